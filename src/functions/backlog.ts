import { JobDoesNotExistError, Queue } from '@forge/events';
import type { HealthView } from '../domain/view/health';
import type { SweepMark } from '../store/sweep-mark';

/**
 * Requests that had changed by the latest sweep and are not evaluated yet: sweeps ask about every change, also those whose events
 * arrived. The platform counts its own queue push by push, and forgets a push some time after its end.
 */
export async function backlogOf(pushes: SweepMark['pushes']): Promise<HealthView['backlog']> {
  const queue = new Queue({ key: 'evaluate' });
  const waiting = await Promise.all(pushes.map(async ({ jobId, at }) => ({ at, count: await inProgress(queue, jobId) })));
  const busy = waiting.filter(({ count }) => count > 0);
  return { count: busy.reduce((sum, { count }) => sum + count, 0), since: busy[0]?.at ?? null };
}

async function inProgress(queue: Queue, jobId: string): Promise<number> {
  try {
    return (await queue.getStats(jobId)).inProgress;
  } catch (error) {
    if (error instanceof JobDoesNotExistError) return 0;
    throw error;
  }
}
