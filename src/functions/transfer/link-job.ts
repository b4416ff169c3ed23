import { Queue } from '@forge/events';
import { readCustomerPage } from '../../store/customers';
import { changeLinkJob, findLinkJob, type LinkJob } from '../../store/link-job';

/** Hands the next step of looking for accounts to the queue. */
export async function pushLinkStep({ run, step }: Pick<LinkJob, 'run' | 'step'>, delayInSeconds: number): Promise<void> {
  await new Queue({ key: 'link' }).push({ body: { run, step }, delayInSeconds, concurrency: { key: 'link', limit: 1 } });
}

/** Starts looking for the accounts of all contacts that have an address and no account, from the beginning; nothing where there are none. */
export async function startLinking(): Promise<boolean> {
  const { customers } = await readCustomerPage(null, { links: 'missing' });
  if (customers.length === 0) return false;
  const now = Date.now();
  await changeLinkJob((before) => ({
    run: Math.max(now, (before?.run ?? 0) + 1),
    ...{ state: 'running', movedAt: now, customers: 0, linked: 0, unlinked: 0, step: 0, waiting: [], cursor: null },
  }));
  const job = await findLinkJob();
  if (job !== null) await pushLinkStep(job, 0);
  return true;
}
