import type { CareKind } from '../care/kind';
import type { CareRecord } from '../care/record';
import type { CareView } from './care';

/** A record with names in place of account ids; people who are gone have none. */
export function careView(record: CareRecord, kind: CareKind | undefined, names: ReadonlyMap<string, string>): CareView {
  const nameOf = (accountId: string | null): string | null => (accountId === null ? null : (names.get(accountId) ?? null));
  const { id, issueId, state, owner, nextAt, details } = record;
  return {
    id,
    kind: record.kind,
    issueId,
    state,
    isClosed: kind?.closed.includes(state) ?? true,
    ownerName: nameOf(owner),
    nextAt,
    details,
    steps: record.steps.map(({ by, ...step }) => ({ ...step, byName: nameOf(by) })),
  };
}

/** Everybody whose name a reader of these records needs. */
export function peopleOf(records: readonly CareRecord[]): readonly string[] {
  const ids = records.flatMap(({ owner, steps }) => [owner, ...steps.map(({ by }) => by)]);
  return [...new Set(ids.flatMap((id) => id ?? []))];
}
