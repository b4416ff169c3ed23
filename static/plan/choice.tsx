import { useId } from 'react';

/** One of several values under a label; `choices` are pairs of value and text. */
export function Choice(props: {
  label: string;
  value: string;
  change: (value: string) => void;
  choices: readonly (readonly [value: string, text: string])[];
}) {
  const id = useId();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {props.label}
      </label>
      <select id={id} value={props.value} onChange={(event) => props.change(event.currentTarget.value)}>
        {props.choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
