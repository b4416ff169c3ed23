import type { Assessment } from './assessment';
import type { FirstResponse } from './facts';

/**
 * The verdict with what happened since folded in: met if the response came by the due instant (equality included), breached
 * after it; ended without an answer counts as breached only after the due instant (domain 7.6). A promise that was missed before
 * a change stays missed (7.5). The judgement itself stands.
 */
export function conclude(assessment: Assessment, response: FirstResponse | null, endedAt: number | null): Assessment {
  const { clock } = assessment;
  if (clock.state === 'none') return assessment;
  return {
    ...assessment,
    clock: {
      ...clock,
      state: stateOf(clock.missedAt ?? clock.dueAt, response, endedAt),
      response,
      endedAt: response === null ? endedAt : null,
    },
  };
}

function stateOf(dueAt: number, response: FirstResponse | null, endedAt: number | null): 'open' | 'met' | 'breached' | 'ended' {
  if (response !== null) return response.at <= dueAt ? 'met' : 'breached';
  if (endedAt === null) return 'open';
  return endedAt > dueAt ? 'breached' : 'ended';
}
