import * as v from 'valibot';
import { type AppField, decodeValue, findAppField, shownValue } from './app-fields';
import { changeIssue, item } from './changes';
import { ORGANIZATIONS_FIELD, PARTICIPANTS_FIELD, REQUEST_TYPE_FIELD } from './issue-shape';
import { nativeSlasOf } from './native-slas';
import { type Call, operations, viewerOf } from './operation';
import { issueUnseen, jiraRefusal } from './refusal';

const SYSTEM: Readonly<Record<string, readonly [name: string, type: string]>> = {
  summary: ['Summary', 'string'],
  description: ['Description', 'string'],
  created: ['Created', 'datetime'],
  updated: ['Updated', 'datetime'],
  reporter: ['Reporter', 'user'],
  creator: ['Creator', 'user'],
  assignee: ['Assignee', 'user'],
  status: ['Status', 'status'],
  resolution: ['Resolution', 'resolution'],
  resolutiondate: ['Resolved', 'datetime'],
  project: ['Project', 'project'],
  issuetype: ['Issue Type', 'issuetype'],
  comment: ['Comment', 'comments-page'],
};

const system = (id: string, name: string, type: string) => ({
  ...{
    id,
    key: id,
    name,
    custom: false,
    orderable: id === 'summary' || id === 'description',
    navigable: id !== 'comment',
    searchable: true,
  },
  ...{ clauseNames: [id], schema: { type, system: id } },
});

const custom = (id: string, key: string, name: string, schema: Record<string, string>) => ({
  ...{ id, key, name, untranslatedName: name, custom: true, orderable: true, navigable: true, searchable: true },
  clauseNames: [`cf[${id.slice('customfield_'.length)}]`, name],
  schema: { ...schema, customId: Number(id.slice('customfield_'.length)) },
});

const desk = (id: string, name: string, schema: Record<string, string>, type: string) =>
  custom(id, id, name, { ...schema, custom: `com.atlassian.servicedesk:${type}` });

const listFields = (call: Call) => {
  viewerOf(call);
  return [
    ...Object.entries(SYSTEM).map(([id, [name, type]]) => system(id, name, type)),
    desk(ORGANIZATIONS_FIELD, 'Organizations', { type: 'array', items: 'sd-customerorganization' }, 'sd-customer-organizations'),
    desk(REQUEST_TYPE_FIELD, 'Request Type', { type: 'sd-customerrequesttype' }, 'vp-origin'),
    desk(PARTICIPANTS_FIELD, 'Request participants', { type: 'array', items: 'user' }, 'sd-request-participants'),
    ...nativeSlasOf(call.site).map(({ fieldId, name }) => desk(fieldId, name, { type: 'sd-servicelevelagreement' }, 'sd-sla-field')),
    ...call.site.appFields.map((field) => custom(field.id, field.fieldKey, field.name, { type: field.type, custom: field.custom })),
  ];
};

interface FieldWrite {
  readonly field: AppField;
  readonly issueIds: readonly number[];
  readonly value?: unknown;
}

const ownField = (call: Call, idOrKey: string): AppField => {
  const field = findAppField(call.site, idOrKey);
  if (!field) throw jiraRefusal(404, `The custom field ${idOrKey} was not found, or it does not belong to the app.`);
  return field;
};

const checkWrites = (call: Call, writes: readonly FieldWrite[]): void => {
  const pairs = writes.flatMap((write) => write.issueIds.map((id) => `${write.field.id} of issue ${id}`));
  const twice = pairs.find((pair, index) => pairs.indexOf(pair) !== index);
  if (twice !== undefined) throw jiraRefusal(400, `Updates must be unique: ${twice} is there twice.`);
  for (const { field, issueIds, value } of writes) {
    if (value !== null && decodeValue(field, value) === null)
      throw jiraRefusal(400, `The value of ${field.id} is not a valid ${field.type}.`);
    for (const id of issueIds) {
      if (!call.site.issues.get(String(id))) throw issueUnseen();
      call.site.limits.issueWrite(String(id));
    }
  }
};

const flag = (call: Call, name: string): boolean => {
  const given = call.query(name) ?? 'true';
  if (given !== 'true' && given !== 'false') throw jiraRefusal(400, `The parameter ${name} must be true or false.`);
  return given === 'true';
};

const writeOne = (call: Call, field: AppField, issueId: string, value: unknown): void => {
  const issue = call.site.issues.get(issueId);
  if (!issue) throw issueUnseen();
  const kept = decodeValue(field, value);
  const { [field.key]: before, ...others } = issue.appValues;
  if ((before ?? null) === kept) return;
  const appValues = kept === null ? others : { ...others, [field.key]: kept };
  const shown = (stored: string | number | undefined) => (stored === undefined ? null : String(shownValue(field, stored, 'Etc/UTC')));
  const changed = item(field.name, field.id, [null, shown(before)], [null, shown(kept ?? undefined)]);
  changeIssue(call.site, call.actor, issue, { appValues }, [changed], {
    changelog: flag(call, 'generateChangelog'),
    event: flag(call, 'generateAppEvents'),
  });
};

const write = (call: Call, writes: readonly FieldWrite[]): void => {
  checkWrites(call, writes);
  for (const { field, issueIds, value } of writes) for (const id of issueIds) writeOne(call, field, String(id), value);
};

const checkApp = (call: Call): void => {
  if (call.actor.kind !== 'app') throw jiraRefusal(403, 'Only the app that owns the field can set its value.');
};

const updates = <Entries extends v.ObjectEntries>(more: Entries) => {
  const update = v.strictObject({ ...more, issueIds: v.array(v.pipe(v.number(), v.integer())), value: v.unknown() });
  return v.strictObject({ updates: v.pipe(v.array(update), v.maxLength(1_000)) });
};

const writeField = async (call: Call): Promise<void> => {
  checkApp(call);
  const body = await call.body(updates({}));
  const field = ownField(call, call.param('fieldIdOrKey'));
  const writes = body.updates.map((update) => ({ ...update, field }));
  write(call, writes);
};

const writeFields = async (call: Call): Promise<void> => {
  checkApp(call);
  const body = await call.body(updates({ customField: v.string() }));
  const writes = body.updates.map((update) => ({ ...update, field: ownField(call, update.customField) }));
  write(call, writes);
};

const READ = 'read:field read:avatar read:project-category read:project read:field-configuration';
const FLAGS = 'generateChangelog&generateAppEvents';

/** Fields, and the values of the app's own (by the app only, read-only ones included). */
export const fieldOperations = [
  ...operations('read:jira-work', READ, 'jira', { 'GET /rest/api/3/field': listFields }),
  ...operations('', 'write:app-data', 'jira', {
    [`POST /rest/api/3/app/field/value?${FLAGS}`]: writeFields,
    [`PUT /rest/api/3/app/field/{fieldIdOrKey}/value?${FLAGS}`]: writeField,
  }),
];
