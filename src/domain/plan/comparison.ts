import type { Assessment, Track } from '../request/assessment';
import type { Plan, SeverityKey } from './plan';
import { type JudgedRequest, reassessed } from './reassessed';

/** What another plan does to one request; `changed` = its due instant moves, `gained` and `lost` = it gets or loses a clock. */
export type Effect = 'changed' | 'breached' | 'saved' | 'gained' | 'lost';
export const EFFECTS: readonly Effect[] = ['lost', 'gained', 'breached', 'saved', 'changed'];

/** One side of a compared request; `dueAt` null = no clock, `missed` = past due without a first response by then. */
export interface ComparedSide {
  readonly dueAt: number | null;
  readonly track: Track;
  readonly severity: SeverityKey;
  readonly missed: boolean;
}

export interface ComparedRequest {
  readonly issueId: string;
  readonly issueKey: string;
  readonly createdAt: number;
  readonly customerId: string | null;
  readonly productKey: string | null;
  readonly effects: readonly Effect[];
  readonly before: ComparedSide;
  readonly after: ComparedSide;
}

/** What a plan would do to many requests: how many, to whom, and the requests themselves as far as there is room. */
export interface Comparison {
  readonly looked: number;
  readonly unchanged: number;
  /** Their customer is not known any more, so nobody can judge them again. */
  readonly leftOut: number;
  readonly counts: Readonly<Record<Effect, number>>;
  /** Requests by customer id that gain or lose coverage; the empty id = no known customer. */
  readonly gainedBy: Readonly<Record<string, number>>;
  readonly lostBy: Readonly<Record<string, number>>;
  /** Those with an effect, in the order they were looked at, at most `LISTED`. */
  readonly requests: readonly ComparedRequest[];
}

/** Requests a comparison lists; the counts go on. It keeps the stored comparison well below 240 KiB. */
export const LISTED = 300;

export const NOTHING_COMPARED: Comparison = {
  looked: 0,
  unchanged: 0,
  leftOut: 0,
  counts: { changed: 0, breached: 0, saved: 0, gained: 0, lost: 0 },
  gainedBy: {},
  lostBy: {},
  requests: [],
};

/**
 * What `plan` would do to requests: their recorded verdicts beside the ones the plan gives, at `now` (epoch milliseconds), added to
 * what was compared before. Publishing, assessing again and the back-test all use this one function.
 */
export function compared(so: Comparison, requests: readonly JudgedRequest[], plan: Plan, now: number): Comparison {
  return requests.reduce((comparison, request) => added(comparison, request, plan, now), so);
}

function added(so: Comparison, request: JudgedRequest, plan: Plan, now: number): Comparison {
  const looked = { ...so, looked: so.looked + 1 };
  const after = reassessed(request, plan);
  if (after === null) return { ...looked, leftOut: so.leftOut + 1 };
  const entry = comparedRequest(request, after, now);
  if (entry.effects.length === 0) return { ...looked, unchanged: so.unchanged + 1 };
  return {
    ...looked,
    counts: counted(so.counts, entry.effects),
    gainedBy: entry.effects.includes('gained') ? oneMore(so.gainedBy, entry.customerId) : so.gainedBy,
    lostBy: entry.effects.includes('lost') ? oneMore(so.lostBy, entry.customerId) : so.lostBy,
    requests: so.requests.length < LISTED ? [...so.requests, entry] : so.requests,
  };
}

const counted = (counts: Comparison['counts'], effects: readonly Effect[]): Comparison['counts'] => {
  const one = (effect: Effect): number => counts[effect] + (effects.includes(effect) ? 1 : 0);
  return { changed: one('changed'), breached: one('breached'), saved: one('saved'), gained: one('gained'), lost: one('lost') };
};

const oneMore = (counts: Readonly<Record<string, number>>, customerId: string | null): Readonly<Record<string, number>> => ({
  ...counts,
  [customerId ?? '']: (counts[customerId ?? ''] ?? 0) + 1,
});

function comparedRequest({ facts, assessment }: JudgedRequest, next: Assessment, now: number): ComparedRequest {
  const [before, after] = [sideOf(assessment, now), sideOf(next, now)];
  const { issueId, issueKey, createdAt } = facts;
  const { customerId, productKey } = assessment;
  return { issueId, issueKey, createdAt, customerId, productKey, effects: effectsOf(before, after), before, after };
}

function sideOf({ clock, track, severity }: Assessment, now: number): ComparedSide {
  if (clock.state === 'none') return { dueAt: null, track, severity, missed: false };
  return { dueAt: clock.dueAt, track, severity, missed: clock.state === 'breached' || (clock.state === 'open' && clock.dueAt < now) };
}

function effectsOf(before: ComparedSide, after: ComparedSide): readonly Effect[] {
  const is: Readonly<Record<Effect, boolean>> = {
    lost: before.dueAt !== null && after.dueAt === null,
    gained: before.dueAt === null && after.dueAt !== null,
    breached: !before.missed && after.missed,
    saved: before.missed && !after.missed && after.dueAt !== null,
    changed: before.dueAt !== null && after.dueAt !== null && before.dueAt !== after.dueAt,
  };
  return EFFECTS.filter((effect) => is[effect]);
}
