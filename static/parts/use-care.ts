import { useRef, useState } from 'react';
import type { CareDetails, CareKindKey } from '../../src/domain/care/record';
import type { CareAction, CareAnswer } from '../../src/domain/view/care';
import { textOf } from './use-view';

/** Where a confirmation stands. */
export type CareActing = { readonly state: 'no' | 'busy' | 'refused' } | { readonly state: 'failed'; readonly error: string } | CareAnswer;

export type AskCare = (action: CareAction) => Promise<CareAnswer | { readonly state: 'refused' }>;

/** Which record of which request an action is for. */
export interface CareTarget {
  readonly kind: CareKindKey;
  readonly recordId: string | null;
  readonly issueId?: string;
}

/**
 * Confirms actions on one record. An action carries the same id until it is answered, so that one whose answer was lost changes
 * nothing twice; `done` hears every answer that the page has to be read again for.
 */
export function useCare(ask: AskCare, target: CareTarget, done: () => void) {
  const [acting, setActing] = useState<CareActing>({ state: 'no' });
  const id = useRef(crypto.randomUUID());
  const act = (action: string, fields: CareDetails = {}): void => {
    setActing({ state: 'busy' });
    ask({ ...target, action, fields, id: id.current }).then(
      (answer) => {
        setActing(answer);
        if (answer.state === 'invalid' || answer.state === 'refused') return;
        id.current = crypto.randomUUID();
        done();
      },
      (error: unknown) => setActing({ state: 'failed', error: textOf(error) }),
    );
  };
  return { acting, act };
}
