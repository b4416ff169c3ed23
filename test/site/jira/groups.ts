import { type Call, operations, viewerOf } from './operation';
import { jiraPage } from './pages';
import { findAccount, jiraUser } from './people';
import { jiraRefusal } from './refusal';

/** Active members of a group, by name, to people who work on the site and to the app. */
const getMembers = (call: Call) => {
  if (viewerOf(call).accountType === 'customer') throw jiraRefusal(403, 'You do not have permission to browse users and groups.');
  const name = call.query('groupname') ?? '';
  if (name === '') throw jiraRefusal(400, 'A group name or a group id must be given.');
  const group = call.site.groups.get(name);
  if (!group) throw jiraRefusal(404, `The group named '${name}' does not exist.`);
  const active = group.members.filter((id) => findAccount(call.site, id)?.active !== false);
  return jiraPage(call, active, '/rest/api/3/group/member', 50, (id) => jiraUser(call.site, id, viewerOf(call)));
};

/** Jira groups: who belongs to one. */
export const groupOperations = [
  ...operations('manage:jira-configuration', 'read:group read:user read:avatar', 'jira', {
    'GET /rest/api/3/group/member?groupname&startAt&maxResults': getMembers,
  }),
];
