import { calendarOf } from '../clock/calendar';
import { dueOf } from '../clock/due';
import type { Customer } from '../customer/customer';
import type { Plan } from '../plan/plan';
import type { Assessment, Clock, CountedBy, Team } from './assessment';
import { countedBy } from './counted-by';
import type { FactsAfter } from './facts-after';
import { judge } from './judge';
import { teamAt } from './team';

export type RunningClock = Exclude<Clock, { state: 'none' }>;

/** The last clock a request had, with what it counts by and who was to answer. */
interface LastClock {
  readonly clock: RunningClock;
  readonly countedBy: CountedBy;
  readonly teamAtDue: Team | null;
}

/** A verdict on its way through the changes of a request. */
export interface Folded {
  readonly verdict: Assessment;
  /** When it first had a clock; null while it never had one. */
  readonly startAt: number | null;
  /** Kept while a change takes the clock away, so that undoing that change gains no time. */
  readonly last: LastClock | null;
  readonly missedAt: number | null;
}

/** The verdict on a request as it was raised. */
export function firstVerdict(facts: FactsAfter, customer: Customer | null, plan: Plan): Folded {
  const verdict = judge(facts, customer, plan, facts.startAt);
  const last = lastClock(verdict);
  return { verdict, startAt: last === null ? null : facts.startAt, last, missedAt: null };
}

export interface Changed {
  readonly facts: FactsAfter;
  readonly before: FactsAfter;
  readonly customer: Customer | null;
  readonly plan: Plan;
  readonly at: number;
}

/**
 * The verdict after one change at `at`. A request that qualifies only now starts its clock now (`clock.start`, Q01), and so does
 * one whose maintenance is known to be renewed (card 5); one that
 * had a clock keeps its start and gets the due instant that the plan's `clock.severityChange` gives (domain 7.5).
 */
export function changedVerdict(so: Folded, changed: Changed): Folded {
  const { facts, customer, plan, at } = changed;
  const isRenewed = facts.renewal?.at === at;
  const startAt = so.startAt ?? (plan.clock.start === 'qualified' || isRenewed ? at : facts.startAt);
  const judged = judge(facts, customer, plan, startAt);
  const missedAt = so.missedAt ?? missedBy(so, at, plan);
  if (judged.clock.state === 'none') return { ...so, verdict: judged, missedAt };
  const fromStart = startAt === facts.startAt ? judged : { ...judged, clock: { ...judged.clock, basis: 'qualified' as const } };
  const verdict = so.last === null ? fromStart : reconciled(fromStart, so.last, changed);
  return { verdict, startAt, last: lastClock(verdict), missedAt };
}

/** Due instant of the promise that ends with a change, if it had passed by then: a breach stays on record (domain 7.5). */
function missedBy({ verdict, last }: Folded, at: number, plan: Plan): number | null {
  if (last === null || verdict.clock.state === 'none' || !plan.clock.keepBreachWhenLowered) return null;
  return at > last.clock.dueAt ? last.clock.dueAt : null;
}

function lastClock(verdict: Assessment): LastClock | null {
  const { clock, teamAtDue } = verdict;
  const by = countedBy(verdict);
  return clock.state === 'none' || by === null ? null : { clock, teamAtDue, countedBy: by };
}

function reconciled(fromStart: Assessment, last: LastClock, changed: Changed): Assessment {
  const policy = changed.plan.clock.severityChange;
  if (policy === 'carryElapsed') return fromStart;
  if (policy === 'locked' && !isFirstChoice(changed)) return kept(fromStart, last, 'locked');
  return fair(fromStart, last, changed);
}

/** The first choice of a request that came without one, or another person behind it: nothing was there to be locked. */
function isFirstChoice({ before, facts }: Changed): boolean {
  return before.choice === null || before.choice === 'malformed' || before.contactSince !== facts.contactSince;
}

/** `fairFromChange`: max(start + target, min(old due, change + target)), in covered time of the new class and severity. */
function fair(fromStart: Assessment, last: LastClock, { plan, at }: Changed): Assessment {
  const { clock, coverageClass, severity } = fromStart;
  if (clock.state === 'none' || coverageClass === null) return fromStart;
  const calendar = calendarOf(plan, coverageClass, severity);
  const due = 'uncovered' in calendar ? calendar : dueOf(calendar, at, clock.targetMinutes * 60_000);
  const fromChange = 'uncovered' in due ? Number.POSITIVE_INFINITY : due.dueAt;
  if (clock.dueAt >= Math.min(last.clock.dueAt, fromChange)) return fromStart;
  if ('uncovered' in due || last.clock.dueAt < fromChange) return kept(fromStart, last, 'earlier');
  const teamAtDue = teamAt(plan, fromStart.track, coverageClass, severity, Math.max(at, due.dueAt - 1));
  return { ...fromStart, clock: { ...clock, ...due, startAt: at, basis: 'change' }, teamAtDue };
}

/** The clock so far stands; one that counts by the same class, severity and target as before stands as it is. */
function kept(fromStart: Assessment, { clock, countedBy: by, teamAtDue }: LastClock, basis: 'earlier' | 'locked'): Assessment {
  const own = fromStart.clock.state !== 'none' && fromStart.clock.targetMinutes === clock.targetMinutes;
  if (own && by.coverageClass === fromStart.coverageClass && by.severity === fromStart.severity) return { ...fromStart, clock, teamAtDue };
  return { ...fromStart, clock: { ...clock, basis, countedBy: by }, teamAtDue };
}
