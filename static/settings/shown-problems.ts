import type { CustomerDraft } from '../../src/domain/customer/draft';
import type { FieldProblem } from '../../src/domain/customer/field-problem';

/** What is merely not filled in yet; nobody wants to hear of it before they try to save. */
const NOT_YET: ReadonlySet<string> = new Set([
  'nameMissing',
  'orderMissing',
  'dateMissing',
  'domainMissing',
  'partnerMissing',
  'productMissing',
]);

/** Problems to show while people type, and all of them once they have tried to save. */
export function shownProblems(problems: readonly FieldProblem[], hasTried: boolean): readonly FieldProblem[] {
  return hasTried ? problems : problems.filter((problem) => !NOT_YET.has(problem.code));
}

/** What the server said about a draft. */
export interface ToldByServer {
  readonly problems: readonly FieldProblem[];
  readonly draft: CustomerDraft;
}

/** What the server said that still holds: nothing at or under its path was changed since. */
export function stillTold(told: ToldByServer | null, draft: CustomerDraft): readonly FieldProblem[] {
  if (told === null) return [];
  return told.problems.filter(({ path }) => JSON.stringify(at(told.draft, path)) === JSON.stringify(at(draft, path)));
}

function at(draft: CustomerDraft, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined), draft);
}
