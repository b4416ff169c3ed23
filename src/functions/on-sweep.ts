import { readSettings } from '../store/settings';
import { promptHandoffs } from './care/prompt-handoffs';
import { sweepCare } from './care/sweep-care';
import { askForLetters } from './care/weekend-letters';
import { askForComing } from './desk/look-for-alerts';
import { log } from './log';
import { bringForward } from './migrations/bring-forward';
import { reasonOf } from './reason-of';
import { continueSoon, sweep } from './sweep';

const DONE = { statusCode: 204 };
const NOTHING_NEW = '0 asked';
const CURRENT = 'current';

/**
 * Every five minutes: what events lost is found by asking Jira what changed since the last completed sweep. A run that fails is
 * tried once more in a minute; the platform itself does not retry it.
 */
export async function onSweep(): Promise<{ statusCode: number }> {
  await askForAlerts();
  await careForRequests();
  await askForWeekendLetters();
  await bringDataForward();
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

/** Before anything that may fail: alerts ask nothing of Jira until their moment has come. */
async function askForAlerts(): Promise<void> {
  const { served } = await readSettings();
  const asked = await askForComing(
    served.map((project) => project.projectId),
    Date.now(),
  );
  if (asked > 0) log('alerts', `${served.length} projects`, `${asked} asked`);
}

/** What of the care around requests has its time: handoffs to be asked for, and records that wait for an instant. */
async function careForRequests(): Promise<void> {
  const { served } = await readSettings();
  if (served.length === 0) return;
  const now = Date.now();
  try {
    await promptHandoffs(
      served.map((project) => project.projectId),
      now,
    );
    await sweepCare(now);
  } catch (fault) {
    log('care', `${served.length} projects`, `stopped: ${reasonOf(fault)}`);
  }
}

/** Before the weekend, where its letter is switched on. */
async function askForWeekendLetters(): Promise<void> {
  try {
    const asked = await askForLetters(Date.now());
    if (asked > 0) log('letters', 'weekend', `${asked} asked`);
  } catch (fault) {
    log('letters', 'weekend', `stopped: ${reasonOf(fault)}`);
  }
}

/** After an upgrade: what older versions of the app stored, in today's form. Asks nothing of Jira. */
async function bringDataForward(): Promise<void> {
  try {
    const outcome = await bringForward(Date.now());
    if (outcome !== CURRENT) log('shape', 'site', outcome);
  } catch (fault) {
    log('shape', 'site', `stopped: ${reasonOf(fault)}`);
  }
}

async function sweepServed(): Promise<string> {
  const { served } = await readSettings();
  if (served.length === 0) return 'nothing served';
  const outcome = await sweep(
    served.map((project) => project.projectId),
    Date.now(),
  );
  if (outcome !== NOTHING_NEW) log('sweep', `${served.length} projects`, outcome);
  return outcome;
}
