/** What is wrong at one field: its path in the draft (`licences.0.to`), a code that words say in both languages, values for them. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export const problem = (path: string, code: string, values: FieldProblem['values'] = {}): FieldProblem => ({ path, code, values });

const LONGEST_TEXT = 200;

/** A text that must be there, at most 200 characters. */
export function textProblems(path: string, text: string, missing: string): readonly FieldProblem[] {
  if (text.trim() === '') return [problem(path, missing)];
  return text.trim().length > LONGEST_TEXT ? [problem(path, 'tooLong', { most: LONGEST_TEXT })] : [];
}
