import { type Fields, holdsAccountId, isFields, type Part } from './person-fields';

/** Names under which somebody is kept, wherever the document has them beside the account id. */
export function namesIn(part: Part, accountIds: ReadonlySet<string>, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(part)) for (const entry of part) namesIn(entry, accountIds, found);
  if (!isFields(part)) return found;
  if (isOf(part, accountIds) && typeof part.name === 'string') found.add(part.name);
  for (const value of Object.values(part)) namesIn(value, accountIds, found);
  return found;
}

const isOf = ({ accountId }: Fields, accountIds: ReadonlySet<string>): boolean =>
  typeof accountId === 'string' && accountIds.has(accountId);

/**
 * A document without people whose accounts were closed: each account id becomes that person's opaque id, the same in every
 * document, so that verdicts stand; names become it too, addresses and notes of reviewers go. `names` are told in lines of history.
 */
export function withoutPeople(part: Part, opaque: ReadonlyMap<string, string>, names: ReadonlyMap<string, string>): Part {
  if (Array.isArray(part)) return part.map((entry) => withoutPeople(entry, opaque, names));
  if (!isFields(part)) return part;
  const person = typeof part.accountId === 'string' ? opaque.get(part.accountId) : undefined;
  const entries = Object.entries(part).flatMap(([property, value]): [string, Part][] => {
    if (person !== undefined && property === 'email') return [];
    if (person !== undefined && property === 'name') return [[property, person]];
    if (person !== undefined && property === 'review' && isFields(value))
      return [[property, withoutPeople({ ...value, note: '' }, opaque, names)]];
    if (typeof value !== 'string') return [[property, withoutPeople(value, opaque, names)]];
    if (holdsAccountId(part, property)) return [[property, opaque.get(value) ?? value]];
    return [[property, property === 'what' ? (names.get(value) ?? value) : value]];
  });
  return Object.fromEntries(entries);
}

/** A document with people's names as their profiles have them now. */
export function withNames(part: Part, names: ReadonlyMap<string, string>): Part {
  if (Array.isArray(part)) return part.map((entry) => withNames(entry, names));
  if (!isFields(part)) return part;
  const name = typeof part.accountId === 'string' ? names.get(part.accountId) : undefined;
  const entries = Object.entries(part).map(([property, value]): [string, Part] => [
    property,
    property === 'name' && name !== undefined ? name : withNames(value, names),
  ]);
  return Object.fromEntries(entries);
}
