import type { Customer } from '../../domain/customer/customer';
import type { DraftTerms } from '../../domain/customer/draft-problems';
import { decodeCustomers } from '../../domain/transfer/decode-customers';
import { importPlanner } from '../../domain/transfer/import-planner';
import type { ImportProblem } from '../../domain/transfer/import-problem';
import type { PlannedCustomer } from '../../domain/transfer/planned-customer';
import type { WantedCustomer } from '../../domain/transfer/wanted-customer';
import { findVersionedCustomer } from '../../store/customers';

/** A customer of an import beside what is kept of it now. */
export interface PlannedSave {
  /** Counted from 1 within the import. */
  readonly number: number;
  readonly wanted: WantedCustomer;
  readonly version: number;
  readonly before: Customer | null;
  readonly planned: PlannedCustomer;
}

const AT_ONCE = 25;

/** Plans some customers of an import, the first of them being number `first` of it, against what is kept of them at `now`. */
export async function planPart(
  written: readonly unknown[],
  first: number,
  terms: DraftTerms,
  now: number,
): Promise<{ readonly saves: readonly PlannedSave[]; readonly problems: readonly ImportProblem[] }> {
  const decoded = decodeCustomers(written);
  if ('problems' in decoded) return { saves: [], problems: decoded.problems.map((problem) => numbered(problem, first)) };
  const { customers } = decoded;
  const stored: Awaited<ReturnType<typeof findVersionedCustomer>>[] = [];
  for (let from = 0; from < customers.length; from += AT_ONCE)
    stored.push(...(await Promise.all(customers.slice(from, from + AT_ONCE).map(({ id }) => findVersionedCustomer(id)))));
  const plan = importPlanner(
    stored.flatMap(({ customer }) => customer ?? []),
    terms,
    now,
  );
  const saves = customers.map((wanted, index): PlannedSave => {
    const { version = 0, customer: before = null } = stored[index] ?? {};
    return { number: first + index, wanted, version, before, planned: plan(wanted) };
  });
  return { saves, problems: saves.flatMap(({ number, planned }) => planned.problems.map((problem) => ({ customer: number, ...problem }))) };
}

const numbered = (problem: ImportProblem, first: number): ImportProblem => ({ ...problem, customer: problem.customer + first - 1 });
