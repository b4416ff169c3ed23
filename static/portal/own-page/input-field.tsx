import { Around, type FieldProps, useTied } from '../../settings/field-frame';

interface InputProps extends FieldProps {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly type?: 'text' | 'email' | 'date';
  readonly min?: string;
  readonly max?: string | undefined;
}

/** A text or date in the browser's own field, with its label, hint, and what is wrong with it. An address is plain text, so that nothing typed is lost. */
export function InputField({ value, change, type = 'text', min, max, ...props }: InputProps) {
  const { id, input } = useTied(props);
  const isAddress = type === 'email';
  return (
    <Around {...props} id={id}>
      <input
        {...input}
        className="input"
        type={isAddress ? 'text' : type}
        inputMode={isAddress ? 'email' : undefined}
        autoComplete="off"
        spellCheck={!isAddress}
        min={min}
        max={max}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </Around>
  );
}
