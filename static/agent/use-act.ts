import { useState } from 'react';
import { textOf } from '../parts/use-view';

/** Where an act stands whose outcome the page shows; an outcome that was read stays until the next act. */
export type Acting<Outcome> =
  | { readonly at: 'rest' | 'busy' | 'refused' }
  | { readonly at: 'failed'; readonly error: string }
  | { readonly at: 'done'; readonly outcome: Outcome };

/** Does something on the server once at a time; `done` hears every outcome, also one that changed nothing. */
export function useAct<Outcome extends { readonly state: string }>(done: (outcome: Exclude<Outcome, { state: 'refused' }>) => void) {
  const [acting, setActing] = useState<Acting<Exclude<Outcome, { state: 'refused' }>>>({ at: 'rest' });
  const act = (ask: () => Promise<Outcome>): void => {
    setActing({ at: 'busy' });
    ask().then(
      (outcome) => {
        if (!isAnswer(outcome)) return setActing({ at: 'refused' });
        setActing({ at: 'done', outcome });
        done(outcome);
      },
      (error: unknown) => setActing({ at: 'failed', error: textOf(error) }),
    );
  };
  return { acting, act };
}

const isAnswer = <Outcome extends { readonly state: string }>(outcome: Outcome): outcome is Exclude<Outcome, { state: 'refused' }> =>
  outcome.state !== 'refused';
