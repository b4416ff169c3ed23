import type { RequestRecord } from '../domain/request/request-record';
import { readVersionedRecord } from '../store/requests';
import { replaceRecord } from '../store/rollups';

const ATTEMPTS = 6;

/** What became of a change: the record before and after; null = there was nothing to change. */
export type ChangedRecord = { readonly before: RequestRecord; readonly after: RequestRecord } | null;

/** Changes a request's record as `decide` says, once; it is asked anew whenever somebody else was faster. */
export async function changeRecord(
  issueId: string,
  decide: (record: RequestRecord) => RequestRecord | null | Promise<RequestRecord | null>,
): Promise<ChangedRecord> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const read = await readVersionedRecord(issueId);
    const after = read.record === null ? null : await decide(read.record);
    if (read.record === null || after === null) return null;
    if ((await replaceRecord(read, after)) !== 'raced') return { before: read.record, after };
  }
  throw new Error(`The record of ${issueId} kept changing`);
}
