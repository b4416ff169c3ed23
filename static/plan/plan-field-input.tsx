import { useId, useState } from 'react';
import type { PlanFinding } from '../../src/domain/plan/findings/plan-finding';
import { planFindingSentence } from '../../src/words/plan-findings';
import { findMessage } from '../../src/words/say';
import { useReader, useSay } from '../parts/words';
import type { DraftCheck } from './draft-check';
import { type Json, listAt, valueAt } from './json';
import { type PlanField, shownValue, storedValue, wordsOf } from './plan-fields';

export interface DraftForm {
  readonly draft: Json;
  readonly check: DraftCheck;
  /** Undefined takes away what is at a path. */
  readonly put: (path: string, value: Json | undefined) => void;
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
  const text = label ?? say(`page.plan.field.${wordsOf(field)}`);
  if (field.kind === 'tick') return <TickInput field={field} form={form} label={text} />;
  if (field.kind === 'bilingual') return <BilingualInput field={field} form={form} label={text} />;
  if (field.kind === 'ticks') return <TicksInput field={field} form={form} label={text} choices={field.choices} />;
  return <OneInput field={field} form={form} label={text} />;
}

/** A field with one input: text, number, date, a list with commas, or a choice. */
function OneInput({ field, form, label }: LabelledField) {
  const say = useSay();
  const id = useId();
  const { draft, check, put } = form;
  const stored = shownValue(draft, field.path);
  const [typed, setTyped] = useState(stored);
  const isList = field.kind === 'texts' || field.kind === 'numbers';
  // A list is kept as it is typed, or the comma after its last entry would vanish under the fingers.
  const value = isList && String(storedValue(field, typed)) === String(storedValue(field, stored)) ? typed : stored;
  const hint = useHint(field);
  const input = {
    id,
    'aria-invalid': isWrongAt(field.path, check) || undefined,
    'aria-describedby': hint === null ? `${id}-told` : `${id}-hint ${id}-told`,
    value,
  };
  const type = (text: string) => {
    setTyped(text);
    put(field.path, storedValue(field, text));
  };
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {field.kind === 'choice' ? (
        <select {...input} onChange={(event) => type(event.currentTarget.value)}>
          {field.choices.map((choice) => (
            <option key={choice} value={choice}>
              {field.texts?.[choice] ?? say(`page.plan.choice.${choiceKey(field)}.${choice || 'none'}`)}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...input}
          type={TYPES[field.kind] ?? 'text'}
          list={field.kind === 'zone' ? 'plan-zones' : undefined}
          onChange={(event) => type(event.currentTarget.value)}
        />
      )}
      {hint !== null && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <span id={`${id}-told`}>
        <FieldFindings path={field.path} check={check} below={isList} />
      </span>
    </div>
  );
}

const TYPES: Readonly<Record<string, 'number' | 'date'>> = { number: 'number', date: 'date' };

/** A sentence under the field, where the words have one. */
function useHint(field: PlanField): string | null {
  const { language } = useReader();
  return findMessage(`page.plan.hint.${wordsOf(field)}`, language);
}

/** Weekdays are said the same wherever they are chosen. */
const choiceKey = (field: PlanField): string => (field.path.endsWith('.weekday') ? 'weekday' : wordsOf(field));

/** Whether something at a field, or below it, keeps the draft from being used. */
export function isWrongAt(path: string, { unreadable, findings }: DraftCheck): boolean {
  const errors = findings.flatMap(({ strength, field }) => (strength === 'error' ? [field] : []));
  return [...unreadable, ...errors].some((field) => field === path || field.startsWith(`${path}.`));
}

interface LabelledField {
  readonly field: PlanField;
  readonly form: DraftForm;
  readonly label: string;
}

function TickInput({ field: { path }, form, label }: LabelledField) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={valueAt(form.draft, path) === true}
        onChange={(event) => form.put(path, event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

/** Several of some values, kept in the order in which they are offered. */
function TicksInput({ field: { path, words }, form, label, choices }: LabelledField & { choices: readonly string[] }) {
  const say = useSay();
  const chosen = listAt(form.draft, path);
  const toggle = (choice: string, isOn: boolean) =>
    form.put(
      path,
      choices.filter((each) => (each === choice ? isOn : chosen.includes(each))),
    );
  return (
    <fieldset className="field ticks-field">
      <legend className="label">{label}</legend>
      {choices.map((choice) => (
        <label key={choice} className="tick">
          <input type="checkbox" checked={chosen.includes(choice)} onChange={(event) => toggle(choice, event.currentTarget.checked)} />
          <span>{say(`page.plan.choice.${words ?? path}.${choice}`)}</span>
        </label>
      ))}
      <FieldFindings path={path} check={form.check} below />
    </fieldset>
  );
}

/** The same in English and in Japanese; both emptied is nothing, where the field may be empty. */
function BilingualInput({ field: { path, empty }, form, label }: LabelledField) {
  const say = useSay();
  const id = useId();
  const text = { en: shownValue(form.draft, `${path}.en`), ja: shownValue(form.draft, `${path}.ja`) };
  const type = (language: 'en' | 'ja', typed: string) => {
    const next = { ...text, [language]: typed };
    form.put(path, empty !== undefined && next.en.trim() === '' && next.ja.trim() === '' ? null : next);
  };
  return (['en', 'ja'] as const).map((language) => (
    <div key={language} className="field">
      <label className="label" htmlFor={`${id}-${language}`}>
        {say(`page.plan.edit.in.${language}`, { label })}
      </label>
      <input
        id={`${id}-${language}`}
        type="text"
        lang={language}
        aria-describedby={`${id}-${language}-told`}
        value={text[language]}
        onChange={(event) => type(language, event.currentTarget.value)}
      />
      <span id={`${id}-${language}-told`}>
        <FieldFindings path={`${path}.${language}`} check={form.check} />
      </span>
    </div>
  ));
}
