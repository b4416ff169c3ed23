import { nextAlert } from '../../domain/desk/next-alert';
import { isAlerting, type Roster } from '../../domain/desk/roster';
import type { Plan } from '../../domain/plan/plan';
import type { RequestRecord } from '../../domain/request/request-record';
import { currentPlan } from '../../store/plans';
import { readRoster } from '../../store/roster';
import { planOfVerdict } from '../care/bookings-of';
import { askForEvaluationLater } from '../evaluations';

/** The queue delays an event for at most 15 minutes (Forge documentation, async-events-api); what is later is left to the sweep. */
const LONGEST_DELAY = 900_000;

/** What the desk's alerts for one request rest on. */
export interface DeskTerms {
  /** The terms of the request. */
  readonly plan: Plan;
  /** The plan in effect, whose regions name the people of today. */
  readonly today: Plan;
  readonly roster: Roster;
  readonly alerting: boolean;
}

/** Reads what alerts for a request rest on. */
export async function deskTermsOf({ facts, assessment }: RequestRecord, now: number): Promise<DeskTerms> {
  const [{ roster }, today, plan] = await Promise.all([readRoster(), currentPlan(now), planOfVerdict(assessment, facts.createdAt)]);
  return { plan, today, roster, alerting: isAlerting(roster, today, facts.projectId) };
}

/**
 * A record with the instant at which the desk is to be told next. One within fifteen minutes is asked of the queue before the
 * record is written, once; a later one is found by the sweep, from the index.
 */
export async function scheduleDesk(record: RequestRecord, { plan, alerting }: DeskTerms, now: number): Promise<RequestRecord> {
  const { desk } = record;
  if (desk === undefined) return record;
  const nextAt = nextAlert(record, plan, alerting, now)?.at ?? null;
  const isSoon = nextAt !== null && nextAt > now && nextAt - now <= LONGEST_DELAY;
  if (isSoon && desk.askedFor !== nextAt) await askForEvaluationLater(record.facts.issueId, (nextAt - now) / 1_000);
  return { ...record, desk: { ...desk, nextAt, askedFor: isSoon ? nextAt : null } };
}
