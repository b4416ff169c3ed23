import { isBookedClass } from '../../domain/desk/with-bookings';
import type { RequestRecord } from '../../domain/request/request-record';
import { verdictDifferences } from '../../domain/transfer/request-differences';
import { asRestored, restoring } from '../../domain/transfer/request-restoring';
import type { LineOutcome } from '../../domain/view/request-transfer';
import { findCustomer } from '../../store/customers';
import { type ReadRecord, readVersionedRecord } from '../../store/requests';
import { replaceRecord } from '../../store/rollups';
import { planToJudge } from '../care/bookings-of';
import { planKey, type Terms } from './request-restore-terms';
import { holdReservations } from './restore-care';

type Outcome = Exclude<LineOutcome['outcome'], 'wrong'>;

const ATTEMPTS = 4;

/** Whether a line was or would be stored. */
export const isTaken = (outcome: LineOutcome['outcome']): boolean => outcome === 'restored' || outcome === 'replaced';

/** What would become of a line now; writes nothing. */
export async function outcomeOf(line: RequestRecord, terms: Terms): Promise<Outcome> {
  return decided(line, await readVersionedRecord(line.facts.issueId), terms);
}

function decided(line: RequestRecord, { record }: ReadRecord, terms: Terms): Outcome {
  const { issueId, projectId, createdAt } = line.facts;
  const { customerId, plan } = line.assessment;
  const raisedAt = terms.createdAt.get(issueId);
  if (raisedAt !== undefined && raisedAt !== createdAt) return 'otherIssue';
  if (!terms.served.has(projectId)) return 'notServed';
  if (customerId !== null && !terms.customers.has(customerId)) return 'noCustomer';
  const plans = [plan, ...(line.earlier ?? []).map(({ assessment }) => assessment.plan)];
  if (plans.some((named) => !terms.plans.has(planKey(named)))) return 'noPlan';
  return restoring(record, line, terms.born);
}

/** Stores a request of a file where it is to be stored, and says where its verdict would be another today. */
export async function restoreRequest(line: RequestRecord, terms: Terms, write: boolean): Promise<LineOutcome> {
  const name = line.facts.issueKey;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const read = await readVersionedRecord(line.facts.issueId);
    const outcome = decided(line, read, terms);
    if (!isTaken(outcome)) return { outcome, name, differs: [] };
    if (write && line.facts.care !== undefined) await holdReservations(line);
    if (write && (await replaceRecord(read, asRestored(line))) === 'raced') continue;
    return { outcome, name, differs: isComparable(line, terms, write) ? await differencesOf(line) : [] };
  }
  throw new Error(`Request ${line.facts.issueId} kept changing`);
}

/** Without its plan, or without bookings that are still to come, a verdict says nothing about today. */
function isComparable({ assessment: { plan, coverageClass } }: RequestRecord, { storedPlans }: Terms, write: boolean): boolean {
  return storedPlans.has(planKey(plan)) && (write || coverageClass === null || !isBookedClass(coverageClass));
}

async function differencesOf(line: RequestRecord): Promise<readonly string[]> {
  const { assessment, facts } = line;
  const customer = assessment.customerId === null ? null : await findCustomer(assessment.customerId);
  return verdictDifferences(line, customer, await planToJudge(assessment, facts.createdAt));
}
