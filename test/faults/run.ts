import { type Actors, perform } from './acts';
import { ageSome } from './age';
import type { Finding } from './compare';
import type { Healed } from './healing';
import { judge } from './judge';
import type { Plan } from './plans';
import { publishing } from './publishing';
import type { Dated } from './script';
import { openAt, POISONED, type Stage, setUp } from './stage';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** After the last act the weather clears, and everything has so many minutes to become right. */
const AFTERWARDS = 60;
const NOTES_EVERY = 45;
const UPGRADES_EVERY = 660;

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
