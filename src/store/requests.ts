import { kvs, WhereConditions } from '@forge/kvs';
import type { Assessment } from '../domain/request/assessment';
import type { RequestFacts } from '../domain/request/facts';
import { findDocument, type Stored } from './versioned';

/** The one record of truth of a request: what was seen, and the verdict folded from it. */
export interface RequestRecord {
  readonly facts: RequestFacts;
  readonly assessment: Assessment;
  /** The issue is gone from Jira; the record stays for the figures. */
  readonly deleted: boolean;
}

/** State by which records are listed; `none` has no clock. */
export type RecordState = 'open' | 'met' | 'breached' | 'ended' | 'none';
export const FINISHED: readonly RecordState[] = ['met', 'breached', 'ended', 'none'];

const PAGE = 100;
const NO_CUSTOMER = 'none';
/** Sorts after every real instant. */
const NEVER = '9999-12-31T23:59:59.999Z';

export function stateOf(record: RequestRecord): RecordState {
  return record.assessment.clock.state;
}

export function findRecord(issueId: string): Promise<RequestRecord | null> {
  return findDocument<RequestRecord>('request', issueId);
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
  };
}

/** Open records of a project, the earliest due first, at most `pages` × 100. */
export function readOpenRecords(projectId: string, pages: number): Promise<readonly RequestRecord[]> {
  return readPages('by-project-state-due', [projectId, 'open'], 'ASC', pages);
}

/** A customer's open records, the earliest due first, at most 100. */
export function readOpenRecordsOf(customerId: string): Promise<readonly RequestRecord[]> {
  return readPages('by-customer-state', [customerId, 'open'], 'ASC', 1);
}

/** A customer's latest records, newest first, at most 100. */
export function readRecentRecordsOf(customerId: string): Promise<readonly RequestRecord[]> {
  return readPages('by-customer-created', [customerId], 'DESC', 1);
}

async function readPages(index: string, partition: string[], sort: 'ASC' | 'DESC', pages: number): Promise<readonly RequestRecord[]> {
  const found: RequestRecord[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pages; page++) {
    const query = kvs
      .entity<Stored<RequestRecord>>('request')
      .query()
      .index(index, { partition })
      .where(WhereConditions.greaterThanEqualTo('0'))
      .limit(PAGE);
    query.sort(sort as Parameters<typeof query.sort>[0]);
    const { results, nextCursor } = await (cursor ? query.cursor(cursor) : query).getMany();
    found.push(...results.map((row) => row.value.document));
    cursor = nextCursor;
    if (!cursor) break;
  }
  return found;
}
