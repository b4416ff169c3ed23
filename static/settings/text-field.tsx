import Textfield from '@atlaskit/textfield';
import { Around, type FieldProps, useTied } from './field-frame';

interface TextProps extends FieldProps {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly type?: 'text' | 'date' | 'url' | 'datetime-local';
  readonly list?: string;
}

/** A text or date with its label, hint, and what is wrong with it. */
export function TextField({ value, change, type = 'text', list, ...props }: TextProps) {
  const { id, isWrong, input } = useTied(props);
  return (
    <Around {...props} id={id}>
      <Textfield
        {...input}
        type={type}
        list={list}
        isInvalid={isWrong}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </Around>
  );
}
