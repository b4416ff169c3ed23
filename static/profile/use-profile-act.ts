import { useState } from 'react';
import type { FieldProblem } from '../../src/domain/customer/field-problem';
import type { InstanceAnswer } from '../../src/domain/customer/instance-command';
import { textOf } from '../parts/use-view';

type Answer = InstanceAnswer | { readonly state: 'refused' } | { readonly state: 'off' };

/** What came of the last act. */
export type Acting =
  | { readonly state: 'none' | 'busy' | 'unchanged' | 'conflict' | 'gone' | 'refused' }
  | { readonly state: 'saved'; readonly what: Extract<InstanceAnswer, { state: 'saved' }>['what'] }
  | { readonly state: 'invalid'; readonly problems: readonly FieldProblem[] }
  | { readonly state: 'failed'; readonly error: string };

/** Does one thing at a time and remembers what came of it; whatever may have changed is read again. */
export function useProfileAct(again: () => void) {
  const [acting, setActing] = useState<Acting>({ state: 'none' });
  const act = (start: () => Promise<Answer>, saved: () => void = () => undefined) => {
    if (acting.state === 'busy') return;
    setActing({ state: 'busy' });
    start().then(
      (answer) => {
        setActing(answer.state === 'off' || answer.state === 'refused' ? { state: 'refused' } : answer);
        if (answer.state === 'saved' || answer.state === 'unchanged') saved();
        if (answer.state !== 'invalid' && answer.state !== 'refused') again();
      },
      (error: unknown) => setActing({ state: 'failed', error: textOf(error) }),
    );
  };
  return { acting, act };
}
