import * as v from 'valibot';
import { problem } from '../../domain/customer/field-problem';
import { decodeCustomers } from '../../domain/transfer/decode-customers';
import type { ImportAnswer } from '../../domain/view/import';
import { readPersons } from '../../jira/persons';
import { changeImportJob, dropImportPart, findImportJob, type ImportJob, keepImportPart } from '../../store/import-job';
import { driveImport, INSURED_AFTER, isMoving, pushImportStep } from './drive-import';
import { forgetParts, isFinished } from './import-step';

/** A file of so many customers is imported at once, within the call that handed it over; larger ones go on in the background. */
const AT_ONCE = 60;
const MOST_IN_PART = 1_000;
const MOST_PARTS = 500;
/** An import that has not moved for so long may be replaced by another. */
const STANDSTILL = 15 * 60_000;

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const payloadSchema = v.object({
  customers: v.pipe(v.array(v.unknown()), v.maxLength(MOST_IN_PART)),
  /** The import a further part belongs to; absent = the first part. */
  run: v.optional(v.nullable(v.number()), null),
  part: v.optional(whole(0, MOST_PARTS - 1), 0),
  parts: v.optional(whole(1, MOST_PARTS), 1),
});

/**
 * Takes one part of an import; the last one starts it. A part with mistakes is refused by name, and an import that is not
 * complete is never started, so that a page that goes away leaves nothing behind but a part nobody asks for.
 */
export async function importCustomers(payload: unknown, accountId: string): Promise<ImportAnswer> {
  const wanted = v.safeParse(payloadSchema, payload);
  if (!wanted.success) return { state: 'invalid', problems: [{ customer: 0, ...problem('', 'notCustomers') }] };
  const { customers, part, parts } = wanted.output;
  const decoded = decodeCustomers(customers);
  if ('problems' in decoded) return { state: 'invalid', problems: decoded.problems };
  const run = part === 0 ? await beginImport(parts, accountId) : await goOn(wanted.output.run, part, parts);
  if (run === null) return { state: 'busy' };
  await keepImportPart(run, part, customers);
  await changeImportJob((job) =>
    job?.run === run && job.state === 'handing' ? { ...job, part: part + 1, customers: job.customers + customers.length } : null,
  );
  return part + 1 < parts ? { state: 'handed', run } : startImport(run);
}

/** A new import in place of the one before; null while that one is at work. */
async function beginImport(parts: number, accountId: string): Promise<number | null> {
  const now = Date.now();
  const by = (await readPersons([accountId]))[0]?.name ?? accountId;
  const nothing = { done: 0, saved: 0, problems: [], problemCount: 0, takenBack: 0, kept: [], fault: null };
  await forgetBefore(now);
  const isBegun = await changeImportJob((before) => {
    if (before !== null && isMoving(before) && now - before.movedAt < STANDSTILL) return null;
    const run = Math.max(now, (before?.run ?? 0) + 1);
    const undoneBy = { accountId, name: by };
    return {
      run,
      state: 'handing',
      by,
      byId: accountId,
      undoneBy,
      movedAt: now,
      customers: 0,
      ...nothing,
      step: 0,
      parts,
      part: 0,
      index: 0,
    };
  });
  return isBegun ? ((await findImportJob())?.run ?? null) : null;
}

/** Names and addresses of the import before, which was never handed over whole or never finished, go before another takes its place. */
async function forgetBefore(now: number): Promise<void> {
  const before = await findImportJob();
  if (before === null || (isMoving(before) && now - before.movedAt < STANDSTILL)) return;
  if (before.state === 'handing') for (let part = 0; part <= before.part; part++) await dropImportPart(before.run, part);
  else if (!(await isFinished(before))) await forgetParts(before);
}

/** The import that further parts belong to, if it still waits for this very part. */
async function goOn(run: number | null, part: number, parts: number): Promise<number | null> {
  const job = await findImportJob();
  return job !== null && job.run === run && job.state === 'handing' && job.parts === parts && job.part === part ? job.run : null;
}

async function startImport(run: number): Promise<ImportAnswer> {
  await pushImportStep({ run, step: 0 }, INSURED_AFTER);
  const isStarted = await changeImportJob((job) =>
    job?.run === run && job.state === 'handing' ? { ...job, state: 'checking', part: 0, index: 0, movedAt: Date.now() } : null,
  );
  const job = await findImportJob();
  if (!isStarted || job === null) return { state: 'busy' };
  if (job.parts > 1 || job.customers > AT_ONCE) {
    await pushImportStep(job, 0);
    return { state: 'running', run };
  }
  return answerOf(await driveImport(run), run);
}

function answerOf(job: ImportJob | null, run: number): ImportAnswer {
  if (job === null || job.run !== run) return { state: 'busy' };
  if (job.state === 'refused') return { state: 'invalid', problems: job.problems };
  return { state: 'imported', run, count: job.customers, saved: job.saved, problems: job.problems };
}
