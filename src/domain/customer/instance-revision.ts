import type { Confirmation, Customer, Instance } from './customer';
import { factChanges } from './instance-facts';

/**
 * An instance with other facts: the same one where nothing differs, else its next revision, in which what was set is confirmed by
 * whoever set it (card 15). A new one is confirmed as a whole; `by` null = nobody to name, as in a file.
 */
export function revisedInstance(before: Instance | null, next: Instance, by: Confirmation | null): Instance {
  if (before === null) return by === null ? next : { ...next, confirmed: { all: by }, revised: by };
  const changes = factChanges(before, next);
  if (changes.length === 0) return before;
  const { confirmed: _said, revised: _when, revision: _count, ...facts } = next;
  const set = Object.fromEntries(changes.map(({ field }) => [field, by]));
  const { all, fields } = before.confirmed ?? {};
  return {
    ...facts,
    ...(by === null ? kept(before) : { confirmed: { ...(all === undefined ? {} : { all }), fields: { ...fields, ...only(set) } } }),
    ...(by === null ? {} : { revised: by }),
    revision: before.revision + 1,
  };
}

const kept = ({ confirmed }: Instance): Pick<Instance, 'confirmed'> => (confirmed === undefined ? {} : { confirmed });

const only = (set: Readonly<Record<string, Confirmation | null>>): Readonly<Record<string, Confirmation>> =>
  Object.fromEntries(Object.entries(set).flatMap(([field, by]) => (by === null ? [] : [[field, by]])));

/** Every field said to be still correct, with one press; no new revision, for nothing changed. */
export const confirmedInstance = (instance: Instance, by: Confirmation): Instance => ({ ...instance, confirmed: { all: by } });

/** Who last confirmed a field; null = nobody ever. */
export function confirmationOf({ confirmed }: Instance, field: string): Confirmation | null {
  const fields = confirmed?.fields ?? {};
  return (Object.hasOwn(fields, field) ? fields[field] : undefined) ?? confirmed?.all ?? null;
}

/** Revisions that a save leaves behind: of instances that change or go. */
export function supersededInstances(before: Customer | null, next: Customer | null): readonly Instance[] {
  const now = new Map((next?.instances ?? []).map(({ id, revision }) => [id, revision]));
  return (before?.instances ?? []).filter(({ id, revision }) => now.get(id) !== revision);
}

/** A customer whose revisions only ever count up: what an undone save brings back is one more revision, by whoever took it back. */
export function withRisingRevisions(before: Customer | null, next: Customer, by: Confirmation): Customer {
  const counts = new Map((before?.instances ?? []).map(({ id, revision }) => [id, revision]));
  const falls = ({ id, revision }: Instance): boolean => revision < (counts.get(id) ?? 0);
  if (!next.instances.some(falls)) return next;
  const instances = next.instances.map((entry) =>
    falls(entry) ? { ...entry, revised: by, revision: (counts.get(entry.id) ?? 0) + 1 } : entry,
  );
  return { ...next, instances };
}
