import { useRef, useState } from 'react';
import type { CareDetails } from '../../../src/domain/care/record';
import type { TypedKind } from '../../../src/domain/care/typed-kinds';
import type { RaiseAnswer } from '../../../src/domain/view/raise-care';
import { textOf } from '../../parts/use-view';
import { invokePortal } from '../invoke-portal';

/** Where asking for care of its own type stands. */
export type Raising = { readonly state: 'no' | 'busy' | 'refused' } | { readonly state: 'failed'; readonly error: string } | RaiseAnswer;

/** Raises care of its own type for the viewer; the same press is sent again until it is answered, so that nothing is raised twice. */
export function useRaise(kind: TypedKind, raised: () => void) {
  const [raising, setRaising] = useState<Raising>({ state: 'no' });
  const id = useRef(crypto.randomUUID());
  const raise = (fields: CareDetails): void => {
    setRaising({ state: 'busy' });
    invokePortal('raiseCare', { kind, id: id.current, fields }).then(
      (answer) => {
        setRaising(answer);
        if (answer.state === 'raised') raised();
      },
      (error: unknown) => setRaising({ state: 'failed', error: textOf(error) }),
    );
  };
  return { raising, raise };
}
