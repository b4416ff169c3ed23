import { calendarOf } from '../clock/calendar';
import { nextOpening } from '../clock/due';
import type { Plan } from '../plan/plan';
import type { Assessment } from '../request/assessment';
import { countedBy } from '../request/counted-by';
import type { RequestFacts } from '../request/facts';
import { criticalSince, holderOf, isCritical } from './holder';
import type { AlertKind, RequestDesk } from './request-desk';
import { thresholdAt } from './thresholds';

/** Between one call for a critical request and the next. */
export const REPEAT_MS = 5 * 60_000;
/** Two hours of calls in vain; after that the record says so and the thresholds go on. */
export const MOST_REPEATS = 24;
/** How long before a promised update the desk is reminded. */
export const UPDATE_SOON_MS = 15 * 60_000;

/** One thing to tell the desk, and from when on; its id is the same however often it is worked out. */
export interface DueAlert {
  readonly id: string;
  readonly kind: AlertKind;
  readonly at: number;
  /** Of `risk`: which fraction of the target is used up. */
  readonly fraction: number | null;
}

export interface Tended {
  readonly facts: RequestFacts;
  readonly assessment: Assessment;
  readonly deleted: boolean;
  readonly desk?: RequestDesk;
}

/**
 * What the desk is told next, and when (epoch milliseconds); null = nothing any more. Nothing on a held clock: what falls into a
 * hold is told when it ends. An answer, an end or a deletion stops everything but promised updates; a request somebody has is not
 * called out again. `alerting` false = only updates.
 */
export function nextAlert(tended: Tended, plan: Plan, alerting: boolean, now: number): DueAlert | null {
  const { desk } = tended;
  if (desk === undefined || tended.deleted) return null;
  const watched = alerting && desk.since !== null && isUnanswered(tended.facts);
  const candidates = [...(watched ? alertsOf(tended, desk, plan, now) : []), ...updateReminders(tended.facts, desk, now)];
  const open = candidates.flatMap((candidate) => {
    const known = desk.alerts.find(({ id }) => id === candidate.id);
    if (known === undefined) return [candidate];
    return known.state === 'owed' ? [{ ...candidate, at: Math.max(candidate.at, known.claimedUntil) }] : [];
  });
  return open.reduce<DueAlert | null>((first, next) => (first === null || next.at < first.at ? next : first), null);
}

const isUnanswered = ({ response, endedAt }: RequestFacts): boolean => response === null && endedAt === null;

function alertsOf(tended: Tended, desk: RequestDesk, plan: Plan, now: number): readonly DueAlert[] {
  const { assessment } = tended;
  const since = desk.since ?? now;
  const whenOpen = (at: number): number | null => openFrom(assessment, plan, at, now);
  const arrival = { id: `arrival:${since}`, kind: 'arrival' as const, at: whenOpen(since), fraction: null };
  const all = [arrival, ...repeats(tended, desk, plan, whenOpen), ...clockAlerts(assessment, plan, now, whenOpen)];
  return all.flatMap((alert) => (alert.at === null ? [] : [{ ...alert, at: alert.at }]));
}

type Sought = Omit<DueAlert, 'at'> & { readonly at: number | null };
type WhenOpen = (at: number) => number | null;

/** The instant itself while the clock counts, else when it counts again; not before now where it was missed in a hold. */
function openFrom(assessment: Assessment, plan: Plan, at: number, now: number): number | null {
  const by = countedBy(assessment);
  if (assessment.clock.state === 'none' || by === null) return at;
  const calendar = calendarOf(plan, by.coverageClass, by.severity);
  if ('uncovered' in calendar) return at;
  const opens = nextOpening(calendar, Math.max(at, now));
  return at <= now && opens === now ? at : opens;
}

/** Until somebody has it: five minutes after the latest call, however that ended. */
function repeats({ facts, assessment }: Tended, desk: RequestDesk, plan: Plan, whenOpen: WhenOpen): readonly Sought[] {
  const { clock, severity } = assessment;
  if (clock.state !== 'open' || !isCritical(plan, severity) || holderOf(facts, severity, desk, plan) !== null) return [];
  const calls = desk.alerts.filter(({ kind }) => kind === 'arrival' || kind === 'repeat');
  const repeated = calls.filter(({ kind, state }) => kind === 'repeat' && state !== 'owed').length;
  const latest = calls.reduce((last, { at }) => Math.max(last, at ?? 0), 0);
  if (latest === 0 || repeated >= MOST_REPEATS) return [];
  const raisedAt = criticalSince(facts, severity, plan) ?? 0;
  return [
    { id: `repeat:${repeated + 1}`, kind: 'repeat', at: whenOpen(latest < raisedAt ? raisedAt : latest + REPEAT_MS), fraction: null },
  ];
}

/** The plan's thresholds and the due instant itself; of several that are past, only the last is worth telling. */
function clockAlerts({ clock }: Assessment, plan: Plan, now: number, whenOpen: WhenOpen): readonly Sought[] {
  if (clock.state !== 'open') return [];
  const { dueAt, segments } = clock;
  const fractions = [...new Set(plan.clock.atRiskAt)].filter((fraction) => fraction > 0 && fraction < 1).sort((a, b) => a - b);
  const risks = fractions.map((fraction): Sought => {
    const at = thresholdAt(segments, fraction);
    return { id: `risk:${fraction}:${dueAt}`, kind: 'risk', at: at === null ? null : whenOpen(at), fraction };
  });
  // At the due instant itself an answer still keeps the promise.
  const all: readonly Sought[] = [...risks, { id: `missed:${dueAt}`, kind: 'missed', at: whenOpen(dueAt + 1), fraction: null }];
  const past = all.filter(({ at }) => at !== null && at <= now).at(-1);
  return past === undefined ? all : all.slice(all.indexOf(past));
}

function updateReminders({ endedAt, resolvedAt }: RequestFacts, { updates }: RequestDesk, now: number): readonly DueAlert[] {
  const pending = updates.at(-1);
  if (endedAt !== null || resolvedAt !== undefined || pending === undefined || pending.keptAt !== null || pending.endedAt !== null)
    return [];
  const soon = pending.at - UPDATE_SOON_MS;
  const past: DueAlert = { id: `updatePast:${pending.id}`, kind: 'updatePast', at: pending.at, fraction: null };
  if (soon <= pending.madeAt || now >= pending.at) return [past];
  return [{ id: `updateSoon:${pending.id}`, kind: 'updateSoon', at: soon, fraction: null }, past];
}
