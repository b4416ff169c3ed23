import { useState } from 'react';
import type { ContactCommand } from '../../../src/domain/customer/contact-command';
import type { FieldProblem } from '../../../src/domain/customer/field-problem';
import type { ContactAnswer } from '../../../src/domain/view/contact-answer';
import { textOf } from '../../parts/use-view';
import { invokeSettings } from '../invoke-settings';

type Refusal = Exclude<ContactAnswer, { state: 'saved' }> | { readonly state: 'refused' };

/** Where an act about contacts stands; `about` = the part of the page it was asked in, where trouble is told. */
export type Acting =
  | { readonly state: 'idle' }
  | { readonly state: 'busy'; readonly about: string }
  | { readonly state: 'failed'; readonly about: string; readonly error: string }
  | {
      readonly state: 'answered';
      readonly about: string;
      readonly customerId: string;
      readonly command: ContactCommand;
      readonly answer: Refusal;
    }
  /** `undo` null = nothing to take back. */
  | {
      readonly state: 'done';
      readonly act: ContactCommand['act'];
      readonly notices: readonly FieldProblem[];
      readonly undo: (() => void) | null;
    }
  | { readonly state: 'undone' | 'moved' };

/** The acts of one customer. */
export interface ContactActs {
  readonly acting: Acting;
  readonly act: (command: ContactCommand, about: string, accepted?: boolean) => void;
  readonly forget: () => void;
}

/** One thing at a time is done to customers' contacts, at once and with the way back; `changed` is told whenever something was saved. */
export function useContactAct(changed: () => void): { readonly acting: Acting; readonly actsOf: (customerId: string) => ContactActs } {
  const [acting, setActing] = useState<Acting>({ state: 'idle' });
  const fail = (about: string) => (error: unknown) => setActing({ state: 'failed', about, error: textOf(error) });
  const undo = (customerId: string, version: number) => {
    setActing({ state: 'busy', about: '' });
    invokeSettings('undoContact', { customerId, version }).then((answer) => {
      setActing({ state: answer.state === 'saved' ? 'undone' : 'moved' });
      changed();
    }, fail(''));
  };
  const act =
    (customerId: string) =>
    (command: ContactCommand, about: string, accepted = false) => {
      setActing({ state: 'busy', about });
      invokeSettings('changeContact', { customerId, command, accepted }).then((answer) => {
        if (answer.state !== 'saved') return setActing({ state: 'answered', about, customerId, command, answer });
        const { version, notices } = answer;
        setActing({ state: 'done', act: command.act, notices, undo: answer.undo ? () => undo(customerId, version) : null });
        changed();
      }, fail(about));
    };
  const forget = () => setActing({ state: 'idle' });
  return { acting, actsOf: (customerId) => ({ acting, act: act(customerId), forget }) };
}
