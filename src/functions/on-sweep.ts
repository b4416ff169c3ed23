import { readSettings } from '../store/settings';
import { promptHandoffs } from './care/prompt-handoffs';
import { sweepCare } from './care/sweep-care';
import { askForLetters } from './care/weekend-letters';
import { askForComing } from './desk/look-for-alerts';
import { log } from './log';
import { bringForward } from './migrations/bring-forward';
import { reasonOf } from './reason-of';
import { continueSoon, sweep } from './sweep';
import { tryAgain } from './try-again';

const DONE = { statusCode: 204 };
const NOTHING_NEW = '0 asked';
const CURRENT = 'current';

/**
 * Every five minutes: what events lost is found by asking Jira what changed since the last completed sweep. A run that fails is
 * tried once more in a minute; the platform itself does not retry it.
 */
export async function onSweep(): Promise<{ statusCode: number }> {
  await part('alerts', 'site', askForAlerts);
  await part('care', 'site', careForRequests);
  await part('letters', 'weekend', askForWeekendLetters);
  await part('shape', 'site', bringDataForward);
  try {
    await sweepServed();
  } catch (fault) {
    await continueSoon();
    throw fault;
  }
  return DONE;
}

/** The rest of a sweep that found more than one run may ask about, or that failed; from the queue, a minute later. The next run tries what fails here. */
export async function onSweepRest(): Promise<string> {
  try {
    return await sweepServed();
  } catch (fault) {
    log('sweep', 'rest', `stopped: ${reasonOf(fault)}`);
    return 'stopped';
  }
}

/** One part of a sweep: where it fails the others still run, and the next sweep tries it again. */
async function part(what: string, which: string, work: () => Promise<string | null>): Promise<void> {
  try {
    const outcome = await work();
    if (outcome !== null) log(what, which, outcome);
  } catch (fault) {
    log(what, which, `stopped: ${reasonOf(fault)}`);
  }
}

/** Before anything that may ask Jira: alerts ask nothing of it until their moment has come. */
async function askForAlerts(): Promise<string | null> {
  const asked = await askForComing(await servedProjects(), Date.now());
  return asked > 0 ? `${asked} asked` : null;
}

/** What of the care around requests has its time: handoffs to be asked for, and records that wait for an instant. */
async function careForRequests(): Promise<null> {
  const projectIds = await servedProjects();
  if (projectIds.length === 0) return null;
  const now = Date.now();
  await promptHandoffs(projectIds, now);
  await sweepCare(now);
  return null;
}

/** Before the weekend, where its letter is switched on. */
async function askForWeekendLetters(): Promise<string | null> {
  const asked = await askForLetters(Date.now());
  return asked > 0 ? `${asked} asked` : null;
}

/** After an upgrade: what older versions of the app stored, in today's form. Asks nothing of Jira. */
async function bringDataForward(): Promise<string | null> {
  const outcome = await bringForward(Date.now());
  return outcome === CURRENT ? null : outcome;
}

async function servedProjects(): Promise<readonly string[]> {
  const { served } = await tryAgain('sweep', 'settings', readSettings);
  return served.map(({ projectId }) => projectId);
}

async function sweepServed(): Promise<string> {
  const projectIds = await servedProjects();
  if (projectIds.length === 0) return 'nothing served';
  const outcome = await sweep(projectIds, Date.now());
  if (outcome !== NOTHING_NEW) log('sweep', `${projectIds.length} projects`, outcome);
  return outcome;
}
