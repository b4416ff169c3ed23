import { readSettings } from '../store/settings';
import { log } from './log';
import { sweep } from './sweep';

const DONE = { statusCode: 204 };
const NOTHING_NEW = '0 asked';

/** Every five minutes: what events lost is found by asking Jira what changed since the last completed sweep. */
export async function onSweep(): Promise<{ statusCode: number }> {
  await sweepServed();
  return DONE;
}

/** The rest of a sweep that found more than one run may ask about; from the queue, a minute later. */
export async function onSweepRest(): Promise<string> {
  return sweepServed();
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
