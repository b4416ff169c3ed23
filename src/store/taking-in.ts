import type { TakingIn } from '../domain/view/serving';
import { change, changing, findDocument } from './versioned';

/** Taking in the open requests of a project that was switched on: where it stands, and Jira's own token for the next page. */
export interface TakingInJob extends TakingIn {
  readonly projectId: string;
  /** Each start has its own number: steps of an earlier start end by themselves. */
  readonly run: number;
  readonly pageToken: string | null;
}

const keyOf = (projectId: string): string => `taking-in:${projectId}`;

export function findTakingIn(projectId: string): Promise<TakingInJob | null> {
  return findDocument<TakingInJob>('job', keyOf(projectId));
}

/** Changes where taking in stands; null leaves it. */
export async function changeTakingIn(projectId: string, decide: (job: TakingInJob | null) => TakingInJob | null): Promise<boolean> {
  return change([
    changing<TakingInJob>({
      entity: 'job',
      key: keyOf(projectId),
      decide,
      attributes: (job) => ({ state: job.state, startedAt: new Date(job.startedAt).toISOString() }),
    }),
  ]);
}
