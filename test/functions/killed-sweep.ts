import type { Desk } from './desk';

/** Runs the sweep and lets none of its calls through from the given one on (before or after it is done); returns how many it made. */
export const runKilledSweep = async ({ site: { host } }: Desk, kill: number, when: 'before' | 'after'): Promise<number> => {
  let calls = 0;
  host.faults.around = async (_call, proceed) => {
    calls++;
    if (calls < kill) return proceed();
    if (calls === kill && when === 'after') await proceed();
    throw new Error('killed');
  };
  await host.runSchedule('sweep').catch(() => undefined);
  host.faults.around = (_call, proceed) => proceed();
  return calls;
};
