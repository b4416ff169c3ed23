import { pick, type Random, randomOf } from '../races/random';
import { addCompanies, contactOf } from './company';
import type { Size } from './growth';
import type { Cost } from './meter';
import { openSoak, type SoakSite } from './open-soak';
import { AGENT, COLLEAGUE, CONTACT } from './people';
import { probe } from './probe';
import { type Row, whatEventsCost } from './what-events-cost';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const EVERY = 1_000;
/** How many requests there are when a probe is taken. */
const PROBED = [1_000, 3_000, 10_000, 30_000, 100_000];

export interface SoakPlan {
  readonly requests: number;
  readonly hours: number;
  readonly seed: number;
  readonly pointsLimit: boolean;
  /** Customers beside those of the example. */
  readonly customers: number;
}

export interface Sample {
  readonly requests: number;
  readonly heapMegabytes: number;
  readonly residentMegabytes: number;
  readonly secondsPerThousand: number;
}

export interface Soaked {
  readonly plan: SoakPlan;
  readonly empty: readonly Row[];
  readonly full: readonly Row[];
  readonly growth: readonly Size[];
  readonly total: Cost;
  readonly pointsByHour: readonly number[];
  readonly evaluations: { readonly count: number; readonly p50: number; readonly p95: number; readonly longest: number };
  readonly most: { readonly requests: number; readonly reads: number; readonly writes: number };
  readonly refusedPoints: number;
  readonly refusedStorage: number;
  readonly samples: readonly Sample[];
  readonly customers: number;
  /** Requests raised in the served project, those of the measurements among them. */
  readonly raised: number;
  readonly recorded: number;
  readonly answered: number;
  readonly open: number;
  readonly deadLetters: number;
  readonly seconds: number;
}

interface Act {
  readonly at: number;
  readonly run: () => unknown;
}

/** Of five requests four are answered within three hours, and resolved within three more. */
const laterActs = ({ people }: SoakSite, issueId: string, at: number, random: Random): readonly Act[] => {
  if (random(5) === 0) return [];
  const answeredAt = at + MINUTE + random(3 * HOUR);
  return [
    { at: answeredAt, run: () => people.comment(AGENT, issueId, true) },
    { at: answeredAt + random(3 * HOUR), run: () => people.resolve(issueId) },
  ];
};

/**
 * Raises requests evenly over the hours, and does what follows when its time comes; only what is still to come is held. `raised` hears of each
 * request with the number of it.
 */
const live = async (
  soak: SoakSite,
  plan: SoakPlan,
  reporters: readonly string[],
  raised: (count: number) => Promise<void>,
): Promise<void> => {
  const random = randomOf(plan.seed);
  const due = new Map<number, Act[]>();
  const perMinute = plan.requests / (plan.hours * 60);
  let [count, at] = [0, soak.site.clock.now() + MINUTE];
  const last = plan.hours * 60 + 6 * 60 + 1;
  for (let minute = 0; minute < last; minute++, at += MINUTE) {
    // A measurement in between takes time of the site's own.
    at = Math.max(at, soak.site.clock.now());
    const many = Math.min(plan.requests, Math.floor((minute + 1) * perMinute)) - count;
    const acts: Act[] = Array.from({ length: many }, (_, index) => ({
      at: at + Math.floor((index / many) * MINUTE),
      run: async () => {
        const issueId = soak.people.raise(pick(reporters, random), pick(['L1', 'L2', 'L3', 'L4'], random));
        for (const act of laterActs(soak, issueId, soak.site.clock.now(), random)) {
          const there = Math.max(minute + 1, minute + Math.floor((act.at - at) / MINUTE));
          due.set(there, [...(due.get(there) ?? []), act]);
        }
        await raised(++count);
      },
    }));
    const now = [...acts, ...(due.get(minute) ?? [])].sort((one, other) => one.at - other.at);
    due.delete(minute);
    for (const act of now) {
      await soak.site.clock.moveTo(Math.max(soak.site.clock.now(), act.at));
      await act.run();
    }
  }
  await soak.site.clock.moveTo(soak.site.clock.now() + 2 * HOUR);
};

const stateOf = (value: unknown): unknown => Reflect.get(Object(value), 'state');

/** Sends a day of requests through the app and tells what it cost. */
export const soak = async (root: string, appBundle: string, plan: SoakPlan, tell: (line: string) => void): Promise<Soaked> => {
  const started = performance.now();
  const here = await openSoak(root, appBundle, plan.customers, plan.pointsLimit);
  const { site, meter } = here;
  try {
    const empty = await whatEventsCost(here);
    if (plan.customers > 0) await addCompanies(site, 0, plan.customers);
    const companies = Array.from({ length: plan.customers }, (_, number) => contactOf(number));
    const reporters = [CONTACT, 'person:peter-novak', 'person:aoi-tanaka', 'person:kenji-sato', COLLEAGUE, ...companies];
    const [samples, growth]: [Sample[], Size[]] = [[], []];
    let lap = performance.now();
    await live(here, plan, reporters, async (raised) => {
      if (raised % EVERY !== 0) return;
      const { heapUsed, rss } = process.memoryUsage();
      const [heapMegabytes, residentMegabytes] = [Math.round(heapUsed / 1_048_576), Math.round(rss / 1_048_576)];
      samples.push({ requests: raised, heapMegabytes, residentMegabytes, secondsPerThousand: (performance.now() - lap) / 1_000 });
      tell(`${raised} requests, ${heapMegabytes} MB, ${samples.at(-1)?.secondsPerThousand.toFixed(1)} s for the latest ${EVERY}`);
      if (PROBED.includes(raised)) growth.push({ size: raised, probe: await probe(here, [CONTACT]) });
      lap = performance.now();
    });
    const full = await whatEventsCost(here);
    const states = site.host.storage
      .entity('request')
      .entries()
      .map(([, value]) => stateOf(value));
    const { evaluations } = meter;
    return {
      plan,
      empty,
      full,
      growth,
      total: meter.total(),
      pointsByHour: [...meter.pointsByHour.values()],
      evaluations: { count: evaluations.count, p50: evaluations.at(0.5), p95: evaluations.at(0.95), longest: evaluations.at(1) },
      most: site.host.storage.most(),
      refusedPoints: meter.refused,
      refusedStorage: site.host.storage.most().refused,
      samples,
      customers: site.host.storage.entity('customer').entries().length,
      raised: here.people.raised,
      recorded: states.length,
      answered: states.filter((state) => state === 'met' || state === 'breached').length,
      open: states.filter((state) => state === 'open').length,
      deadLetters: site.host.storage
        .entity('dead-letter')
        .entries()
        .filter(([, letter]) => stateOf(letter) !== 'resolved').length,
      seconds: (performance.now() - started) / 1_000,
    };
  } finally {
    await site.close();
  }
};
