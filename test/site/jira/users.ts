import { type Call, operations, viewerOf } from './operation';
import { jiraPage } from './pages';
import { findAccount, jiraUser } from './people';
import { jiraRefusal } from './refusal';

const shown = (call: Call, accountId: string) => {
  const user = jiraUser(call.site, accountId, viewerOf(call));
  if (!user) throw jiraRefusal(404, 'Specified user does not exist or you do not have required permissions');
  const locale = findAccount(call.site, accountId)?.locale;
  return { ...user, locale, groups: { size: 0, items: [] }, applicationRoles: { size: 0, items: [] }, expand: 'groups,applicationRoles' };
};

const askedId = (call: Call): string => {
  const accountId = call.query('accountId');
  if (!accountId) throw jiraRefusal(400, 'The query parameter accountId is required.');
  return accountId;
};

const checkStaff = (call: Call): void => {
  if (viewerOf(call).accountType === 'customer') throw jiraRefusal(403, 'You do not have permission to browse users.');
};

const getUser = (call: Call) => {
  checkStaff(call);
  return shown(call, askedId(call));
};

const getUsers = (call: Call) => {
  checkStaff(call);
  const ids = call.queries('accountId');
  if (ids.length === 0 || ids.length > 200) throw jiraRefusal(400, 'Give between 1 and 200 account ids.');
  const known = ids.filter((id) => findAccount(call.site, id));
  return jiraPage(call, known, '/rest/api/3/user/bulk', 200, (id) => jiraUser(call.site, id, viewerOf(call)));
};

/** Finds people by the start of a word of their name or by their whole e-mail address, hidden or not. */
const searchUsers = (call: Call) => {
  checkStaff(call);
  const query = (call.query('query') ?? '').toLowerCase();
  const accountId = call.query('accountId');
  const found = call.site.people.entries().filter(([id, person]) => {
    if (accountId !== undefined) return id === accountId;
    const words = person.displayName.toLowerCase();
    return words.startsWith(query) || words.includes(` ${query}`) || person.emailAddress.toLowerCase() === query;
  });
  return jiraPage(call, found, '', 1_000, ([id]) => jiraUser(call.site, id, viewerOf(call))).values;
};

/** E-mail addresses for the app only, whatever the profile says. */
const getEmail = (call: Call) => {
  if (call.actor.kind !== 'app') throw jiraRefusal(401, 'Only apps with the scope for e-mail addresses may call this.');
  const person = call.site.people.get(askedId(call));
  if (!person) throw jiraRefusal(404, 'The user was not found.');
  return { accountId: person.accountId, email: person.emailAddress };
};

/** Who is unknown is left out. */
const getEmails = (call: Call) => {
  if (call.actor.kind !== 'app') throw jiraRefusal(401, 'Only apps with the scope for e-mail addresses may call this.');
  return call.queries('accountId').flatMap((id) => {
    const person = call.site.people.get(id);
    return person ? [{ accountId: id, email: person.emailAddress }] : [];
  });
};

const READ = 'read:application-role read:group read:user read:avatar';

/** People; portal customers may see only themselves here. */
export const userOperations = [
  ...operations('read:jira-user', READ, 'jira', {
    'GET /rest/api/3/myself': (call) => shown(call, viewerOf(call).accountId),
    'GET /rest/api/3/user?accountId': getUser,
    'GET /rest/api/3/user/bulk?accountId&startAt&maxResults': getUsers,
  }),
  ...operations('read:jira-user', `${READ} read:user.property`, 'jira', {
    'GET /rest/api/3/user/search?query&accountId&startAt&maxResults': searchUsers,
  }),
  ...operations('', 'read:email-address', 'jira', {
    'GET /rest/api/3/user/email?accountId': getEmail,
    'GET /rest/api/3/user/email/bulk?accountId': getEmails,
  }),
];
