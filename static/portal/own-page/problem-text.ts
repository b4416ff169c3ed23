import type { FieldProblem } from '../../../src/domain/customer/field-problem';
import type { Say } from '../../parts/words';

/** A problem, notice or consequence in the reader's words. */
export const problemText = ({ code, values }: FieldProblem, say: Say): string => say(`problem.${code}`, values);
