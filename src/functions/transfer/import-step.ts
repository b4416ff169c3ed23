import type { ImportProblem } from '../../domain/transfer/import-problem';
import type { NamedProblem } from '../../domain/view/import';
import { type ImportJob, keepImportPart, readImportPart } from '../../store/import-job';
import { currentPlan } from '../../store/plans';
import { applyPart } from './apply-part';
import { checkPart } from './check-part';
import { undoPart } from './undo-part';

/** Customers of one step. */
const CHECKED_AT_ONCE = 250;
const APPLIED_AT_ONCE = 250;
/** Storage takes 4,000 writes a minute, and live requests need some too: writing steps come no faster than this many a minute (Forge, limits-kvs-ce). */
const WRITES_A_MINUTE = 3_000;
/** The same of reads; a value costs at least one. */
const READS_A_MINUTE = 3_000;
/** Problems that are kept to be shown; the others are counted. */
const SHOWN = 200;
const MOST_KEPT = 200;

export interface StepResult {
  readonly to: Partial<ImportJob>;
  /** How long the next step has to wait, milliseconds. */
  readonly waitMs: number;
}

/** What one step makes of an import: some customers further, into its next state, or at its end. */
export async function importStep(job: ImportJob): Promise<StepResult> {
  const part = await readImportPart(job.run, job.part);
  switch (job.state) {
    case 'checking':
      return checkSome(job, part);
    case 'applying':
      return applySome(job, part);
    case 'undoing':
      return undoSome(job, part);
    default:
      return { to: {}, waitMs: 0 };
  }
}

const START: StepResult['to'] = { part: 0, index: 0, done: 0 };

async function checkSome(job: ImportJob, part: readonly unknown[]): Promise<StepResult> {
  const now = Date.now();
  const some = part.slice(job.index, job.index + CHECKED_AT_ONCE);
  const { problems, reads } = await checkPart(some, job.done + 1, await currentPlan(now), now);
  const waitMs = Math.round((reads * 60_000) / READS_A_MINUTE);
  const told = withProblems(job, problems, some);
  const place = nextPlace(job, part.length, some.length);
  if (place !== null) return { to: { ...told, ...place }, waitMs };
  return { to: { ...told, ...START, state: told.problemCount > 0 ? 'refused' : 'applying' }, waitMs };
}

async function applySome(job: ImportJob, part: readonly unknown[]): Promise<StepResult> {
  const some = part.slice(job.index, job.index + APPLIED_AT_ONCE);
  const applied = await applyPart(some, job.done + 1, job, await currentPlan(Date.now()));
  const told = { ...withProblems(job, applied.problems, some), saved: job.saved + applied.saved };
  const place = nextPlace(job, part.length, some.length);
  const waitMs = Math.round((applied.writes * 60_000) / WRITES_A_MINUTE);
  if (place === null) return { to: { ...told, done: job.done + some.length, state: 'done' }, waitMs };
  return { to: { ...told, ...place }, waitMs };
}

async function undoSome(job: ImportJob, part: readonly unknown[]): Promise<StepResult> {
  const some = part.slice(job.index, job.index + APPLIED_AT_ONCE);
  const { takenBack, kept } = await undoPart(some, job);
  const told = { takenBack: job.takenBack + takenBack, kept: [...job.kept, ...kept].slice(0, MOST_KEPT) };
  const place = nextPlace(job, part.length, some.length);
  const waitMs = Math.round((takenBack * 2 * 60_000) / WRITES_A_MINUTE);
  return place === null
    ? { to: { ...told, done: job.done + some.length, state: 'undone' }, waitMs }
    : { to: { ...told, ...place }, waitMs };
}

/** Where the next step goes on; null = that was the last of it. */
function nextPlace(
  { part, parts, index, done }: ImportJob,
  size: number,
  taken: number,
): Pick<ImportJob, 'part' | 'index' | 'done'> | null {
  if (index + taken < size) return { part, index: index + taken, done: done + taken };
  return part + 1 < parts ? { part: part + 1, index: 0, done: done + taken } : null;
}

function withProblems(
  job: ImportJob,
  problems: readonly ImportProblem[],
  some: readonly unknown[],
): Pick<ImportJob, 'problems' | 'problemCount'> {
  const named = problems.map((problem): NamedProblem => ({ ...problem, name: nameOf(some[problem.customer - job.done - 1]) }));
  return { problems: [...job.problems, ...named].slice(0, SHOWN), problemCount: job.problemCount + problems.length };
}

function nameOf(customer: unknown): string {
  const { name, id } = Object(customer) as { readonly name?: unknown; readonly id?: unknown };
  return String(name ?? id ?? '');
}

/** Whether of an import that is over everything but ids is forgotten. */
export async function isFinished({ run, parts }: ImportJob): Promise<boolean> {
  const last = await readImportPart(run, parts - 1);
  return last.every((customer) => Object.keys(Object(customer)).every((name) => name === 'id'));
}

/** Of an import that is over only ids are kept, for as long as it can be taken back: addresses and names are in the register alone. */
export async function forgetParts({ run, parts }: ImportJob): Promise<void> {
  for (let part = 0; part < parts; part++) {
    const customers = await readImportPart(run, part);
    await keepImportPart(
      run,
      part,
      customers.map((customer) => ({ id: Reflect.get(Object(customer), 'id') })),
    );
  }
}
