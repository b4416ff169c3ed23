import { useId } from 'react';
import type { Plan, Severity } from '../../src/domain/plan/plan';
import type { Assessment } from '../../src/domain/request/assessment';
import type { PanelChoice } from '../../src/domain/request/facts';
import { instantText } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';

/** The severities as radio cards, each with the time of its first answer if the request were sent now (card 9). */
export function SeverityCards(props: {
  plan: Plan;
  choice: PanelChoice;
  choose: (choice: PanelChoice) => void;
  assessmentOf: (severity: string) => Assessment;
}) {
  const { plan, choice, choose, assessmentOf } = props;
  const say = useSay();
  const name = useId();
  return (
    <fieldset className="severities">
      <legend className="label">{say('page.create.severity')}</legend>
      {plan.severities.map((severity) => (
        <label key={severity.key} className="severity">
          <input
            type="radio"
            name={name}
            value={severity.key}
            checked={choice.severity === severity.key}
            onChange={() => choose({ ...choice, severity: severity.key })}
          />
          <SeverityText severity={severity} assessment={assessmentOf(severity.key)} />
        </label>
      ))}
    </fieldset>
  );
}

function SeverityText({ severity, assessment }: { severity: Severity; assessment: Assessment }) {
  const reader = useReader();
  const say = useSay();
  const { clock } = assessment;
  return (
    <span className="severity-text">
      <span className="severity-label">
        {severity.key} {severity.label[reader.language]}
      </span>
      <span className="severity-description">{severity.description[reader.language]}</span>
      {clock.state !== 'none' && (
        <span className="severity-due">
          {severity.key === assessment.severity
            ? say('page.create.answerBy', { when: instantText(clock.dueAt, reader) })
            : say('page.create.answerAs', { when: instantText(clock.dueAt, reader), severity: assessment.severity })}
        </span>
      )}
    </span>
  );
}
