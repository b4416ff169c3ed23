import { isOver } from '../../domain/care/handoff-window';
import type { CareRecord } from '../../domain/care/record';
import { isActiveContact } from '../../domain/request/adoption';
import type { RequestRecord } from '../../domain/request/request-record';
import type { OwnReport } from '../../domain/view/incident-report';
import { ownReport } from '../../domain/view/incident-report-views';
import type { OwnInformation } from '../../domain/view/information';
import { ownInformation } from '../../domain/view/information-views';
import { findCustomer } from '../../store/customers';
import { planOfVerdict } from './bookings-of';

/** What the desk asked for on a request, and the report on it. */
export interface OwnCare {
  readonly information: readonly OwnInformation[];
  readonly report: OwnReport | null;
}

/**
 * Both for somebody of the request's customer who can see it (the caller has checked that); only contacts tick off and ask. Once the
 * request is over, nothing is asked for any more.
 */
export async function ownCare({ facts, assessment }: RequestRecord, records: readonly CareRecord[], accountId: string): Promise<OwnCare> {
  const isAsked = records.some(({ kind }) => kind === 'information' || kind === 'incident-report');
  if (!isAsked && facts.resolvedAt === undefined) return { information: [], report: null };
  const { customerId, productKey } = assessment;
  const [plan, customer] = await Promise.all([
    planOfVerdict(assessment, facts.createdAt),
    customerId === null ? null : findCustomer(customerId),
  ]);
  const isContact = isActiveContact(customer, accountId, Date.now());
  return {
    information: isOver(facts) ? [] : ownInformation(records, plan, { productKey, mayTick: isContact }),
    report: ownReport({ facts, assessment }, records, plan, isContact),
  };
}
