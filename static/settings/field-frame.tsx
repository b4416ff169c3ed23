import { type ReactNode, useId } from 'react';
import type { FieldProblem } from '../../src/domain/customer/field-problem';
import { useSay } from '../parts/words';

/** What a form knows about its fields: what is wrong there, and what is worth a look. */
export interface Told {
  readonly problems: readonly FieldProblem[];
  readonly notices: readonly FieldProblem[];
}

/** What is told at one path, in the reader's words. */
export function At({ path, told, id }: { path: string; told: Told; id?: string }) {
  const say = useSay();
  const problems = told.problems.filter((problem) => problem.path === path);
  const notices = told.notices.filter((notice) => notice.path === path);
  if (problems.length + notices.length === 0) return null;
  return (
    <span id={id}>
      {problems.map(({ code, values }) => (
        <span key={code} className="error block">
          {say(`problem.${code}`, values)}
        </span>
      ))}
      {notices.map(({ code, values }) => (
        <span key={code} className="worth block">
          {say(`problem.${code}`, values)}
        </span>
      ))}
    </span>
  );
}

export interface FieldProps {
  readonly label: string;
  readonly path: string;
  readonly told: Told;
  readonly hint?: string;
}

/** Attributes that tie an input to its label, hint and messages. */
export function useTied({ path, told, hint }: Omit<FieldProps, 'label'>) {
  const id = useId();
  const isTold = [...told.problems, ...told.notices].some((entry) => entry.path === path);
  const isWrong = told.problems.some((problem) => problem.path === path);
  const described = [hint === undefined ? '' : `${id}-hint`, isTold ? `${id}-told` : ''].filter(Boolean).join(' ');
  return { id, isWrong, input: { id, 'aria-invalid': isWrong || undefined, 'aria-describedby': described || undefined } };
}

/** A field with its label above, hint and messages below. */
export function Around(props: FieldProps & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="field">
      <label className="label" htmlFor={props.id}>
        {props.label}
      </label>
      {props.children}
      {props.hint !== undefined && (
        <span className="hint" id={`${props.id}-hint`}>
          {props.hint}
        </span>
      )}
      <At path={props.path} told={props.told} id={`${props.id}-told`} />
    </div>
  );
}
