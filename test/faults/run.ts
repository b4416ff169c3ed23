import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomOf } from '../races/random';
import { renewed } from '../site/example/renewed';
import { readManifest } from '../site/forge/manifest';
import { readWorld } from '../site/jira/world';
import { openSite, type Site } from '../site/site';
import { type Actors, perform } from './acts';
import { asAdmin } from './admin';
import { ageSome } from './age';
import { type Finding, findingsAbout, ownFieldIds, type Telling } from './compare';
import { figureFindings } from './figures';
import { type Healed, Healing } from './healing';
import { Notes } from './notes';
import { FIRST_TERMS, type Terms } from './oracle/terms';
import type { Plan } from './plans';
import { publishing } from './publishing';
import { saveRoster } from './roster';
import { type Dated, scriptOf } from './script';
import { letLoose, type Storm } from './storm';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** After the last act the weather clears, and everything has so many minutes to become right. */
const AFTERWARDS = 60;
/** What is told while calls fail may take so many minutes. */
const WHILE_FAILING = 240;
const NOTES_EVERY = 45;
const UPGRADES_EVERY = 660;
/** The request that Jira never says anything about, by its number in the script. */
const POISONED = 7;
const DAY = 24 * HOUR;

export interface Outcome {
  readonly plan: Plan;
  readonly requests: number;
  readonly acts: number;
  readonly notes: number;
  readonly versions: number;
  readonly injected: readonly (readonly [string, number])[];
  readonly findings: readonly Finding[];
  readonly healed: readonly Healed[];
  readonly unhealed: readonly string[];
  /** Minutes after the end of all faults until every record was right. */
  readonly calmMinutes: number;
  /** Calls before Jira's time was over, by function. */
  readonly early: readonly (readonly [string, number])[];
  readonly jiraCalls: number;
  readonly seconds: number;
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const openAt = (root: string, appBundle: string, plan: Plan, log: (line: string) => void): Promise<Site> => {
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

/** Everything one run is made of. */
interface Stage {
  readonly plan: Plan;
  readonly site: Site;
  readonly storm: Storm;
  readonly actors: Actors;
  readonly healing: Healing;
  readonly notes: Notes;
  readonly terms: Terms[];
  readonly script: readonly Dated[];
}

const setUp = async (root: string, plan: Plan, site: Site): Promise<Stage> => {
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
  const healing = new Healing(site, () => terms, [...storm.quotas, silent], plan.searchLag, {
    skew: plan.weather.skew,
    brief: withinOf(plan),
  });
  return { plan, site, storm, actors, healing, notes: new Notes(site), terms, script };
};

const begin = async ({ actors, healing, storm }: Stage, { request, act }: Dated): Promise<void> => {
  const done = perform(actors, request, act).then(() => {
    const history = actors.histories.get(request);
    if (request === POISONED && act.do === 'raise' && history !== undefined) storm.poison(history.issueId);
    if (request !== POISONED && history !== undefined) healing.begin(history);
  });
  // A change goes on while the clock does; everything else happens at one instant.
  if (act.do !== 'change') return done;
  actors.busy.add(done);
  void done.finally(() => actors.busy.delete(done));
};

const wake = ({ patient }: Actors): void => {
  const waiting = [...patient];
  patient.clear();
  for (const go of waiting) go();
};

const customerOf = (reporter: string): string => (/aoi|kenji/.test(reporter) ? 'kita-bank' : 'harbor-logistics');

/** What else goes on: notes about customers, upgrades of the app, records that an earlier version wrote. */
const aside = async ({ site, actors, notes, plan }: Stage, minute: number): Promise<void> => {
  if (minute % UPGRADES_EVERY === 0)
    await site.host.lifecycle(minute % (2 * UPGRADES_EVERY) === 0 ? 'installed' : 'upgraded').catch(() => undefined);
  if (minute % NOTES_EVERY !== 0) return;
  ageSome(site, actors.histories);
  const subject = [...actors.histories.values()].findLast(
    ({ issueId, happened: [raised, ...later] }) =>
      raised?.what === 'raised' &&
      issueId !== actors.histories.get(POISONED)?.issueId &&
      /grace|peter|aoi|kenji/.test(raised.reporter) &&
      later.every(({ what }) => what === 'commented') &&
      site.clock.now() - raised.at > HOUR,
  );
  const raised = subject?.happened[0];
  if (plan.roster || subject === undefined || raised?.what !== 'raised') return;
  await notes.write(customerOf(raised.reporter), subject.issueId);
};

const play = async (stage: Stage): Promise<void> => {
  const { plan, site, script, actors, healing, terms } = stage;
  const publish = plan.publishes ? publishing(site, plan.from, terms) : null;
  const last = script.at(-1)?.at ?? plan.from;
  let next = 0;
  for (let minute = 1; plan.from + (minute - 1) * MINUTE <= last; minute++) {
    const at = plan.from + minute * MINUTE;
    for (let dated = script[next]; dated !== undefined && dated.at <= at; dated = script[++next]) {
      await site.clock.moveTo(Math.max(dated.at, site.clock.now()));
      await begin(stage, dated);
    }
    await publish?.(at);
    await aside(stage, minute);
    await site.clock.moveTo(Math.max(at, site.clock.now()));
    healing.look();
    wake(actors);
  }
  while (actors.busy.size > 0) {
    await site.clock.moveTo(site.clock.now() + MINUTE);
    wake(actors);
  }
};

/** The weather clears; returns after how many minutes every record was right. */
const calmDown = async ({ site, storm, healing }: Stage): Promise<number> => {
  storm.stop();
  let calmMinutes = 0;
  for (let minute = 1; minute <= AFTERWARDS; minute++) {
    await site.clock.moveTo(site.clock.now() + MINUTE);
    healing.look();
    if (healing.unhealed.length > 0) calmMinutes = minute;
  }
  return calmMinutes;
};

interface Letter {
  readonly state: string;
  readonly document: { readonly issueId: string; readonly reason: string; readonly at: number };
}

/** The admins see the poisoned request with its reason within a day, and no other. */
const letterFindings = ({ site, actors }: Stage): readonly Finding[] => {
  const poisoned = actors.histories.get(POISONED);
  const letters = site.host.storage
    .entity('dead-letter')
    .entries()
    .map(([, value]) => value as Letter)
    .filter(({ state }) => state !== 'resolved');
  const [own, ...others] = letters.sort((one) => (one.document.issueId === poisoned?.issueId ? -1 : 1));
  const isTold =
    poisoned === undefined ||
    (own?.document.issueId === poisoned.issueId && own.document.reason !== '' && own.document.at - (poisoned.happened[0]?.at ?? 0) < DAY);
  const lost = own !== undefined && own.document.issueId !== poisoned?.issueId ? letters : others;
  return [
    ...(isTold ? [] : [{ kind: 'lost' as const, what: 'dead letter', issueId: poisoned?.issueId ?? '', detail: 'nobody reads why' }]),
    ...lost.map(({ document: { issueId, reason } }) => ({ kind: 'lost' as const, what: 'evaluation', issueId, detail: reason })),
  ];
};

const slowFindings = ({ plan, healing }: Stage): readonly Finding[] =>
  healing.healed
    .filter(({ took }) => plan.healsWithin !== null && took > plan.healsWithin * MINUTE)
    .map(({ issueId, since, took }) => ({
      ...{ kind: 'wrong' as const, what: 'healing', issueId },
      detail: `${(took / MINUTE).toFixed(1)} min since ${new Date(since).toISOString()}`,
    }));

/** For how long something may be there without anybody having to know of it, if it is gone again. */
const withinOf = (plan: Plan): number => ((plan.healsWithin ?? WHILE_FAILING) + 20) * MINUTE + plan.silence * HOUR;

const judge = async (stage: Stage): Promise<readonly Finding[]> => {
  const { plan, site, actors, healing, notes, terms } = stage;
  const telling: Telling = {
    promiseByMail: true,
    roster: plan.roster,
    within: withinOf(plan),
    seenAfter: healing.seenAfter,
    skew: plan.weather.skew,
  };
  const ids = await ownFieldIds(site);
  const findings: Finding[] = [];
  for (const [request, history] of actors.histories)
    if (request !== POISONED) findings.push(...(await findingsAbout(site, history, terms, telling, ids)));
  return [...findings, ...letterFindings(stage), ...slowFindings(stage), ...notes.findings(), ...(await figureFindings(site))];
};

/** Runs the app of a bundle through a plan, and compares what it came to with what the history says. */
export const run = async (root: string, appBundle: string, plan: Plan, log: (line: string) => void = () => undefined): Promise<Outcome> => {
  const started = performance.now();
  const site = await openAt(root, appBundle, plan, log);
  try {
    const stage = await setUp(root, plan, site);
    await play(stage);
    const calmMinutes = await calmDown(stage);
    const findings = await judge(stage);
    return {
      plan,
      requests: stage.actors.histories.size,
      acts: stage.script.length,
      notes: stage.notes.count,
      versions: stage.terms.length - 1,
      injected: [...stage.storm.counts],
      findings,
      healed: stage.healing.healed,
      unhealed: stage.healing.unhealed,
      calmMinutes,
      early: [...stage.storm.early],
      jiraCalls: stage.storm.calls,
      seconds: (performance.now() - started) / 1_000,
    };
  } finally {
    await site.close();
  }
};
