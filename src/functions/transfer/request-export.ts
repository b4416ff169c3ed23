import * as v from 'valibot';
import type { Refused } from '../../contract';
import type { RequestRecord } from '../../domain/request/request-record';
import { type CareLine, REQUESTS_VERSION, type RequestLine } from '../../domain/transfer/request-lines';
import type { ExportPlace, RequestExportPage, RequestExportView } from '../../domain/view/request-transfer';
import { searchServiceProjects } from '../../jira/projects';
import { readAllCareOf } from '../../store/care';
import { readPublishedPlans } from '../../store/plans';
import { readRestores } from '../../store/request-restores';
import { readOldestPage } from '../../store/requests';
import { readSettings } from '../../store/settings';

const REFUSED: Refused = { state: 'refused' };
/** A page below 500 KB: a record has 240 KiB at most, so that two always fit (Forge, limits-kvs-ce). */
const MOST_BYTES = 240_000;
const ROWS = 20;

const placeSchema = v.object({
  projectId: v.pipe(v.string(), v.regex(/^\d{1,19}$/)),
  cursor: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
  after: v.nullable(v.object({ issueId: v.pipe(v.string(), v.maxLength(19)), careId: v.pipe(v.string(), v.maxLength(500)) })),
});

/**
 * What an export of requests begins with. Projects that are served come first; of the others the site's first fifty service
 * projects are asked, too, since one that was switched off keeps its records.
 */
export async function requestsToExport(): Promise<RequestExportView> {
  const [{ served }, { projects }, plans, restores] = await Promise.all([
    readSettings(),
    searchServiceProjects(''),
    readPublishedPlans(),
    readRestores(),
  ]);
  const projectIds = [...new Set([...served.map(({ projectId }) => projectId), ...projects.map(({ id }) => id)])];
  return { state: 'ready', now: Date.now(), projectIds, plans: plans.filter(({ publishedAt }) => publishedAt > 0), restores };
}

/** A page of a project's requests, the oldest first, each followed by the records of its care. */
export async function exportRequests(payload: unknown): Promise<RequestExportPage | Refused> {
  const wanted = v.safeParse(placeSchema, payload);
  if (!wanted.success) return REFUSED;
  const { projectId, cursor, after } = wanted.output;
  const { records, next } = await readOldestPage(projectId, cursor, ROWS);
  const lines: (RequestLine | CareLine)[] = [];
  let last: ExportPlace['after'] = after;
  let bytes = 0;
  for (const record of notYetGiven(records, after)) {
    for (const line of await linesOf(record, after)) {
      const size = Buffer.byteLength(JSON.stringify(line));
      if (lines.length > 0 && bytes + size > MOST_BYTES) return { state: 'ready', lines, next: { cursor, after: last } };
      lines.push(line);
      bytes += size;
      last = { issueId: record.facts.issueId, careId: line.schema === 'care' ? line.record.id : '' };
    }
  }
  return { state: 'ready', lines, next: next === null ? null : { cursor: next, after: null } };
}

/** Records of a page from the one on that was given last; all of them where that is not in it any more. */
function notYetGiven(records: readonly RequestRecord[], after: ExportPlace['after']): readonly RequestRecord[] {
  const index = records.findIndex(({ facts }) => facts.issueId === after?.issueId);
  return index < 0 ? records : records.slice(index);
}

async function linesOf(record: RequestRecord, after: ExportPlace['after']): Promise<readonly (RequestLine | CareLine)[]> {
  const { issueId } = record.facts;
  const isBegun = after?.issueId === issueId;
  const care = (await readAllCareOf(issueId)).filter(({ id }) => !isBegun || id > after.careId);
  const request: RequestLine = { schema: 'request', version: REQUESTS_VERSION, record };
  return [...(isBegun ? [] : [request]), ...care.map((one): CareLine => ({ schema: 'care', version: REQUESTS_VERSION, record: one }))];
}
