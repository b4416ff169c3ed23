import { handoffId } from '../care/handoff';
import { endOfPlace, placeAt } from '../care/handoff-place';
import { type Handed, handoffWindow } from '../care/handoff-window';
import { CARE_KINDS } from '../care/kinds';
import type { CareRecord } from '../care/record';
import type { Plan } from '../plan/plan';
import { careView } from './care-view';
import type { HandoffView, IssueHandoffs } from './handoff-board';

/** Who reads, and what people are called. */
export interface HandoffReader {
  readonly viewerAccountId: string | null;
  readonly names: ReadonlyMap<string, string>;
}

/** The handoffs of a request at `now`. */
export function issueHandoffs(handed: Handed, rota: Plan, now: number, reader: HandoffReader): IssueHandoffs {
  const found = handoffWindow(handed, rota, now);
  const nextId = typeof found === 'string' ? '' : handoffId(handed.facts.issueId, found.endsAt);
  const earlier = handed.handoffs
    .filter(({ id }) => id !== nextId)
    .map((record) => recordedView(record, rota, reader))
    .sort((one, other) => other.endsAt - one.endsAt);
  if (typeof found === 'string') return { next: null, none: found, earlier };
  const record = handed.handoffs.find(({ id }) => id === nextId) ?? null;
  const { from, to, endsAt, asksAt, booked, isLateRaise } = found;
  const bookedName = booked === null ? null : (reader.names.get(booked) ?? null);
  const next = { recordId: nextId, from, to, endsAt, asksAt, bookedName, isLateRaise, ...recordPart(record, reader) };
  return { next: record === null ? next : recordedView(record, rota, reader), none: null, earlier };
}

function recordPart(record: CareRecord | null, { viewerAccountId, names }: HandoffReader) {
  const isViewer = (accountId: unknown): boolean => typeof accountId === 'string' && accountId === viewerAccountId;
  return {
    record: record === null ? null : careView(record, CARE_KINDS.handoff, names),
    isGiver: isViewer(record?.details.giver),
    isOwner: isViewer(record?.owner),
  };
}

function recordedView(record: CareRecord, rota: Plan, reader: HandoffReader): HandoffView {
  const { from, to, endsAt, booked, isLateRaise } = record.details;
  const at = typeof endsAt === 'number' ? endsAt : 0;
  return {
    recordId: record.id,
    from: String(from ?? ''),
    to: String(to ?? ''),
    endsAt: at,
    asksAt: at - rota.handoff.promptMinutesBefore * 60_000,
    bookedName: typeof booked === 'string' ? (reader.names.get(booked) ?? null) : null,
    isLateRaise: isLateRaise === true,
    ...recordPart(record, reader),
  };
}

/** When hands change next for a critical request that nobody named a product of; null = no change is foreseen. */
export function nextChangeOf(rota: Plan, now: number): number | null {
  const severity = rota.handoff.criticalSeverities[0] ?? rota.defaultSeverity;
  const answered = { track: 'premier' as const, coverageClass: rota.coverage.defaultClass, severity };
  const place = placeAt(rota, answered, now);
  return place === null ? null : endOfPlace(rota, answered, place, now);
}
