import { type Cost, costBetween } from './meter';
import type { SoakSite } from './open-soak';
import { AGENT, COLLEAGUE } from './people';
import { afterSweep, SWEEP_EVERY } from './what-events-cost';

const EACH = 2_000;
/** By then everything has come that was refused and is tried again, with the platform's longest wait. */
const QUIET = 20 * 60_000;
/** As many as fit between two sweeps. */
const REQUESTS = 100;

/** What a raised request costs on a site of some size: the dearest of a hundred, and the processor's time for them and for all that answers them. */
export interface Probe {
  readonly dearest: Cost;
  readonly median: number;
  readonly p95: number;
  readonly sweep: Cost;
}

const COUNTS = ['jiraCalls', 'points', 'pushes', 'reads', 'writes'] as const;

const dearer = (one: Cost, other: Cost): Cost => {
  const [jiraCalls = 0, points = 0, pushes = 0, reads = 0, writes = 0] = COUNTS.map((name) => Math.max(one[name], other[name]));
  return { jiraCalls, points, pushes, reads, writes };
};

const NOTHING: Cost = { jiraCalls: 0, points: 0, pushes: 0, reads: 0, writes: 0 };

const sorted = (values: readonly number[]): readonly number[] => [...values].sort((one, other) => one - other);

/**
 * Raises a hundred requests by registered contacts one after the other between two sweeps, when nothing else is under way, and measures each; then lets the
 * next sweep run, and answers and resolves them, so that a probe leaves nothing open behind.
 */
export const probe = async (soak: SoakSite, reporters: readonly string[]): Promise<Probe> => {
  const { site, meter, people } = soak;
  const reporterOf = (index: number): string => reporters[Math.floor((index / REQUESTS) * reporters.length)] ?? COLLEAGUE;
  await site.clock.moveTo(site.clock.now() + QUIET);
  await afterSweep(soak);
  const raised: string[] = [];
  const times: number[] = [];
  let dearest = NOTHING;
  for (let index = 0; index < REQUESTS; index++) {
    const [before, began] = [meter.total(), process.cpuUsage()];
    raised.push(people.raise(reporterOf(index), 'L2'));
    await site.clock.moveTo(site.clock.now() + EACH);
    const { user, system } = process.cpuUsage(began);
    times.push((user + system) / 1_000);
    dearest = dearer(dearest, costBetween(before, meter.total()));
  }
  const before = meter.total();
  await site.clock.moveTo(Math.ceil(site.clock.now() / SWEEP_EVERY) * SWEEP_EVERY + EACH);
  const sweep = costBetween(before, meter.total());
  for (const issueId of raised) {
    await people.comment(AGENT, issueId, true);
    await site.clock.moveTo(site.clock.now() + EACH);
    await people.resolve(issueId);
    await site.clock.moveTo(site.clock.now() + EACH);
  }
  const all = sorted(times);
  return { dearest, median: all[REQUESTS / 2] ?? 0, p95: all[Math.floor(REQUESTS * 0.95)] ?? 0, sweep };
};
