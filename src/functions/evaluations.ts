import { Queue } from '@forge/events';

/** What the queue carries: hints only, the evaluator reads everything anew. */
export type Evaluation = { readonly issueId: string };

/** Events a push may carry (Forge documentation, limits-async-events). */
const AT_ONCE = 50;

/** Asks for requests to be evaluated, one at a time each. */
export async function askForEvaluation(issueIds: readonly string[]): Promise<void> {
  const queue = new Queue({ key: 'evaluate' });
  for (let from = 0; from < issueIds.length; from += AT_ONCE) {
    const events = issueIds.slice(from, from + AT_ONCE).map((issueId) => ({ body: { issueId }, concurrency: { key: issueId, limit: 1 } }));
    await queue.push(events);
  }
}
