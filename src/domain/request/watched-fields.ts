import type { FieldIds } from './projection';

/** One changed field as Jira tells of it: the id of the field, which some moves lack. */
export interface ChangedField {
  readonly fieldId?: string | undefined;
}

/** Jira's own fields whose change can change a record after its request was judged; words are measured once, on arrival. */
const WATCHED: ReadonlySet<string> = new Set([
  'project',
  'issuetype',
  'created',
  'reporter',
  'assignee',
  'status',
  'resolution',
  'resolutiondate',
]);

/**
 * Whether a change can matter to a request: false only where every changed field is known, and none of them is read again. What is
 * passed over by mistake is found by the sweep, as a lost event is. `ids` null = the site's fields were not looked up yet.
 */
export function mayMatter(changed: readonly ChangedField[], ids: FieldIds | null): boolean {
  if (changed.length === 0) return true;
  const custom: ReadonlySet<string> | null = ids && new Set([ids.organizations, ids.requestType, ...Object.values(ids.own)]);
  return changed.some(({ fieldId }) => {
    if (fieldId === undefined || fieldId === '') return true;
    return fieldId.startsWith('customfield_') ? (custom?.has(fieldId) ?? true) : WATCHED.has(fieldId);
  });
}
