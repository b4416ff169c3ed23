import { Queue } from '@forge/events';

/** What the queue carries: hints only, the evaluator reads everything anew. */
export type Evaluation = { readonly issueId: string };

/** Events a push may carry (Forge documentation, limits-async-events). */
export const AT_ONCE = 50;

/** Asks for requests to be evaluated, one at a time each; returns the ids of the pushes, whose progress the platform tells. */
export async function askForEvaluation(issueIds: readonly string[]): Promise<readonly string[]> {
  const queue = new Queue({ key: 'evaluate' });
  const jobIds: string[] = [];
  for (let from = 0; from < issueIds.length; from += AT_ONCE) {
    const events = issueIds.slice(from, from + AT_ONCE).map((issueId) => ({ body: { issueId }, concurrency: { key: issueId, limit: 1 } }));
    jobIds.push((await queue.push(events)).jobId);
  }
  return jobIds;
}

/** Asks for one request to be evaluated some seconds from now, at most 15 minutes: what a crash leaves behind is found then. */
export async function askForEvaluationLater(issueId: string, seconds: number): Promise<void> {
  const delayInSeconds = Math.min(900, Math.max(0, Math.ceil(seconds)));
  await new Queue({ key: 'evaluate' }).push({ body: { issueId }, delayInSeconds, concurrency: { key: issueId, limit: 1 } });
}

/** Asks for requests to be evaluated, each at its own instant (epoch milliseconds, at most 15 minutes from now; at once where it has passed). */
export async function askForEvaluationsAt(asked: readonly { readonly issueId: string; readonly at: number }[], now: number): Promise<void> {
  const queue = new Queue({ key: 'evaluate' });
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const events = asked.slice(from, from + AT_ONCE).map(({ issueId, at }) => ({
      body: { issueId },
      delayInSeconds: Math.min(900, Math.max(0, Math.ceil((at - now) / 1_000))),
      concurrency: { key: issueId, limit: 1 },
    }));
    await queue.push(events);
  }
}
