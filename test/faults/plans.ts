import { CALM, type Weather } from './storm';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** One run: so many requests over so much site time, in a weather. */
export interface Plan {
  readonly name: string;
  readonly seed: number;
  readonly requests: number;
  /** Epoch milliseconds. */
  readonly from: number;
  readonly span: number;
  /** How long people go on after the last request was raised. */
  readonly tail: number;
  readonly weather: Weather;
  /** Milliseconds until search, and until queries of storage, see what was written. */
  readonly searchLag: number;
  readonly queryLag: number;
  /** After so long whatever was lost has been found, also while calls fail. */
  readonly settled: number;
  /** People are on duty, and are told. */
  readonly roster: boolean;
  /** Two versions of the plan are published meanwhile. */
  readonly publishes: boolean;
  /** Hours, from a quarter of the span on, in which no schedule runs. */
  readonly silence: number;
  /** Within how many minutes whatever happens is recorded, not counting the time in which nothing can run. */
  readonly healsWithin: number;
}

const LOST: Weather = { ...CALM, lost: 30, lostHour: true, doubled: 40, latest: 70 * MINUTE, doubledRuns: 10 };
const FAILING: Weather = { ...LOST, jira: 20, storage: 10, storageHour: 60, queue: 5, deaths: 4, skippedRuns: 10, quotas: 3 };
const THROTTLED: Weather = { ...LOST, jira: 20, quotas: 6, skew: 10 * MINUTE };
const BEHIND: Weather = { ...LOST, skew: -10 * MINUTE };

/**
 * Part of all requests, and the run they are sent through. Each begins on a Friday, three or four hours before a weekend on which a
 * zone of the offering changes its clocks (domain 7.2).
 */
const RUNS: readonly (Omit<Plan, 'seed' | 'requests' | 'tail' | 'settled'> & { readonly share: number })[] = [
  {
    share: 0.4,
    name: 'events lost',
    from: Date.UTC(2026, 9, 30, 21),
    span: 60 * HOUR,
    weather: LOST,
    ...{ searchLag: 60 * SECOND, queryLag: 30 * SECOND, roster: false, publishes: true, silence: 0, healsWithin: 10 },
  },
  {
    share: 0.25,
    name: 'everything fails',
    from: Date.UTC(2026, 9, 2, 21),
    span: 48 * HOUR,
    weather: FAILING,
    ...{ searchLag: 120 * SECOND, queryLag: 120 * SECOND, roster: false, publishes: true, silence: 0, healsWithin: 120 },
  },
  {
    share: 0.2,
    name: 'Jira throttles, the desk is told',
    from: Date.UTC(2027, 2, 12, 21),
    span: 48 * HOUR,
    weather: THROTTLED,
    ...{ searchLag: 30 * SECOND, queryLag: 10 * SECOND, roster: true, publishes: false, silence: 0, healsWithin: 60 },
  },
  {
    share: 0.15,
    name: 'no schedule for 36 hours',
    from: Date.UTC(2027, 3, 2, 21),
    span: 60 * HOUR,
    weather: BEHIND,
    ...{ searchLag: 60 * SECOND, queryLag: 60 * SECOND, roster: false, publishes: false, silence: 36, healsWithin: 10 },
  },
];

/** From so many requests on, a run takes as long as people do; smaller ones are over after some hours. */
const LARGE = 1_000;

/** The runs that so many requests are spread over. */
export const plansOf = (requests: number, seed: number): readonly Plan[] =>
  RUNS.map(({ share, span, ...run }, index) => {
    const count = Math.max(1, Math.round(requests * share));
    const least = run.silence > 0 ? run.silence + 4 : 5;
    const hours = count >= LARGE ? span : Math.min(span, least * HOUR);
    const settled = (run.silence + 4) * HOUR;
    const tail = count >= LARGE ? 40 * HOUR : 9 * HOUR;
    return { ...run, seed: seed + index, requests: count, span: hours, tail, settled };
  });
