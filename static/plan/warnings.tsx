import type { PlanFinding } from '../../src/domain/plan/findings/plan-finding';
import { planFindingSentence } from '../../src/words/plan-findings';
import { useReader, useSay } from '../parts/words';

/** What may surprise in a plan that can be used all the same. */
export function Warnings({ warnings }: { warnings: readonly PlanFinding[] }) {
  const reader = useReader();
  const say = useSay();
  return (
    <details>
      <summary>{say('page.plan.edit.warnings', { count: warnings.length })}</summary>
      <ul className="plain">
        {warnings.map((finding) => (
          <li key={`${finding.code} ${finding.field} ${JSON.stringify(finding.values)}`}>{planFindingSentence(finding, reader)}</li>
        ))}
      </ul>
    </details>
  );
}
