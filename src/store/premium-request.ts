import { kvs, WhereConditions } from '@forge/kvs';
import type { RequestRecord } from '../domain/request/request-record';
import type { RecordState } from './requests';
import type { Stored } from './versioned';

const PAGE = 100;
const CLOCKED: readonly RecordState[] = ['open', 'met', 'breached', 'ended'];

/** A premium request of one of the projects that got its promise, an open one first; null = none among the latest 100 of each state. */
export async function findPremiumRequest(projectIds: readonly string[]): Promise<RequestRecord | null> {
  for (const state of CLOCKED) {
    for (const projectId of projectIds) {
      const found = (await readLatest(projectId, state)).find(({ assessment, deleted }) => assessment.track === 'premier' && !deleted);
      if (found) return found;
    }
  }
  return null;
}

async function readLatest(projectId: string, state: RecordState): Promise<readonly RequestRecord[]> {
  const query = kvs
    .entity<Stored<RequestRecord>>('request')
    .query()
    .index('by-project-state-due', { partition: [projectId, state] })
    .where(WhereConditions.greaterThanEqualTo('0'))
    .limit(PAGE);
  query.sort('DESC' as Parameters<typeof query.sort>[0]);
  const { results } = await query.getMany();
  return results.map((row) => row.value.document);
}
