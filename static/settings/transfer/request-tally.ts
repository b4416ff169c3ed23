import type { LineProblem } from '../../../src/domain/transfer/request-read-line';
import type { LineOutcome } from '../../../src/domain/view/request-transfer';
import type { Part } from './request-file-parts';

/** Problems and differences that are kept to be shown; the others are counted. */
const SHOWN = 200;
const REFUSALS: ReadonlySet<string> = new Set(['notServed', 'noCustomer', 'noPlan', 'otherIssue', 'wrong']);

/** What a walk through a file came to: numbers of its plans, requests and records of care by what becomes of them. */
export interface RequestTally {
  readonly plans: Record<string, number>;
  readonly requests: Record<string, number>;
  readonly care: Record<string, number>;
  readonly problems: LineProblem[];
  problemCount: number;
  /** Requests whose facts would give another verdict today, with the members that differ. */
  readonly differing: { readonly name: string; readonly differs: readonly string[] }[];
  differingCount: number;
  /** Issues whose requests are not taken: neither is their care. */
  readonly refused: Set<string>;
}

export const newTally = (): RequestTally => ({
  ...{ plans: {}, requests: {}, care: {}, problems: [], problemCount: 0, differing: [], differingCount: 0 },
  refused: new Set(),
});

/** Counts one more of a kind. */
export function countOne(counts: Record<string, number>, outcome: string): void {
  counts[outcome] = (counts[outcome] ?? 0) + 1;
}

export function countProblem(tally: RequestTally, problem: LineProblem): void {
  tally.problemCount++;
  if (tally.problems.length < SHOWN) tally.problems.push(problem);
}

/** Counts what became of the lines of a part; tells how many were, or would be, stored. */
export function countPart(tally: RequestTally, { lines, numbers }: Part, outcomes: readonly LineOutcome[]): number {
  for (const [index, found] of outcomes.entries()) {
    const line = lines[index];
    if (line === undefined) continue;
    countOne(line.schema === 'request' ? tally.requests : tally.care, found.outcome);
    if (found.outcome === 'wrong') countProblem(tally, { ...found.problem, line: numbers[index] ?? 0 });
    if (line.schema === 'request' && REFUSALS.has(found.outcome)) tally.refused.add(line.record.facts.issueId);
    if (found.differs.length === 0) continue;
    tally.differingCount++;
    if (tally.differing.length < SHOWN) tally.differing.push({ name: found.name, differs: found.differs });
  }
  return outcomes.filter(({ outcome }) => outcome === 'restored' || outcome === 'replaced').length;
}
