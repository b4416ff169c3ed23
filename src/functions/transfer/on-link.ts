import { InvocationError, InvocationErrorCode } from '@forge/events';
import * as v from 'valibot';
import { JiraFault } from '../../jira/reply';
import { readCustomerPage } from '../../store/customers';
import { changeLinkJob, findLinkJob, type LinkJob } from '../../store/link-job';
import { log } from '../log';
import { malformed } from '../malformed';
import { reasonOf } from '../reason-of';
import { linkAccounts } from './link-accounts';
import { pushLinkStep } from './link-job';

const eventSchema = v.object({
  body: v.object({ run: v.number(), step: v.number() }),
  retryContext: v.nullish(v.object({ retryCount: v.number() })),
});

/** Contacts asked about in a step, and the pause after it: a search and a check are about five points of the 65,000 an hour that all sites share. */
const ASKED_AT_ONCE = 60;
const PAUSE_SECONDS = 60;
const RETRIES = 20;

/** One step of looking for accounts, from the queue; a step that comes twice or late does nothing. */
export async function onLink(event: unknown): Promise<InvocationError | string> {
  const decoded = v.safeParse(eventSchema, event);
  if (!decoded.success) return malformed('link', decoded.issues);
  const { run, step } = decoded.output.body;
  const job = await findLinkJob();
  if (job === null || job.run !== run || job.step !== step || job.state !== 'running') return 'nothing to do';
  try {
    const next = await linkSome(job);
    if (next.state === 'running') await pushLinkStep(next, PAUSE_SECONDS);
    await changeLinkJob((current) => (current?.run === run && current.step === step ? next : null));
    log('link', String(run), `${next.state}, ${next.linked} linked of ${next.customers} customers`);
    return next.state;
  } catch (fault) {
    const retryCount = decoded.output.retryContext?.retryCount ?? 0;
    log('link', String(run), `failed: ${reasonOf(fault)}`);
    if (retryCount >= RETRIES) return 'given up';
    const asked = fault instanceof JiraFault ? fault.retryAfter : null;
    const retryAfter = Math.min(900, Math.max(1, asked ?? 2 ** retryCount));
    return new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  }
}

async function linkSome(job: LinkJob): Promise<LinkJob> {
  const { waiting, cursor, isLast } = await page(job);
  const todo = [...waiting];
  const seen = { customers: job.customers, linked: job.linked, unlinked: job.unlinked };
  let asked = 0;
  while (todo.length > 0 && asked < ASKED_AT_ONCE) {
    const found = await linkAccounts(todo.shift() ?? '');
    asked += found.asked;
    seen.customers++;
    seen.linked += found.linked;
    seen.unlinked += found.unlinked;
  }
  const isOver = isLast && todo.length === 0;
  return { ...job, ...seen, state: isOver ? 'idle' : 'running', step: job.step + 1, movedAt: Date.now(), waiting: todo, cursor };
}

/** Customers that still wait, or the next page of them: a page is read whole first, since linking takes customers out of the index. */
async function page({ waiting, cursor, step }: LinkJob): Promise<{ waiting: readonly string[]; cursor: string | null; isLast: boolean }> {
  if (waiting.length > 0 || (step > 0 && cursor === null)) return { waiting, cursor, isLast: cursor === null };
  const read = await readCustomerPage(cursor, { links: 'missing' });
  return { waiting: read.customers.map(({ id }) => id), cursor: read.next, isLast: read.next === null };
}
