import { useId } from 'react';
import type { Plan } from '../../src/domain/plan/plan';
import { LONGEST_IMPACT, type PanelChoice } from '../../src/domain/request/facts';
import { useSay } from '../parts/words';

/** One sentence about the business at the severities that ask for it; empty is an answer, too (card 9). */
export function ImpactField({ plan, choice, choose }: { plan: Plan; choice: PanelChoice; choose: (choice: PanelChoice) => void }) {
  const say = useSay();
  const id = useId();
  const isAsked = plan.severities.some(({ key, impactTextRequired }) => key === choice.severity && impactTextRequired === true);
  if (!isAsked) return null;
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {say('scope.create.impact')}
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={LONGEST_IMPACT}
        value={choice.impact ?? ''}
        aria-describedby={`${id}-hint`}
        onChange={(event) => choose({ ...choice, impact: event.target.value || null })}
      />
      <span id={`${id}-hint`} className="hint">
        {say('scope.create.impactHint')}
      </span>
    </div>
  );
}
