import { RateLimitError } from '@forge/events';
import { type ComingAlert, readComingAlerts } from '../../store/requests';
import { readSweepMark } from '../../store/sweep-mark';
import { askForEvaluationsAt } from '../evaluations';
import { log } from '../log';

/** Until the next sweep: what comes later is its to find. */
const AHEAD = 5 * 60_000;
/** What was late already when the latest sweep asked keeps failing: it is asked for once an hour, lest its retries pile up. */
const SLACK = 15 * 60_000;
const HOUR = 60 * 60_000;

/**
 * Asks for an evaluation of every request about which the desk is to be told before the next sweep, each at its moment, the
 * earliest first: one indexed query a project. A queue that takes no more is asked again by the next sweep. Returns how many were asked.
 */
export async function askForComing(projectIds: readonly string[], now: number): Promise<number> {
  const { startedAt } = await readSweepMark();
  const isFresh = ({ at }: ComingAlert): boolean => at > (startedAt ?? 0) - SLACK || (now - at) % HOUR < AHEAD;
  let asked = 0;
  for (const projectId of projectIds) {
    const coming = (await readComingAlerts(projectId, now + AHEAD)).filter(isFresh);
    try {
      await askForEvaluationsAt(coming, now);
    } catch (error) {
      if (!(error instanceof RateLimitError)) throw error;
      log('alerts', projectId, 'the queue takes no more for now');
      break;
    }
    asked += coming.length;
  }
  return asked;
}
