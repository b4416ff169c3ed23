import { pick, type Random } from '../races/random';
import { FunctionDied, type SeamCall } from '../site/forge/faults';
import type { Site } from '../site/site';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How bad it gets; shares are percent. */
export interface Weather {
  /** Product events that never arrive; in the lost hour none does. */
  readonly lost: number;
  readonly lostHour: boolean;
  /** Product events that arrive two to five times. */
  readonly doubled: number;
  /** Longest delay of an event. */
  readonly latest: number;
  /** Calls to Jira that are refused, fail, or are done and their answer lost. */
  readonly jira: number;
  /** Storage operations that are refused, fail, or are done and their answer lost. */
  readonly storage: number;
  /** The same in one hour, after half of the span. */
  readonly storageHour: number;
  /** Pushes to the queue that are refused, doubled, or taken and their answer lost. */
  readonly queue: number;
  /** Calls at which the function dies, before or after they have their effect, in thousandths. */
  readonly deaths: number;
  /** Scheduled runs that are doubled, and that are left out. */
  readonly doubledRuns: number;
  readonly skippedRuns: number;
  /** Milliseconds by which the functions' clocks are fast of Jira's; negative = slow. */
  readonly skew: number;
  /** Stretches in which Jira refuses everything until the time it names, a day. */
  readonly quotas: number;
}

export const CALM: Weather = {
  ...{ lost: 0, lostHour: false, doubled: 0, latest: 1_000, jira: 0, storage: 0, storageHour: 0, queue: 0, deaths: 0 },
  ...{ doubledRuns: 0, skippedRuns: 0, skew: 0, quotas: 0 },
};

/** A stretch in which Jira refuses every call. */
export interface Quota {
  readonly from: number;
  readonly until: number;
}

export interface Storm {
  /** What was injected, by name. */
  readonly counts: Map<string, number>;
  readonly quotas: readonly Quota[];
  /** The hour in which storage hardly works. */
  readonly storageHour: Quota | null;
  /** Calls to Jira of functions that nobody waits for, while Jira had asked to wait. */
  readonly early: Map<string, number>;
  /** Calls to Jira until now. */
  calls: number;
  /** From now on Jira answers nothing but 400 about that request, also when the weather has cleared. */
  poison(issueId: string): void;
  stop(): void;
}

const chance = (random: Random, percent: number): boolean => random(100_000) < percent * 1_000;

const refused = (status: number, more: Record<string, string> = {}): Response =>
  new Response('{}', { status, headers: { 'content-type': 'application/json', ...more } });
const storageRefused = (status: number, code: string): Response =>
  new Response(JSON.stringify({ code, message: 'Injected.' }), { status, headers: { 'content-type': 'application/json' } });

const quotasOf = (random: Random, perDay: number, from: number, span: number): readonly Quota[] => {
  const count = Math.round((perDay * span) / (24 * HOUR));
  return Array.from({ length: count }, () => {
    const at = from + random(span);
    return { from: at, until: at + (1 + random(900)) * SECOND };
  });
};

const isWrite = ({ method }: SeamCall): boolean => method !== 'GET';

/** Functions that run because somebody looks or presses; what they ask of Jira, a person asked. */
const OF_PEOPLE = ['agent', 'portal', 'settings', 'issue-status'];

/** Lets loose on a site what the platform and the network may do to the app, by a seeded die; `span` = how long, in milliseconds. */
export const letLoose = (site: Site, weather: Weather, random: Random, span: number): Storm => {
  const { faults } = site.host;
  const began = site.clock.now();
  const lostFrom = began + Math.floor(span / 3);
  const badFrom = began + Math.floor(span / 2);
  const storageHour = weather.storageHour > 0 ? { from: badFrom, until: badFrom + HOUR } : null;
  const counts = new Map<string, number>();
  const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  const killed = new WeakSet<object>();
  let pausedUntil = 0;
  let pausedSince = 0;

  const askToWait = ({ run }: SeamCall, seconds: number): Response => {
    const now = site.clock.now();
    const isOfPeople = OF_PEOPLE.includes(run.functionKey);
    if (!isOfPeople && now > pausedUntil) pausedSince = now;
    if (!isOfPeople) pausedUntil = Math.max(pausedUntil, now + seconds * SECOND);
    count('calls to Jira answered 429');
    return refused(429, { 'Retry-After': String(seconds) });
  };

  const jira = async (call: SeamCall, proceed: () => Promise<Response>): Promise<Response> => {
    const now = site.clock.now();
    storm.calls++;
    if (now > pausedSince && now < pausedUntil && !OF_PEOPLE.includes(call.run.functionKey))
      storm.early.set(call.run.functionKey, (storm.early.get(call.run.functionKey) ?? 0) + 1);
    const quota = storm.quotas.find(({ from, until }) => from <= now && now < until);
    if (quota) return askToWait(call, Math.ceil((quota.until - now) / SECOND));
    if (!chance(random, weather.jira)) return proceed();
    const half = async (status: number): Promise<Response> => {
      if (isWrite(call)) await proceed();
      count(isWrite(call) ? 'writes to Jira done, their answer lost' : 'calls to Jira answered 5xx');
      return refused(status);
    };
    if (random(20) === 0) return askToWait(call, 1 + random(8));
    if (random(3) === 0) return half(pick([502, 504], random));
    if (random(3) > 0) {
      count('calls to Jira answered 5xx');
      return refused(pick([500, 502, 503], random));
    }
    if (isWrite(call) && random(2) === 0) await proceed();
    count('calls to Jira cut off');
    throw new TypeError('fetch failed');
  };

  const storage = async (proceed: () => Promise<Response>): Promise<Response> => {
    const now = site.clock.now();
    const isBadHour = storageHour !== null && now >= storageHour.from && now < storageHour.until;
    if (!chance(random, isBadHour ? weather.storageHour : weather.storage)) return proceed();
    const how = random(5);
    if (how === 0) {
      await proceed();
      count('storage operations done, their answer lost');
      return storageRefused(500, 'INTERNAL_ERROR');
    }
    count(isBadHour ? 'storage operations refused in an hour in which most are' : 'storage operations refused');
    if (how === 1) throw new TypeError('fetch failed');
    return how === 2 ? storageRefused(429, 'RATE_LIMIT_EXCEEDED') : storageRefused(503, 'SERVICE_UNAVAILABLE');
  };

  const push = async (proceed: () => Promise<Response>): Promise<Response> => {
    if (!chance(random, weather.queue)) return proceed();
    const how = random(3);
    if (how === 0) {
      count('pushes refused');
      return refused(pick([429, 500], random));
    }
    await proceed();
    count(how === 1 ? 'pushes taken, their answer lost' : 'queue events doubled');
    return how === 1 ? refused(503) : proceed();
  };

  let poisoned: RegExp | null = null;
  const isPoisoned = ({ to, path }: SeamCall): boolean => to === 'jira' && poisoned?.test(path) === true;
  const poison = (): Response => {
    count('calls about the poisoned request refused');
    return refused(400);
  };

  const answered = (call: SeamCall, proceed: () => Promise<Response>): Promise<Response> => {
    if (call.to === 'jira') return jira(call, proceed);
    if (call.to === 'storage') return storage(proceed);
    return call.path.startsWith('/webhook/queue/publish') ? push(proceed) : proceed();
  };

  faults.around = async (call, proceed) => {
    if (killed.has(call.run)) throw new FunctionDied();
    if (isPoisoned(call)) return poison();
    if (random(1_000) >= weather.deaths) return answered(call, proceed);
    killed.add(call.run);
    if (random(2) === 0) await proceed();
    count('functions killed');
    throw new FunctionDied();
  };
  faults.deliveries = () => {
    const now = site.clock.now();
    const isLost = weather.lostHour && now >= lostFrom && now < lostFrom + HOUR;
    count('events');
    if (isLost || chance(random, weather.lost)) {
      count('events lost');
      return [];
    }
    const copies = chance(random, weather.doubled) ? 2 + random(4) : 1;
    if (copies > 1) counts.set('events doubled', (counts.get('events doubled') ?? 0) + copies - 1);
    const delayOf = (): number => (random(4) === 0 ? random(weather.latest) : random(Math.min(weather.latest, 3 * MINUTE)));
    const delays = Array.from({ length: copies }, () => SECOND + delayOf());
    if (delays.some((delay) => delay > 3 * MINUTE)) count('events late by more than 3 minutes');
    return delays;
  };
  faults.clockSkew = weather.skew;
  faults.scheduleRuns = () => {
    if (chance(random, weather.skippedRuns)) {
      count('scheduled runs left out');
      return 0;
    }
    if (!chance(random, weather.doubledRuns)) return 1;
    count('scheduled runs doubled');
    return 2;
  };
  const storm: Storm = {
    counts,
    quotas: quotasOf(random, weather.quotas, began, span),
    storageHour,
    early: new Map(),
    calls: 0,
    poison: (issueId) => {
      poisoned = new RegExp(`/issue/${issueId}(\\?|$)`);
    },
    stop: () => {
      faults.around = async (call, proceed) => (isPoisoned(call) ? poison() : proceed());
      faults.deliveries = () => [SECOND];
      faults.scheduleRuns = () => 1;
    },
  };
  return storm;
};
