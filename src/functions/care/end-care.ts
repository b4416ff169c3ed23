import { CARE_KINDS } from '../../domain/care/kinds';
import { TYPED_KINDS } from '../../domain/care/typed-kinds';
import type { RequestRecord } from '../../domain/request/request-record';
import { PLACES_AT_ONCE, readPlaces } from '../../jira/places';
import { readOpenCare } from '../../store/care';
import { findCustomer } from '../../store/customers';
import { readSettings } from '../../store/settings';
import { say } from '../../words/say';
import { askForEvaluation } from '../evaluations';
import { log } from '../log';
import { decideOnCare } from './decide-on-care';
import { readerOf } from './owed-care';

/**
 * Ends the booking, health check or onboarding that a request was, when it is deleted or has left: its window, engineer and quarter are
 * free again. One that has begun and cannot be taken back runs out by itself. Safe to repeat.
 */
export async function endCare({ facts, assessment }: RequestRecord, why: 'deleted' | 'moved away'): Promise<void> {
  const { care: kind, issueId } = facts;
  const action = kind === undefined ? undefined : CARE_KINDS[kind]?.whenGone;
  if (kind === undefined || action === undefined) return;
  const customer = assessment.customerId === null ? null : await findCustomer(assessment.customerId);
  const reason = say(why === 'deleted' ? 'care.gone.deleted' : 'care.gone.moved', {}, readerOf(customer).language);
  const id = `${action}-gone-${Date.now()}`;
  const { state } = await decideOnCare({ kind, recordId: null, issueId, action, id, fields: { reason }, as: 'job', by: null });
  log('care', issueId, `${action}, since the request is ${why}: ${state}`);
}

/** Asks for an evaluation of every request that is such care and is not where it was any more: the event that told so was lost. */
export async function lookForGoneCare(): Promise<void> {
  const served = new Set((await readSettings()).served.map(({ projectId }) => projectId));
  for (const kind of TYPED_KINDS) {
    const issueIds = (await readOpenCare(kind)).map(({ issueId }) => issueId);
    for (let from = 0; from < issueIds.length; from += PLACES_AT_ONCE) {
      const some = issueIds.slice(from, from + PLACES_AT_ONCE);
      const { projectOf, unread } = await readPlaces(some);
      await askForEvaluation(some.filter((issueId) => !unread.has(issueId) && !served.has(projectOf.get(issueId) ?? '')));
    }
  }
}
