import type { FactChange, Instance } from './customer';
import { factChanges, isSameFact } from './instance-facts';

/** A revision that another one has followed, at `until` (epoch milliseconds). */
export interface PastRevision {
  readonly instance: Instance;
  readonly until: number;
}

/** A change of one fact with its instant and whoever made it; '' = an import, or nobody was noted. */
export interface DatedChange extends FactChange {
  readonly at: number;
  readonly by: string;
}

/** Every change that led to an instance as it is now, the oldest first; revisions may come in any order, later ones than `now` are none. */
export function datedChanges(past: readonly PastRevision[], now: Instance): readonly DatedChange[] {
  const earlier = past.filter(({ instance }) => instance.id === now.id && instance.revision < now.revision);
  const sorted = [...earlier].sort((one, other) => one.instance.revision - other.instance.revision);
  return sorted.flatMap(({ instance, until }, index) => {
    const next = sorted[index + 1]?.instance ?? now;
    const { at, by } = next.revised ?? { at: until, by: '' };
    return factChanges(instance, next).map((change) => ({ ...change, at, by }));
  });
}

/** What a run of changes comes to, field by field with its latest instant; what was taken back is nothing. */
export function netChanges(changes: readonly DatedChange[]): readonly DatedChange[] {
  const fields = new Map<string, DatedChange>();
  for (const change of changes) fields.set(change.field, { ...change, from: (fields.get(change.field) ?? change).from });
  return [...fields.values()].filter(({ from, to }) => !isSameFact(from, to));
}
