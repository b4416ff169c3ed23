import type { Plan } from '../../src/domain/plan/plan';
import type { PanelChoice } from '../../src/domain/request/facts';
import { useReader, useSay } from '../parts/words';

/** The severity; once chosen it can be another one, but never none again (card 9). */
export function SeverityField({ plan, choice, choose }: { plan: Plan; choice: PanelChoice; choose: (choice: PanelChoice) => void }) {
  const { language } = useReader();
  const say = useSay();
  return (
    <label className="field">
      <span className="label">{say('page.change.severity')}</span>
      <select value={choice.severity ?? ''} onChange={(event) => choose({ ...choice, severity: event.target.value || null })}>
        {choice.severity === null && <option value="">{say('page.change.severityNone', { severity: plan.defaultSeverity })}</option>}
        {plan.severities.map((severity) => (
          <option key={severity.key} value={severity.key}>
            {severity.key} {severity.label[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
