import type { DraftTerms } from '../../domain/customer/draft-problems';
import { problem } from '../../domain/customer/field-problem';
import type { ImportProblem } from '../../domain/transfer/import-problem';
import { findCustomerHistory } from '../../store/customer-history';
import type { ImportJob } from '../../store/import-job';
import { saveTogether, type WantedSave } from '../../store/save-together';
import { type PlannedSave, planPart } from './plan-part';
import { takenInFile } from './taken-in-file';

/** A document holds 240 KiB at most, and its line of history keeps the customer as it was besides (Forge, limits-kvs-ce). */
const LARGEST = 200_000;
const ATTEMPTS = 6;
/** Customers that are read at once. */
const AT_ONCE = 25;

export interface Applied {
  readonly saved: number;
  readonly problems: readonly ImportProblem[];
  /** Documents written, which storage counts by the minute. */
  readonly writes: number;
}

type Waiting = readonly { readonly customer: unknown; readonly number: number }[];

/**
 * Saves what some customers of an import change. A repeated run finds them the same already; those that its forerunner saved
 * before it died are counted by the import's own lines of history.
 */
export async function applyPart(written: readonly unknown[], first: number, job: ImportJob, terms: DraftTerms): Promise<Applied> {
  const result = { saved: 0, problems: [] as ImportProblem[], writes: 0 };
  const numbered: Waiting = written.map((customer, index) => ({ customer, number: first + index }));
  for (let from = 0; from < numbered.length; from += AT_ONCE) {
    let waiting = numbered.slice(from, from + AT_ONCE);
    for (let attempt = 1; waiting.length > 0; attempt++) {
      if (attempt > ATTEMPTS) throw new Error('Importing customers: others kept saving the same ones.');
      const { moved, ...more } = await applyOnce(waiting, job, terms);
      result.saved += more.saved;
      result.writes += more.writes;
      result.problems.push(...more.problems);
      waiting = waiting.filter(({ number }) => moved.has(number));
    }
  }
  return result;
}

/** One attempt; `moved` = somebody else saved these customers meanwhile, so they are planned anew. */
async function applyOnce(waiting: Waiting, job: ImportJob, terms: DraftTerms): Promise<Applied & { readonly moved: ReadonlySet<number> }> {
  const now = Date.now();
  const planned = await Promise.all(waiting.map(({ customer, number }) => planPart([customer], number, terms, now)));
  const fine = planned.flatMap(({ saves, problems }) => (problems.length > 0 ? [] : saves));
  const changed = fine.filter((save) => save.planned.act !== 'same');
  const large = changed.filter(({ planned: { next } }) => JSON.stringify(next).length > LARGEST);
  const small = changed.filter((save) => !large.includes(save));
  const answers = await saveTogether(small.map((save) => wantedSave(save, job, now)));
  const taken = small.flatMap(({ number, wanted }, index) => {
    const answer = answers[index];
    return answer?.state === 'taken' ? takenInFile(wanted, answer.links).map((found) => ({ customer: number, ...found })) : [];
  });
  const saved = answers.filter(({ state }) => state === 'saved').length;
  return {
    saved: saved + (await savedBefore(fine, job.run)),
    problems: [
      ...planned.flatMap(({ problems }) => problems),
      ...large.map(({ number }) => ({ customer: number, ...problem('', 'customerTooLarge') })),
      ...taken,
    ],
    writes: 2 * saved,
    moved: new Set(small.filter((_save, index) => answers[index]?.state === 'moved').map(({ number }) => number)),
  };
}

function wantedSave({ version, before, planned }: PlannedSave, { byId, by, run }: ImportJob, at: number): WantedSave {
  const line = { by: { accountId: byId, name: by }, at, act: 'imported' as const, changes: planned.changes, before, run };
  return { version, customerId: planned.id, next: planned.next, line };
}

async function savedBefore(saves: readonly PlannedSave[], run: number): Promise<number> {
  const same = saves.filter(({ planned }) => planned.act === 'same');
  const lines = await Promise.all(same.map(({ planned, version }) => findCustomerHistory(planned.id, version)));
  return lines.filter((line) => line?.run === run).length;
}
