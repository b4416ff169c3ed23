import { useId } from 'react';
import type { PlanFinding } from '../../src/domain/plan/findings/plan-finding';
import { planFindingSentence } from '../../src/words/plan-findings';
import { useReader, useSay } from '../parts/words';
import type { DraftCheck } from './draft-check';
import type { Json } from './json';
import { valueAt } from './json';
import { type PlanField, shownValue, storedValue } from './plan-fields';

export interface DraftForm {
  readonly draft: Json;
  readonly check: DraftCheck;
  readonly put: (path: string, value: Json) => void;
}

/** What the validator says about one field of the draft, or about anything below it. */
export function FieldFindings({ path, check, below = false }: { path: string; check: DraftCheck; below?: boolean }) {
  const reader = useReader();
  const say = useSay();
  const isHere = (field: string) => field === path || (below && field.startsWith(`${path}.`));
  const findings = check.findings.filter(({ field }) => isHere(field));
  return (
    <>
      {check.unreadable.some(isHere) && <span className="error block">{say('page.plan.edit.unreadable')}</span>}
      {findings.map((finding) => (
        <span key={keyOf(finding)} className={`${finding.strength === 'error' ? 'error' : 'worth'} block`}>
          {planFindingSentence(finding, reader)}
        </span>
      ))}
    </>
  );
}

const keyOf = ({ code, field, values }: PlanFinding): string => `${code} ${field} ${JSON.stringify(values)}`;

/** One field of the schema: label, input by its kind, and what is wrong there. `label` replaces the schema's own. */
export function PlanFieldInput({ field, form, label }: { field: PlanField; form: DraftForm; label?: string }) {
  const say = useSay();
  const id = useId();
  const { draft, check, put } = form;
  const text = label ?? say(`page.plan.field.${field.path}`);
  if (field.kind === 'tick') {
    return (
      <label className="tick">
        <input
          type="checkbox"
          checked={valueAt(draft, field.path) === true}
          onChange={(event) => put(field.path, event.currentTarget.checked)}
        />
        <span>{text}</span>
      </label>
    );
  }
  const isWrong = [
    ...check.unreadable,
    ...check.findings.filter(({ strength }) => strength === 'error').map((entry) => entry.field),
  ].includes(field.path);
  const input = { id, 'aria-invalid': isWrong || undefined, 'aria-describedby': `${id}-told`, value: shownValue(draft, field.path) };
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {text}
      </label>
      {field.kind === 'choice' ? (
        <select {...input} onChange={(event) => put(field.path, storedValue(field, event.currentTarget.value))}>
          {field.choices.map((choice) => (
            <option key={choice} value={choice}>
              {say(`page.plan.choice.${choiceKey(field.path)}.${choice}`)}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...input}
          type={TYPES[field.kind]}
          list={field.kind === 'zone' ? 'plan-zones' : undefined}
          onChange={(event) => put(field.path, storedValue(field, event.currentTarget.value))}
        />
      )}
      <span id={`${id}-told`}>
        <FieldFindings path={field.path} check={check} />
      </span>
    </div>
  );
}

const TYPES = { number: 'number', text: 'text', zone: 'text', time: 'text', date: 'date' } as const;

/** Weekdays are said the same wherever they are chosen. */
const choiceKey = (path: string): string => (path.endsWith('.weekday') ? 'weekday' : path);
