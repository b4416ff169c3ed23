import type { Customer } from '../customer/customer';
import type { Plan } from '../plan/plan';
import { planForCustomers } from '../plan/plan-for-customers';
import { adoption, isWaiting, lacksContact } from '../request/adoption';
import { assessAgain } from '../request/assess-again';
import type { Assessment } from '../request/assessment';
import type { RequestFacts } from '../request/facts';
import { factsNow } from '../request/facts-after';
import { visibleAssessment } from './visible-assessment';

/** A request as Jira shows it to the viewer. */
export interface SeenRequest {
  readonly issueId: string;
  readonly issueKey: string;
  readonly serviceDeskId: string;
  readonly summary: string;
  readonly status: string;
  readonly isDone: boolean;
  readonly reporter: { readonly accountId: string; readonly name: string; readonly email: string | null };
}

/** A request of the viewer's own customer: what Jira shows, and the verdict without anybody of the desk. */
export interface OwnRequest extends Omit<SeenRequest, 'reporter'> {
  readonly reporter: string;
  readonly isOwn: boolean;
  readonly createdAt: number;
  readonly assessment: Assessment;
}

/** A colleague's request that is standard only because no contact raised it, and what it would get if the viewer adopted it now. */
export interface AdoptableRequest extends OwnRequest {
  readonly adopted: Assessment;
}

export interface OwnRequestsView {
  readonly state: 'ready';
  readonly now: number;
  /** Every plan that one of the requests was born with, each once. */
  readonly plans: readonly Plan[];
  readonly open: readonly OwnRequest[];
  readonly done: readonly OwnRequest[];
  /** The lists hold the latest only. */
  readonly isCut: boolean;
}

export interface AdoptableView {
  readonly state: 'ready';
  readonly now: number;
  readonly plans: readonly Plan[];
  readonly requests: readonly AdoptableRequest[];
}

/** A request that Jira shows the viewer, with what is recorded about it and the terms it was judged by. */
export interface Known {
  readonly seen: SeenRequest;
  readonly facts: RequestFacts;
  readonly assessment: Assessment;
  readonly plan: Plan;
}

const MOST_OPEN = 50;
const MOST_DONE = 20;
const MINUTE = 60_000;

/** Open requests, the first due first, and those that are done, newest first. */
export function ownRequestsView(known: readonly Known[], accountId: string, isCut: boolean, now: number): OwnRequestsView {
  const rows = known.map((one) => ownRequest(one, accountId));
  const open = rows.filter(({ isDone }) => !isDone).sort((one, other) => dueOf(one) - dueOf(other) || other.createdAt - one.createdAt);
  const done = rows.filter(({ isDone }) => isDone).sort((one, other) => other.createdAt - one.createdAt);
  return {
    state: 'ready',
    now,
    plans: plansOf(known),
    open: open.slice(0, MOST_OPEN),
    done: done.slice(0, MOST_DONE),
    isCut: isCut || open.length > MOST_OPEN || done.length > MOST_DONE,
  };
}

/** What the viewer could adopt at `now`, the oldest first, each with the promise it would get (card 1, NEW-8). */
export function adoptableView(known: readonly Known[], customer: Customer, accountId: string, now: number): AdoptableView {
  const found = known.flatMap((one) => {
    const adopted = adoptedBy(one, customer, accountId, now);
    return adopted === null ? [] : [{ one, request: { ...ownRequest(one, accountId), adopted } }];
  });
  found.sort((one, other) => one.request.createdAt - other.request.createdAt);
  return { state: 'ready', now, plans: plansOf(found.map(({ one }) => one)), requests: found.map(({ request }) => request) };
}

/** The verdict on a colleague's request once the viewer has adopted it; null where adopting changes nothing. */
function adoptedBy({ seen, facts, assessment, plan }: Known, customer: Customer, accountId: string, now: number): Assessment | null {
  const isTheirs = factsNow(facts).reporterAccountId !== accountId && seen.reporter.accountId !== accountId;
  if (seen.isDone || !isTheirs || !isWaiting(facts) || !lacksContact(assessment)) return null;
  const change = adoption(facts, { id: 'preview', by: accountId, at: Math.floor(now / MINUTE) * MINUTE });
  const adopted = assessAgain({ ...facts, changes: [...(facts.changes ?? []), change] }, customer, plan, assessment);
  return adopted.track === 'premier' ? visibleAssessment(adopted) : null;
}

function ownRequest({ seen, facts, assessment }: Known, accountId: string): OwnRequest {
  const { reporter, ...shown } = seen;
  return {
    ...shown,
    reporter: reporter.name,
    isOwn: reporter.accountId === accountId,
    createdAt: facts.createdAt,
    assessment: visibleAssessment(assessment),
  };
}

const dueOf = ({ assessment: { clock } }: OwnRequest): number => (clock.state === 'open' ? clock.dueAt : Number.MAX_SAFE_INTEGER);

function plansOf(known: readonly Known[]): readonly Plan[] {
  const plans = new Map(known.map(({ plan }) => [`${plan.id}:${plan.version}`, plan]));
  return [...plans.values()].map(planForCustomers);
}
