import type { FieldProblem } from '../customer/field-problem';

/** What is wrong with a file: which customer of it (from 1; 0 = the file itself), the path within that customer, and a code that words say. */
export interface ImportProblem extends FieldProblem {
  readonly customer: number;
}
