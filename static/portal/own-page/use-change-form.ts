import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ContactCommand } from '../../../src/domain/customer/contact-command';
import type { Told } from '../../settings/field-frame';
import { problemsOf, shownWhileTyping, withAnswer } from './proposal-problems';
import type { Register } from './register';
import { type Saved, useContactChange } from './use-contact-change';

/** A form that makes one change: judged as it is typed and again by the app; whatever happens, what was typed stays. Escape gives up. */
export function useChangeForm(props: {
  readonly register: Register;
  readonly now: number;
  readonly command: ContactCommand;
  readonly done: (saved: Saved) => void;
  readonly cancel: () => void;
}) {
  const { register, now, command, done, cancel } = props;
  const [hasTried, setTried] = useState(false);
  const [asked, setAsked] = useState('');
  const { changing, change, forget } = useContactChange();
  const form = useRef<HTMLFormElement>(null);
  const typed = problemsOf(command, register, now);
  const isAsAnswered = asked === JSON.stringify(command);
  const answered = changing.state === 'invalid' && isAsAnswered ? changing.problems : [];
  const told: Told = withAnswer(shownWhileTyping(typed, hasTried), answered);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  useEffect(() => {
    if (changing.state === 'invalid') form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [changing]);
  const submit = (accepted: boolean) => {
    setTried(true);
    if (typed.problems.length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setAsked(JSON.stringify(command));
    change(command, accepted, done);
  };
  return {
    told,
    changing,
    forget,
    accept: () => submit(true),
    isBusy: changing.state === 'busy',
    form: {
      ref: form,
      noValidate: true,
      onSubmit: (event: FormEvent) => {
        event.preventDefault();
        submit(false);
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        cancel();
      },
    },
  };
}
