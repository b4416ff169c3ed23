import { Around, type FieldProps, useTied } from './field-frame';

interface ChoiceProps<Value extends string> extends FieldProps {
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly change: (value: Value) => void;
}

/** One of several values. */
export function ChoiceField<Value extends string>({ value, choices, change, ...props }: ChoiceProps<Value>) {
  const { id, input } = useTied(props);
  const choose = (text: string) => {
    const chosen = choices.find((choice) => choice.value === text);
    if (chosen) change(chosen.value);
  };
  return (
    <Around {...props} id={id}>
      <select {...input} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Around>
  );
}

/** A yes or no. */
export function TickField({ label, checked, change }: { label: string; checked: boolean; change: (checked: boolean) => void }) {
  return (
    <label className="tick">
      <input type="checkbox" checked={checked} onChange={(event) => change(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
