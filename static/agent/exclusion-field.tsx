import type { Plan } from '../../src/domain/plan/plan';
import { useReader, useSay } from '../parts/words';

/** Which exclusion of the plan a request falls under, by its reason code. */
export function ExclusionField({ plan, rule, choose }: { plan: Plan; rule: string; choose: (rule: string) => void }) {
  const { language } = useReader();
  const say = useSay();
  return (
    <label className="field">
      <span className="label">{say('scope.form.exclusion')}</span>
      <select value={rule} onChange={(event) => choose(event.target.value)}>
        {plan.exclusions.map((entry) => (
          <option key={entry.rule} value={entry.rule}>
            {entry.rule} – {entry.label[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
