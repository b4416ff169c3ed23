import { InvocationError, InvocationErrorCode, Queue } from '@forge/events';
import * as v from 'valibot';
import { JiraFault } from '../jira/reply';
import { readCustomerPage } from '../store/customers';
import { changeNightly, findNightly, type Nightly, type NightlyFinding, NOTHING_REPORTED } from '../store/nightly';
import { findPause } from '../store/pause';
import { currentPlan } from '../store/plans';
import { removeStrayLinks } from '../store/stray-links';
import { lookForGoneCare } from './care/end-care';
import { checkCustomers } from './check-customers';
import { log } from './log';
import { malformed } from './malformed';
import { personalDataStep } from './personal-data';
import { reasonOf } from './reason-of';
import { startLinking } from './transfer/link-job';
import { waitForJira } from './wait-for-jira';

const HOUR = 3_600_000;
/** A schedule that comes twice the same night starts nothing; one that comes a little early does. */
const EARLIEST = 20 * HOUR;
/** A run that has not moved for so long has died. */
const DEAD = 2 * HOUR;
/** Atlassian asks for a report every seven days (Forge, privacy API). */
const REPORT_EVERY = 7 * 24 * HOUR - EARLIEST / 4;
/** Between two steps: a page of 100 customers costs Jira some 20 calls. */
const PAUSE_SECONDS = 30;
const RETRIES = 8;
const LONGEST_WAIT_SECONDS = 900;
const MOST_FINDINGS = 500;

const NEVER: Omit<Nightly, 'startedAt' | 'movedAt'> = {
  run: 0,
  state: 'done',
  phase: 'customers',
  step: 0,
  cursor: null,
  finishedAt: null,
  fault: null,
  customers: 0,
  finding: [],
  findings: [],
  reportedAt: null,
  report: NOTHING_REPORTED,
};

/** Once a night: starts the check, or goes on with one that died; doubled and late schedules change nothing. */
export async function onNightly(): Promise<{ statusCode: number }> {
  const now = Date.now();
  await changeNightly((before) => begun(before, now));
  const nightly = await findNightly();
  if (nightly?.state === 'running' && nightly.movedAt === now) await pushStep(nightly.run, nightly.step, 0);
  return { statusCode: 204 };
}

function begun(before: Nightly | null, now: number): Nightly | null {
  if (before?.state === 'running') return now - before.movedAt < DEAD ? null : { ...before, movedAt: now };
  if (before !== null && now - before.startedAt < EARLIEST) return null;
  const { run, findings, reportedAt } = before ?? NEVER;
  return { ...NEVER, run: run + 1, findings, reportedAt, state: 'running', startedAt: now, movedAt: now };
}

async function pushStep(run: number, step: number, delayInSeconds: number): Promise<void> {
  await new Queue({ key: 'nightly' }).push({ body: { run, step }, delayInSeconds, concurrency: { key: 'nightly', limit: 1 } });
}

const eventSchema = v.object({
  body: v.object({ run: v.number(), step: v.number() }),
  retryContext: v.nullish(v.object({ retryCount: v.number() })),
});

/**
 * One step, from the queue. The next is pushed before this one is closed, so that a crash between the two repeats a step,
 * which then finds nothing to write, instead of ending the run.
 */
export async function onNightlyStep(event: unknown): Promise<InvocationError | string> {
  const decoded = v.safeParse(eventSchema, event);
  if (!decoded.success) return malformed('nightly', decoded.issues);
  const { body, retryContext } = decoded.output;
  const left = ((await findPause())?.until ?? 0) - Date.now();
  if (left > 0) return later(left / 1_000, InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED);
  const nightly = await findNightly();
  if (nightly === null || nightly.run !== body.run || nightly.step !== body.step || nightly.state !== 'running') return 'nothing to do';
  try {
    const to = await stepped(nightly, Date.now());
    if (to.state === 'done') await startLinking();
    else await pushStep(nightly.run, nightly.step + 1, PAUSE_SECONDS);
    await move(nightly, to);
    log('nightly', String(nightly.run), to.state === 'done' ? 'done' : `step ${nightly.step} of ${nightly.phase}`);
    return to.state ?? 'running';
  } catch (fault) {
    return failed(nightly, fault, retryContext?.retryCount ?? 0);
  }
}

async function failed(nightly: Nightly, fault: unknown, retryCount: number): Promise<InvocationError | string> {
  log('nightly', String(nightly.run), `failed: ${reasonOf(fault)}`);
  if (fault instanceof JiraFault && fault.status === 429) await waitForJira(fault, Date.now());
  if (retryCount >= RETRIES) {
    await move(nightly, { state: 'failed', fault: reasonOf(fault) });
    return 'failed';
  }
  const asked = fault instanceof JiraFault ? fault.retryAfter : null;
  return later(asked ?? 2 ** retryCount, InvocationErrorCode.FUNCTION_RETRY_REQUEST);
}

const later = (seconds: number, retryReason: InvocationErrorCode): InvocationError =>
  new InvocationError({ retryAfter: Math.min(LONGEST_WAIT_SECONDS, Math.max(1, Math.ceil(seconds))), retryReason });

function move({ run, step }: Nightly, to: Partial<Nightly>): Promise<boolean> {
  return changeNightly((current) =>
    current === null || current.run !== run || current.step !== step ? null : { ...current, ...to, step: step + 1, movedAt: Date.now() },
  );
}

async function stepped(nightly: Nightly, now: number): Promise<Partial<Nightly>> {
  const { phase, cursor, finding, reportedAt, startedAt, report } = nightly;
  if (phase === 'customers') {
    if (cursor === null) await lookForGoneCare();
    const { customers, next } = await readCustomerPage(cursor);
    const found: readonly NightlyFinding[] = await checkCustomers(customers, await currentPlan(now), now);
    const so = { customers: nightly.customers + customers.length, finding: [...finding, ...found].slice(0, MOST_FINDINGS) };
    return next === null ? { ...so, phase: 'links', cursor: null } : { ...so, cursor: next };
  }
  if (phase === 'links') {
    const { removed, next } = await removeStrayLinks(cursor);
    if (removed > 0) log('nightly', String(nightly.run), `${removed} stray links removed`);
    if (next !== null) return { cursor: next };
    const isDue = reportedAt === null || now - reportedAt >= REPORT_EVERY;
    return isDue ? { phase: 'personalData', cursor: null, report: NOTHING_REPORTED } : over(nightly, now);
  }
  const { report: learnt, next } = await personalDataStep(cursor, report, reportedAt ?? startedAt - REPORT_EVERY);
  return next === null ? { ...over(nightly, now), report: NOTHING_REPORTED, reportedAt: startedAt } : { cursor: next, report: learnt };
}

const over = ({ finding }: Nightly, now: number): Partial<Nightly> => ({
  state: 'done',
  cursor: null,
  findings: finding,
  finding: [],
  finishedAt: now,
});
