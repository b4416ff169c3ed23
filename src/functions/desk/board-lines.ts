import * as v from 'valibot';
import type { Refused } from '../../contract';
import type { RequestRecord } from '../../domain/request/request-record';
import type { BoardLine, BoardLinesView } from '../../domain/view/desk-board';
import { readSummaries } from '../../jira/summaries';
import { findRecord } from '../../store/requests';
import { promise } from '../../words/promise';
import type { Reader } from '../../words/say';
import { standingSentence } from '../../words/standing';
import { planOfVerdict } from '../care/bookings-of';

/** Rows that can be in sight at once. */
export const LINES_AT_ONCE = 60;

const payloadSchema = v.object({
  issueIds: v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{1,19}$/))), v.maxLength(LINES_AT_ONCE)),
  language: v.picklist(['en', 'ja']),
  zone: v.pipe(v.string(), v.maxLength(100)),
});

/**
 * Promise and standing of the rows in sight, in the reader's words, with the summaries the viewer may see, by one call to Jira. Only
 * requests of the project whose agent asks (the caller has checked that); another's are left out.
 */
export async function boardLines(projectId: string, payload: unknown): Promise<BoardLinesView | Refused> {
  const decoded = v.safeParse(payloadSchema, payload);
  if (!decoded.success) return { state: 'refused' };
  const { issueIds, ...reader } = decoded.output;
  const records = (await Promise.all([...new Set(issueIds)].map(findRecord))).flatMap((record) => record ?? []);
  const own = records.filter(({ facts }) => facts.projectId === projectId);
  const now = Date.now();
  const summaries = await readSummaries(own.map(({ facts }) => facts.issueId));
  const lines = await Promise.all(own.map((record) => lineOf(record, summaries.get(record.facts.issueId) ?? null, reader, now)));
  return { state: 'ready', lines };
}

async function lineOf({ facts, assessment }: RequestRecord, summary: string | null, reader: Reader, now: number): Promise<BoardLine> {
  const plan = await planOfVerdict(assessment, facts.createdAt);
  const { text, tone } = standingSentence(assessment, plan, now, reader);
  return { id: facts.issueId, summary, promise: promise(assessment, plan, reader).text, standing: text, tone };
}
