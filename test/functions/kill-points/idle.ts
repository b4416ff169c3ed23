import type { Desk } from '../desk';

/** Time passes, in minutes, in which only those schedules run. */
export const idle = async (desk: Desk, minutes: number, running: readonly string[] = []): Promise<void> => {
  const { faults } = desk.site.host;
  const { scheduleRuns } = faults;
  faults.scheduleRuns = (key) => (running.includes(key) ? 1 : 0);
  await desk.pass(minutes);
  faults.scheduleRuns = scheduleRuns;
};
