import type { RequestRecord } from '../domain/request/request-record';
import type { Known } from '../domain/view/own-requests';
import { readVisibleRequests } from '../jira/visible-requests';
import { readOpenRecordsOf, readRecentRecordsOf } from '../store/requests';
import { planOfVerdict } from './care/bookings-of';

/** What is recorded about a customer's open and latest requests, as far as Jira shows them to the viewer; `isCut` = Jira has more. */
export async function knownRequests(customerId: string): Promise<{ known: readonly Known[]; isCut: boolean }> {
  const [open, recent, visible] = await Promise.all([
    readOpenRecordsOf(customerId),
    readRecentRecordsOf(customerId),
    readVisibleRequests(),
  ]);
  const records = new Map([...open, ...recent].map((record) => [record.facts.issueId, record]));
  const known = await Promise.all(
    visible.requests.flatMap((seen) => {
      const record = records.get(seen.issueId);
      return record === undefined || record.deleted ? [] : [knownOf(seen, record)];
    }),
  );
  return { known, isCut: visible.isCut };
}

async function knownOf(seen: Known['seen'], { facts, assessment }: RequestRecord): Promise<Known> {
  return { seen, facts, assessment, plan: await planOfVerdict(assessment, facts.createdAt) };
}
