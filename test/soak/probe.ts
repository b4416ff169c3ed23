import { type Cost, costBetween } from './meter';
import type { SoakSite } from './open-soak';
import { AGENT, COLLEAGUE } from './people';
import { afterSweep, SWEEP_EVERY } from './what-events-cost';

const EACH = 2_000;
/** By then most has come that was refused and is tried again. */
const QUIET = 20 * 60_000;
/** As many as fit between two sweeps. */
const REQUESTS = 100;
/** Most requests raised for one probe, so that it comes to an end. */
const MOST_RAISED = 400;

/** What a raised request costs on a site of some size: the dearest of a hundred, and the processor's time for them and for all that answers them. */
export interface Probe {
  readonly dearest: Cost;
  readonly median: number;
  readonly p95: number;
  readonly sweep: Cost;
  /** Raised while the app was busy with something else too, and therefore not counted. */
  readonly disturbed: number;
}

const COUNTS = ['jiraCalls', 'points', 'pushes', 'reads', 'writes'] as const;

const dearer = (one: Cost, other: Cost): Cost => {
  const [jiraCalls = 0, points = 0, pushes = 0, reads = 0, writes = 0] = COUNTS.map((name) => Math.max(one[name], other[name]));
  return { jiraCalls, points, pushes, reads, writes };
};

const NOTHING: Cost = { jiraCalls: 0, points: 0, pushes: 0, reads: 0, writes: 0 };

const sorted = (values: readonly number[]): readonly number[] => [...values].sort((one, other) => one - other);

interface Measured {
  readonly issueId: string;
  readonly cost: Cost;
  readonly milliseconds: number;
  readonly isAlone: boolean;
}

/** Raises one request and measures it with all that follows within two seconds of site time. */
const raiseOne = async ({ site, meter, people }: SoakSite, reporter: string): Promise<Measured> => {
  let issueId = '';
  const [before, began] = [meter.total(), process.cpuUsage()];
  const payloads = await meter.payloadsDuring(async () => {
    issueId = people.raise(reporter, 'L2');
    await site.clock.moveTo(site.clock.now() + EACH);
  });
  const { user, system } = process.cpuUsage(began);
  const isAlone = payloads.every((payload) => JSON.stringify(payload).includes(`"${issueId}"`));
  return { issueId, cost: costBetween(before, meter.total()), milliseconds: (user + system) / 1_000, isAlone };
};

const answerAndResolve = async ({ site, people }: SoakSite, issueId: string): Promise<void> => {
  await people.comment(AGENT, issueId, true);
  await site.clock.moveTo(site.clock.now() + EACH);
  await people.resolve(issueId);
  await site.clock.moveTo(site.clock.now() + EACH);
};

/**
 * Raises requests by registered contacts one after the other between two sweeps until a hundred were measured while the app had nothing else to do;
 * then lets the next sweep run, and answers and resolves them, so that a probe leaves nothing open behind.
 */
export const probe = async (soak: SoakSite, reporters: readonly string[]): Promise<Probe> => {
  const { site, meter } = soak;
  const reporterOf = (index: number): string => reporters[Math.floor((index / REQUESTS) * reporters.length)] ?? COLLEAGUE;
  await site.clock.moveTo(site.clock.now() + QUIET);
  await afterSweep(soak);
  const [raised, alone]: [Measured[], Measured[]] = [[], []];
  while (alone.length < REQUESTS && raised.length < MOST_RAISED) {
    if (raised.length > 0 && raised.length % REQUESTS === 0) await afterSweep(soak);
    const measured = await raiseOne(soak, reporterOf(alone.length));
    raised.push(measured);
    if (measured.isAlone) alone.push(measured);
  }
  if (alone.length < REQUESTS) throw new Error(`Of ${MOST_RAISED} requests only ${alone.length} were measured alone.`);
  const before = meter.total();
  await site.clock.moveTo(Math.ceil(site.clock.now() / SWEEP_EVERY) * SWEEP_EVERY + EACH);
  const sweep = costBetween(before, meter.total());
  for (const { issueId } of raised) await answerAndResolve(soak, issueId);
  const times = sorted(alone.map(({ milliseconds }) => milliseconds));
  return {
    dearest: alone.map(({ cost }) => cost).reduce(dearer, NOTHING),
    median: times[REQUESTS / 2] ?? 0,
    p95: times[Math.floor(REQUESTS * 0.95)] ?? 0,
    sweep,
    disturbed: raised.length - alone.length,
  };
};
