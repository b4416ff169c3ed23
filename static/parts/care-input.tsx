import { useId } from 'react';
import type { CareField } from '../../src/domain/care/kind';
import type { CareKindKey, CareValue } from '../../src/domain/care/record';
import type { FieldProblem } from '../../src/domain/customer/field-problem';
import { careProblemText } from '../../src/words/care-problems';
import { findMessage } from '../../src/words/say';
import { instantOfWallClock, wallClockText } from '../../src/words/wall-clock';
import { useReader, useSay } from './words';

interface CareInputProps {
  readonly kind: CareKindKey;
  readonly field: CareField;
  readonly options: readonly { readonly value: string; readonly label: string }[] | undefined;
  readonly value: CareValue;
  readonly change: (value: CareValue) => void;
  readonly problem: FieldProblem | null;
}

/** One field of a care form in the browser's own controls, its label, its hint, and what is wrong with it. */
export function CareInput({ kind, field, options, value, change, problem }: CareInputProps) {
  const reader = useReader();
  const { language, zone } = reader;
  const say = useSay();
  const id = useId();
  const hintKey = `${kind}.hint.${field.name}`;
  const hint = problem !== null ? careProblemText(problem, reader) : findMessage(hintKey, language) === null ? '' : say(hintKey, { zone });
  const tied = { id, 'aria-invalid': problem !== null, 'aria-describedby': hint === '' ? undefined : `${id}-hint` } as const;
  const label = (
    <label className="label" htmlFor={id}>
      {say(`${kind}.field.${field.name}`)}
      {!field.required && field.type !== 'flag' && <span className="hint"> {say('care.optional')}</span>}
    </label>
  );
  return (
    <div className={field.type === 'flag' ? 'field care-flag' : 'field'}>
      {field.type !== 'flag' && label}
      <Control field={field} kind={kind} options={options} value={value} change={change} tied={tied} />
      {field.type === 'flag' && label}
      {hint !== '' && (
        <span id={`${id}-hint`} className={problem === null ? 'hint' : 'hint error'} role={problem === null ? undefined : 'alert'}>
          {hint}
        </span>
      )}
    </div>
  );
}

type ControlProps = Omit<CareInputProps, 'problem'> & {
  readonly tied: { readonly id: string; readonly 'aria-invalid': boolean; readonly 'aria-describedby': string | undefined };
};

function Control({ field, kind, options, value, change, tied }: ControlProps) {
  const { zone } = useReader();
  const say = useSay();
  const text = typeof value === 'string' ? value : '';
  if (field.type === 'flag')
    return <input {...tied} type="checkbox" checked={value === true} onChange={(event) => change(event.currentTarget.checked)} />;
  if (field.type === 'longText')
    return <textarea {...tied} rows={3} value={text} required={field.required} onChange={(event) => change(event.currentTarget.value)} />;
  if (field.type === 'choices') return <Ticks field={field} kind={kind} options={options} value={value} change={change} tied={tied} />;
  if (field.type === 'choice') {
    const listed = options ?? (field.options ?? []).map((option) => ({ value: option, label: say(`${kind}.${field.name}.${option}`) }));
    return (
      <select {...tied} value={text} required={field.required} onChange={(event) => change(event.currentTarget.value)}>
        <option value="">{say('care.choose')}</option>
        {listed.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  if (field.type === 'minutes')
    return (
      <input
        {...tied}
        className="care-input"
        type="number"
        min={0}
        value={typeof value === 'number' ? value : ''}
        onChange={(event) => change(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
      />
    );
  if (field.type === 'instant') return <InstantInput value={value} change={change} tied={tied} zone={zone} />;
  return (
    <input
      {...tied}
      className="care-input"
      type={field.type === 'link' ? 'url' : 'text'}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

/** Any number of the options, each with a box of its own. */
function Ticks({ field, kind, options, value, change, tied }: ControlProps) {
  const say = useSay();
  const chosen = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  const listed = options ?? (field.options ?? []).map((option) => ({ value: option, label: say(`${kind}.${field.name}.${option}`) }));
  const tick = (option: string, isOn: boolean) => change(isOn ? [...chosen, option] : chosen.filter((kept) => kept !== option));
  return (
    <fieldset {...tied} aria-label={say(`${kind}.field.${field.name}`)} className="care-ticks">
      {listed.map((option) => (
        <label key={option.value} className="care-tick">
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={(event) => tick(option.value, event.currentTarget.checked)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

/** Date and time as the reader's own clock shows them; a half-typed one is none. */
function InstantInput({ value, change, tied, zone }: Pick<ControlProps, 'value' | 'change' | 'tied'> & { zone: string }) {
  return (
    <input
      {...tied}
      className="care-input"
      type="datetime-local"
      defaultValue={typeof value === 'number' ? wallClockText(value, zone) : ''}
      onChange={(event) => change(instantOfWallClock(event.currentTarget.value, zone))}
    />
  );
}
