import type { FieldProblem } from '../../src/domain/customer/field-problem';
import { useSay } from '../parts/words';

/** What is wrong at one place of the roster. */
export function Problems({ problems, path }: { problems: readonly FieldProblem[]; path: string }) {
  const say = useSay();
  return problems
    .filter((problem) => problem.path === path)
    .map(({ code, values }) => (
      <p key={`${code} ${Object.values(values).join()}`} className="error" role="alert">
        {say(`arrival.duty.problem.${code}`, values)}
      </p>
    ));
}
