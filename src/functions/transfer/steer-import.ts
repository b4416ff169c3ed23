import * as v from 'valibot';
import type { Refused } from '../../contract';
import { readPersons } from '../../jira/persons';
import { changeImportJob, findImportJob, type ImportJob } from '../../store/import-job';
import { pushImportStep } from './drive-import';

const REFUSED: Refused = { state: 'refused' };
const runSchema = v.object({ run: v.number() });

type Steered = { readonly state: 'saved' | 'gone' } | Refused;

/** Ends an import that is at work; what it has saved stays until it is taken back. */
export async function cancelImport(payload: unknown): Promise<Steered> {
  return steer(payload, (job) =>
    job.state === 'checking' || job.state === 'applying' || job.state === 'handing' ? { ...job, state: 'cancelled' } : null,
  );
}

/** Takes up again where an import stood still or failed; nothing is done twice. */
export async function continueImport(payload: unknown): Promise<Steered> {
  const answer = await steer(payload, (job) => {
    if (job.state === 'failed')
      return { ...job, state: job.takenBack > 0 ? 'undoing' : job.saved > 0 ? 'applying' : 'checking', fault: null };
    return job.state === 'checking' || job.state === 'applying' || job.state === 'undoing' ? job : null;
  });
  if (answer.state === 'saved') await pushCurrent();
  return answer;
}

/** Takes back everything an import saved, customer by customer, unless somebody else saved one since; asked again it goes on. */
export async function undoImport(payload: unknown, accountId: string): Promise<Steered> {
  const undoneBy = { accountId, name: (await readPersons([accountId]))[0]?.name ?? accountId };
  const answer = await steer(payload, (job) =>
    job.state === 'undoing'
      ? job
      : job.state === 'done' || job.state === 'cancelled' || job.state === 'failed'
        ? { ...job, state: 'undoing', undoneBy, part: 0, index: 0, done: 0, takenBack: 0, kept: [], fault: null }
        : null,
  );
  if (answer.state === 'saved') await pushCurrent();
  return answer;
}

async function pushCurrent(): Promise<void> {
  const job = await findImportJob();
  if (job !== null) await pushImportStep(job, 0);
}

async function steer(payload: unknown, decide: (job: ImportJob) => ImportJob | null): Promise<Steered> {
  const wanted = v.safeParse(runSchema, payload);
  if (!wanted.success) return REFUSED;
  const isChanged = await changeImportJob((job) => {
    const next = job?.run === wanted.output.run ? decide(job) : null;
    return next && { ...next, step: next.step + 1, movedAt: Date.now() };
  });
  return { state: isChanged ? 'saved' : 'gone' };
}
