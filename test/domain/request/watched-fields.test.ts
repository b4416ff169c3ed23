import { mayMatter } from '../../../src/domain/request/watched-fields';

const ids = {
  organizations: 'customfield_10002',
  requestType: 'customfield_10010',
  own: {
    'premier-severity': 'customfield_10101',
    'premier-product': 'customfield_10102',
    'premier-instance': 'customfield_10103',
    'premier-first-response-due': 'customfield_10104',
    'premier-first-response-state': 'customfield_10105',
    'premier-track': 'customfield_10106',
    'premier-team': 'customfield_10107',
  },
};

test.each([
  ['a summary', ['summary'], false],
  ['labels, priority and a file', ['labels', 'priority', 'attachment'], false],
  ['a field of somebody else', ['customfield_19999'], false],
  ['a reporter', ['reporter'], true],
  ['a resolution', ['status', 'resolution'], true],
  ['organizations', ['customfield_10002'], true],
  ['a field of our own', ['customfield_10105'], true],
  ['a summary and a request type', ['summary', 'customfield_10010'], true],
  ['a move to another project', ['project', 'issuetype'], true],
  ['a field without an id, as keys of moved requests', [undefined], true],
  ['nothing that is named', [], true],
])('a change of %s: %p may matter: %p', (_what, fields, expected) => {
  expect(
    mayMatter(
      fields.map((fieldId) => ({ fieldId })),
      ids,
    ),
  ).toBe(expected);
});

test('before the site’s fields were looked up every custom field may matter', () => {
  expect(mayMatter([{ fieldId: 'customfield_19999' }], null)).toBe(true);
  expect(mayMatter([{ fieldId: 'summary' }], null)).toBe(false);
});
