import type { Customer } from '../domain/customer/customer';
import { assessAgain } from '../domain/request/assess-again';
import { isSamePromise } from '../domain/request/earlier-promise';
import type { Change } from '../domain/request/facts';
import type { RequestRecord } from '../domain/request/request-record';
import { owed } from '../domain/request/telling';
import { planToJudge } from './care/bookings-of';

/**
 * A record with one more change folded in, under the plan it was born with. A promise that the change replaces is kept beside
 * the new one, and what an agent changed is owed to the customer as a comment; people who change their own request know it.
 */
export async function recordAfter(record: RequestRecord, change: Change, customer: Customer | null): Promise<RequestRecord> {
  const plan = await planToJudge(record.assessment, record.facts.createdAt, customer?.id ?? null);
  const facts = { ...record.facts, changes: [...(record.facts.changes ?? []), change] };
  const assessment = assessAgain(facts, customer, plan, record.assessment);
  const { earlier = [], tellings = [] } = record;
  const replaced = isSamePromise(record.assessment, assessment) ? [] : [{ changeId: change.id, assessment: record.assessment }];
  return {
    ...record,
    facts,
    assessment,
    earlier: [...earlier, ...replaced],
    tellings: change.as === 'agent' ? [...tellings, owed(change.id, change.at)] : tellings,
    // Another promise has other thresholds: the next evaluation, or the sweep, works out when the desk is told.
    ...(record.desk === undefined ? {} : { desk: { ...record.desk, nextAt: change.at, askedFor: null } }),
  };
}
