import { type FormEvent, type ReactNode, useState } from 'react';
import { careFieldProblems } from '../../src/domain/care/field-problems';
import type { CareField } from '../../src/domain/care/kind';
import type { CareDetails, CareKindKey, CareValue } from '../../src/domain/care/record';
import type { FieldProblem } from '../../src/domain/customer/field-problem';
import { CareInput } from './care-input';
import { CareTrouble } from './care-trouble';
import { FormButtons } from './form-buttons';
import type { CareActing } from './use-care';
import { useSay } from './words';

/** A choice's own options, where they are not words of the app, such as people. */
export type CareOptions = Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>>;

interface CareFormProps {
  readonly kind: CareKindKey;
  readonly action: string;
  readonly fields: readonly CareField[];
  readonly initial?: CareDetails;
  readonly options?: CareOptions;
  /** Fields that have no meaning with what is filled in so far. */
  readonly hides?: (name: string, filled: CareDetails) => boolean;
  /** What is to be read below the fields, by what is filled in so far. */
  readonly note?: (filled: CareDetails) => ReactNode;
  readonly acting: CareActing;
  readonly submit: (filled: CareDetails) => void;
  readonly close: () => void;
}

/** The form of one action of any kind of care: its fields in order, what is wrong beside each, and both ways out. */
export function CareForm(props: CareFormProps) {
  const { kind, action, fields, initial = {}, options = {}, hides = () => false, note, acting, submit, close } = props;
  const say = useSay();
  const [filled, fill] = useState<CareDetails>(initial);
  const [isTried, setTried] = useState(false);
  const shown = fields.filter(({ name }) => !hides(name, filled));
  const own = careFieldProblems(shown, filled);
  const answered = acting.state === 'invalid' ? acting.problems : [];
  const problems = own.length > 0 ? (isTried ? own : []) : answered;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (own.length === 0) submit(Object.fromEntries(shown.flatMap(({ name }) => entryOf(name, filled[name]))));
  };
  return (
    <form className="care-form" aria-label={say(`${kind}.act.${action}`)} onSubmit={send} noValidate>
      {shown.map((field) => (
        <CareInput
          key={field.name}
          kind={kind}
          field={field}
          options={options[field.name]}
          value={filled[field.name] ?? null}
          change={(value) => fill((before) => ({ ...before, [field.name]: value }))}
          problem={problemAt(problems, field.name)}
        />
      ))}
      {note?.(filled)}
      <CareTrouble kind={kind} acting={acting} />
      <FormButtons isBusy={acting.state === 'busy'} submit={say(`${kind}.confirm.${action}`)} close={close} />
    </form>
  );
}

const entryOf = (name: string, value: CareValue | undefined): readonly (readonly [string, CareValue])[] =>
  value === undefined || value === null ? [] : [[name, value]];

const problemAt = (problems: readonly FieldProblem[], name: string): FieldProblem | null =>
  problems.find(({ path }) => path === name) ?? null;
