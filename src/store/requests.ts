import { kvs, WhereConditions } from '@forge/kvs';
import { isOver } from '../domain/care/handoff-window';
import { updateOwed } from '../domain/desk/update-owed';
import type { RequestRecord } from '../domain/request/request-record';
import { findDocument, findStored, type Stored } from './versioned';

/** A record with the version a write must name; version 0 = there is none. */
export interface ReadRecord {
  readonly version: number;
  readonly record: RequestRecord | null;
}

/** State by which records are listed; `none` has no clock. */
export type RecordState = 'open' | 'met' | 'breached' | 'ended' | 'none';

const PAGE = 100;
/** Pages of requests that one sweep finds about to be told. */
const COMING_PAGES = 3;
const OWED_PAGES = 10;
/** After this the queue has lost an event, or nearly. */
const QUEUE_LATE = 10 * 60_000;
/** Under which records of nobody known are listed. */
export const NO_CUSTOMER = 'none';
/** Sorts after every real instant. */
const NEVER = '9999-12-31T23:59:59.999Z';

type Range = Parameters<ReturnType<ReturnType<ReturnType<typeof kvs.entity<Stored<RequestRecord>>>['query']>['index']>['where']>[0];
const ALL: Range = WhereConditions.greaterThanEqualTo('0');

export function stateOf(record: RequestRecord): RecordState {
  return record.assessment.clock.state;
}

export function findRecord(issueId: string): Promise<RequestRecord | null> {
  return findDocument<RequestRecord>('request', issueId);
}

/** The record of a request with its version. */
export async function readVersionedRecord(issueId: string): Promise<ReadRecord> {
  const stored = await findStored<RequestRecord>('request', issueId);
  return { version: stored?.version ?? 0, record: stored?.document ?? null };
}

/** Indexed attributes of a record: strings only, instants as ISO 8601 UTC, never empty. */
export function recordAttributes(record: RequestRecord): Readonly<Record<string, string>> {
  const { facts, assessment } = record;
  return {
    projectId: facts.projectId,
    customerId: assessment.customerId ?? NO_CUSTOMER,
    state: record.deleted && stateOf(record) === 'open' ? 'ended' : stateOf(record),
    createdAt: new Date(facts.createdAt).toISOString(),
    dueAt: assessment.clock.state === 'none' ? NEVER : new Date(assessment.clock.dueAt).toISOString(),
    unresolved: record.deleted || isOver(facts) ? 'no' : assessment.severity,
    nextAt: nextOf(record),
    updateAt: updateOf(record),
  };
}

/** When the sweep is to look at a record: what the queue was asked for already is only looked for when it is late. */
function nextOf({ desk }: RequestRecord): string {
  if (desk?.nextAt === undefined || desk.nextAt === null) return NEVER;
  return new Date(desk.nextAt + (desk.askedFor === desk.nextAt ? QUEUE_LATE : 0)).toISOString();
}

/** By when an update was promised that is still owed. */
function updateOf({ facts, assessment, desk, deleted }: RequestRecord): string {
  const owed = deleted || isOver(facts) || assessment.clock.state === 'open' ? null : updateOwed(desk);
  return owed === null ? NEVER : new Date(owed.at).toISOString();
}

/** Open records of a project, the earliest due first, at most `pages` × 100. */
export function readOpenRecords(projectId: string, pages: number): Promise<readonly RequestRecord[]> {
  return readPages('by-project-state-due', [projectId, 'open'], 'ASC', pages);
}

/** A project's requests of a severity that nobody has resolved yet, answered or not, the oldest first, at most 100. */
export function readUnresolved(projectId: string, severity: string): Promise<readonly RequestRecord[]> {
  return readPages('by-project-unresolved', [projectId, severity], 'ASC', 1);
}

/** A project's answered requests on which an update was promised and is owed, the earliest first, at most 1,000. */
export function readOwedUpdates(projectId: string): Promise<readonly RequestRecord[]> {
  return readPages('by-project-update', [projectId], 'ASC', OWED_PAGES, WhereConditions.lessThan(NEVER));
}

/** A page of a project's requests of a severity that nobody has resolved yet, the oldest first. */
export function readUnresolvedPage(projectId: string, severity: string, cursor: string | null): Promise<RecordPage> {
  return readPage('by-project-unresolved', [projectId, severity], 'ASC', cursor);
}

/** A customer's open records, the earliest due first, at most 100. */
export function readOpenRecordsOf(customerId: string): Promise<readonly RequestRecord[]> {
  return readPages('by-customer-state', [customerId, 'open'], 'ASC', 1);
}

/** A customer's latest records, newest first, at most 100. */
export function readRecentRecordsOf(customerId: string): Promise<readonly RequestRecord[]> {
  return readPages('by-customer-created', [customerId], 'DESC', 1);
}

/** A customer's latest records, newest first, at most `pages` × 100. */
export function readLatestRecordsOf(customerId: string, pages: number): Promise<readonly RequestRecord[]> {
  return readPages('by-customer-created', [customerId], 'DESC', pages);
}

/** A page of records, and storage's own token for the next one; null = there is none. */
export interface RecordPage {
  readonly records: readonly RequestRecord[];
  readonly next: string | null;
}

/** A page of a project's open records, the earliest due first. */
export function readOpenPage(projectId: string, cursor: string | null): Promise<RecordPage> {
  return readPage('by-project-state-due', [projectId, 'open'], 'ASC', cursor);
}

/** A page of all of a project's records, newest first. */
export function readLatestPage(projectId: string, cursor: string | null): Promise<RecordPage> {
  return readPage('by-project-created', [projectId], 'DESC', cursor);
}

/** A page of all of a project's records, the oldest first; as many as asked. */
export function readOldestPage(projectId: string, cursor: string | null, most: number): Promise<RecordPage> {
  return readPage('by-project-created', [projectId], 'ASC', cursor, ALL, most);
}

/** A request of a project, and when the desk is to be told about it next (epoch milliseconds). */
export interface ComingAlert {
  readonly issueId: string;
  readonly at: number;
}

/** Requests of a project about which the desk is to be told by an instant, the earliest first, at most 300, by index. */
export async function readComingAlerts(projectId: string, by: number): Promise<readonly ComingAlert[]> {
  const found: ComingAlert[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < COMING_PAGES; page++) {
    const query = kvs
      .entity<Stored<RequestRecord>>('request')
      .query()
      .index('by-project-next', { partition: [projectId] })
      .where(WhereConditions.lessThanEqualTo(new Date(by).toISOString()))
      .limit(PAGE);
    const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    found.push(...results.map(({ key, value }) => ({ issueId: key, at: value.document.desk?.nextAt ?? by })));
    cursor = nextCursor;
    if (!cursor) break;
  }
  return found;
}

async function readPages(
  index: string,
  partition: string[],
  sort: 'ASC' | 'DESC',
  pages: number,
  range: Range = ALL,
): Promise<readonly RequestRecord[]> {
  const found: RequestRecord[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page++) {
    const { records, next }: RecordPage = await readPage(index, partition, sort, cursor, range);
    found.push(...records);
    cursor = next;
    if (cursor === null) break;
  }
  return found;
}

async function readPage(
  index: string,
  partition: string[],
  sort: 'ASC' | 'DESC',
  cursor: string | null,
  range: Range = ALL,
  most = PAGE,
): Promise<RecordPage> {
  const query = kvs.entity<Stored<RequestRecord>>('request').query().index(index, { partition }).where(range).limit(most);
  query.sort(sort as Parameters<typeof query.sort>[0]);
  const { results, nextCursor } = await (cursor === null ? query : query.cursor(cursor)).getMany();
  return { records: results.map((row) => row.value.document), next: nextCursor ?? null };
}
