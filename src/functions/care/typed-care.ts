import type { CareRecord } from '../../domain/care/record';
import { isActiveContact } from '../../domain/request/adoption';
import type { RequestRecord } from '../../domain/request/request-record';
import { bookingChoices, bookingView, type RequestBooking } from '../../domain/view/booking';
import type { RequestHealth } from '../../domain/view/health-check';
import { findCustomer } from '../../store/customers';
import { currentPlan } from '../../store/plans';
import { requestHealth } from './issue-health';

/** The care that a request itself is, by its type; null = it is not of that kind. */
export interface TypedCare {
  readonly booking: RequestBooking | null;
  readonly health: RequestHealth | null;
}

/** The booking or health check that a request is, for the people of its customer; its contacts may change it. */
export async function typedCare(
  request: RequestRecord,
  records: readonly CareRecord[],
  accountId: string,
  nameOf: (accountId: string) => string,
): Promise<TypedCare> {
  const { facts, assessment } = request;
  const isTyped = facts.care === 'booking' || facts.care === 'health-check';
  const customer = isTyped && assessment.customerId !== null ? await findCustomer(assessment.customerId) : null;
  if (customer === null) return { booking: null, health: null };
  const now = Date.now();
  const plan = await currentPlan(now);
  const mayAct = isActiveContact(customer, accountId, now);
  const record = records.find(({ kind }) => kind === 'booking');
  const engineer = record?.owner == null ? null : nameOf(record.owner);
  const booking =
    record === undefined
      ? null
      : { booking: bookingView(record, facts.issueKey, plan, customer, engineer), choices: bookingChoices(plan, customer), mayAct };
  return { booking, health: await requestHealth(request, records, customer, plan, mayAct) };
}
