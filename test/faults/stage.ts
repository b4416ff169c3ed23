import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomOf } from '../races/random';
import { renewed } from '../site/example/renewed';
import { readManifest } from '../site/forge/manifest';
import { readWorld } from '../site/jira/world';
import { openSite, type Site } from '../site/site';
import type { Actors } from './acts';
import { asAdmin } from './admin';
import { Healing } from './healing';
import { Notes } from './notes';
import { FIRST_TERMS, type Terms } from './oracle/terms';
import type { Plan } from './plans';
import { saveRoster } from './roster';
import { type Dated, scriptOf } from './script';
import { letLoose, type Storm } from './storm';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The request that Jira never says anything about, by its number in the script. */
export const POISONED = 7;

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The example site in memory, at the start of a plan. */
export const openAt = (root: string, appBundle: string, plan: Plan, log: (line: string) => void): Promise<Site> => {
  const customers = join(root, 'test/site/example/customers');
  return openSite({
    folder: null,
    appBundle,
    staticFolder: join(root, 'static/build'),
    manifestPath: join(root, 'manifest.yml'),
    startAt: plan.from,
    frozen: true,
    ports: null,
    world: readWorld(json(join(root, 'test/site/example/world.json'))),
    customers: readdirSync(customers)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => renewed(json(join(customers, name)), plan.from)),
    searchLag: plan.searchLag,
    log,
  });
};

/** For how long something may be there without anybody having to know of it, if it is gone again. */
export const withinOf = (plan: Plan): number => (plan.healsWithin + 20) * MINUTE + plan.silence * HOUR;

/** Everything one run is made of. */
export interface Stage {
  readonly plan: Plan;
  readonly site: Site;
  readonly storm: Storm;
  readonly actors: Actors;
  readonly healing: Healing;
  readonly notes: Notes;
  readonly terms: Terms[];
  readonly script: readonly Dated[];
}

/** Lets a plan’s weather loose on a site, and writes what people will do. */
export const setUp = async (root: string, plan: Plan, site: Site): Promise<Stage> => {
  const random = randomOf(plan.seed);
  await asAdmin(site, 'setPromiseByMail', { on: true });
  if (plan.roster) await saveRoster(site);
  const terms: Terms[] = [FIRST_TERMS];
  const script = scriptOf(random, plan.requests, plan.from + 10 * MINUTE, plan);
  site.host.faults.queryLag = plan.queryLag;
  const storm = letLoose(site, plan.weather, random, plan.span);
  const { scheduleRuns } = site.host.faults;
  const silent = { from: plan.from + Math.floor(plan.span / 4), until: plan.from + Math.floor(plan.span / 4) + plan.silence * HOUR };
  site.host.faults.scheduleRuns = (key) => {
    const now = site.clock.now();
    return now >= silent.from && now < silent.until ? 0 : scheduleRuns(key);
  };
  const { appId } = readManifest(join(root, 'manifest.yml'));
  const actors: Actors = { site, appId, histories: new Map(), busy: new Set(), patient: new Set() };
  const healing = new Healing(
    site,
    () => terms,
    [...storm.quotas, ...(storm.storageHour === null ? [] : [storm.storageHour]), silent],
    plan.searchLag,
    {
      skew: plan.weather.skew,
      brief: withinOf(plan),
    },
  );
  return { plan, site, storm, actors, healing, notes: new Notes(site), terms, script };
};
