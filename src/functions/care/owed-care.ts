import type { Customer } from '../../domain/customer/customer';
import type { RequestRecord } from '../../domain/request/request-record';
import { owed } from '../../domain/request/telling';
import type { Reader } from '../../words/say';
import { log } from '../log';
import { reasonOf } from '../reason-of';
import { settleTellings } from '../settle-tellings';

/** Language and zone in which a customer is written to. */
export const readerOf = (customer: Customer | null): Reader => ({ language: customer?.language ?? 'en', zone: customer?.zone ?? 'UTC' });

/** The request's record with one more public comment owed, once for each id; for the transaction of the step that it is about. */
export function withOwed(request: RequestRecord, id: string, says: readonly string[], now: number): RequestRecord {
  const { tellings = [] } = request;
  if (tellings.some((telling) => telling.id === id)) return request;
  return { ...request, tellings: [...tellings, { ...owed(id, now), says }] };
}

/** Writes what is owed at once; what fails here is done by the evaluation that was asked for ahead. */
export async function settleOwed(issueId: string): Promise<void> {
  try {
    await settleTellings(issueId);
  } catch (fault) {
    log('care', issueId, `to be told: ${reasonOf(fault)}`);
  }
}
