import { Queue } from '@forge/events';
import { findImportJob, type ImportJob, moveImportJob } from '../../store/import-job';
import { log } from '../log';
import { forgetParts, importStep } from './import-step';
import { startLinking } from './link-job';

/** Whether somebody or something still has to move an import on. */
export const isMoving = ({ state }: Pick<ImportJob, 'state'>): boolean =>
  state === 'checking' || state === 'applying' || state === 'undoing';

/** Longer than a resolver may run, milliseconds. */
export const INSURED_AFTER = 30_000;

/** Hands the next step of an import to the queue; steps of the one import run one after the other. */
export async function pushImportStep({ run, step }: Pick<ImportJob, 'run' | 'step'>, waitMs: number): Promise<void> {
  const delayInSeconds = Math.min(900, Math.ceil(waitMs / 1_000));
  await new Queue({ key: 'import' }).push({ body: { run, step }, delayInSeconds, concurrency: { key: 'import', limit: 1 } });
}

/** Does one step of an import and keeps where it stands; false = somebody else did it, or it was cancelled meanwhile. */
export async function doImportStep(job: ImportJob, before: (next: ImportJob, waitMs: number) => Promise<void>): Promise<boolean> {
  const { to, waitMs } = await importStep(job);
  const next: ImportJob = { ...job, ...to, step: job.step + 1, movedAt: Date.now() };
  await before(next, waitMs);
  const isMoved = await moveImportJob(job, next);
  log('import', String(job.run), isMoved ? `${next.state}, ${next.done} of ${next.customers}` : 'moved by another');
  if (isMoved && !isMoving(next)) await finishImport(next);
  return isMoved;
}

/** What an import leaves behind: accounts to be looked for, and ids for taking it back. Forgetting comes last and says that it is finished. */
export async function finishImport(job: ImportJob): Promise<void> {
  if (job.state === 'done') await startLinking();
  if (job.state === 'done' || job.state === 'refused') await forgetParts(job);
}

/**
 * Drives an import to its end within this invocation, which is for small ones only. Before each step the queue is asked to look later
 * than any resolver lives: where this one dies, it goes on there.
 */
export async function driveImport(run: number): Promise<ImportJob | null> {
  for (;;) {
    const job = await findImportJob();
    if (job === null || job.run !== run || !isMoving(job)) return job;
    await doImportStep(job, (next) => pushImportStep(next, INSURED_AFTER));
  }
}
