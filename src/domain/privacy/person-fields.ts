/** A part of a stored document. */
export type Part = unknown;
export type Fields = Readonly<Record<string, Part>>;

/** Properties that hold an account id wherever they stand; `by` may also be a person of its own. */
const ACCOUNT_FIELDS: ReadonlySet<string> = new Set([
  'accountId',
  'reporterAccountId',
  'contactAccountId',
  'by',
  'attestedBy',
  'decidedBy',
  'owner',
  'ownerId',
  'actor',
  'giver',
  'booked',
  'lead',
  'engineer',
  'askedBy',
  'coordinator',
  'writer',
  'publishedBy',
]);
/** Account ids of Atlassian, old and new forms; app users and placeholders of the app's own are none. */
const ACCOUNT_ID = /^[A-Za-z0-9:_-]{6,128}$/;
/** What stands in for somebody whose account was closed. */
const ERASED = /^erased-[0-9a-f]{12}$/;

export const isErased = (accountId: string | null): boolean => accountId !== null && ERASED.test(accountId);

/** An object that is no list. */
export const isFields = (part: Part): part is Fields => typeof part === 'object' && part !== null && !Array.isArray(part);

/** Whether a text at a property of an object is an account id: by the property, or, in a step of a change, by what is changed. */
export function holdsAccountId(fields: Fields, property: string): boolean {
  if (property === 'to' || property === 'from') return fields.what === 'reporter' || fields.what === 'contact';
  return ACCOUNT_FIELDS.has(property);
}

/** Every account id in a stored document. */
export function accountIdsIn(part: Part, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(part)) for (const entry of part) accountIdsIn(entry, found);
  if (!isFields(part)) return found;
  for (const [property, value] of Object.entries(part)) {
    if (typeof value !== 'string') accountIdsIn(value, found);
    else if (holdsAccountId(part, property) && ACCOUNT_ID.test(value) && !isErased(value)) found.add(value);
  }
  return found;
}
