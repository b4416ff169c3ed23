import type { Assessment } from './assessment';
import type { RequestFacts } from './facts';

/** What of a request's facts tells how its clock ended. */
type Ending = Pick<RequestFacts, 'response' | 'endedAt' | 'resolvedAt'>;

/**
 * The verdict with what happened since folded in: met if the response came by the due instant (equality included), breached
 * after it; ended without an answer counts as breached only after the due instant (domain 7.6), and what an agent says after the
 * due instant about a request that was resolved in time answers nothing. A promise that was missed before a change stays missed
 * (7.5). The judgement itself stands.
 */
export function conclude(assessment: Assessment, ending: Ending): Assessment {
  const { clock } = assessment;
  if (clock.state === 'none') return assessment;
  const dueAt = clock.missedAt ?? clock.dueAt;
  const response = answerOf(ending, dueAt);
  const endedAt = response === null ? (ending.endedAt ?? ending.resolvedAt ?? null) : null;
  return { ...assessment, clock: { ...clock, state: stateOf(dueAt, response, endedAt), response, endedAt } };
}

function answerOf({ response, resolvedAt }: Ending, dueAt: number): Ending['response'] {
  if (response === null || resolvedAt === undefined) return response;
  const isAfterword = response.at > dueAt && resolvedAt <= dueAt;
  return isAfterword ? null : response;
}

function stateOf(dueAt: number, response: Ending['response'], endedAt: number | null): 'open' | 'met' | 'breached' | 'ended' {
  if (response !== null) return response.at <= dueAt ? 'met' : 'breached';
  if (endedAt === null) return 'open';
  return endedAt > dueAt ? 'breached' : 'ended';
}
