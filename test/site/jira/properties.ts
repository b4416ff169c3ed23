import * as v from 'valibot';
import { may, projectOf } from './access';
import { announce } from './events';
import { type Call, operations, readIssue } from './operation';
import { jiraRefusal } from './refusal';

const LONGEST_VALUE = 32_768;

const get = (call: Call) => {
  const key = call.param('propertyKey');
  const { properties } = readIssue(call);
  if (!Object.hasOwn(properties, key)) throw jiraRefusal(404, `The property with key '${key}' does not exist.`);
  return { key, value: properties[key] };
};

const put = async (call: Call): Promise<void> => {
  const value = await call.body(v.unknown());
  const key = call.param('propertyKey');
  const issue = readIssue(call);
  if (!may(call.site, call.actor, 'EDIT_ISSUES', projectOf(call.site, issue)))
    throw jiraRefusal(403, 'You do not have permission to edit this issue.');
  if (key.length > 255) throw jiraRefusal(400, 'The property key is longer than 255 characters.');
  if (JSON.stringify(value).length > LONGEST_VALUE)
    throw jiraRefusal(400, `The property value is longer than ${LONGEST_VALUE} characters.`);
  const isNew = !Object.hasOwn(issue.properties, key);
  const after = { ...issue, properties: { ...issue.properties, [key]: value } };
  call.site.issues.put(after);
  announce(call.site, call.actor, 'set:issue-property', after, { property: { key, value } });
  call.answer(isNew ? 201 : 200);
};

const PROPERTY = '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}';

/** Issue properties; setting one does not touch the issue's `updated`. */
export const propertyOperations = [
  ...operations('read:jira-work', 'read:issue.property', 'jira', { [`GET ${PROPERTY}`]: get }),
  ...operations('write:jira-work', 'write:issue.property', 'jira', { [`PUT ${PROPERTY}`]: put }),
];
