import { useRef, useState } from 'react';
import type { Refused } from '../../src/contract';
import type { AdoptionOutcome } from '../../src/domain/view/adoption';

/** Where an adoption stands. */
export type Adopting = { readonly state: 'no' | 'busy' } | NotAsked | AdoptionOutcome;

/** Nothing came of it; `refused` = not the viewer's to adopt. */
type NotAsked = { readonly state: 'refused' | 'failed' };

/** Asks the app to adopt a request; `id` names this press of the button. */
export type Adopt = (issueId: string, id: string) => Promise<AdoptionOutcome | Refused>;

/** Adopts a request; every attempt of one page carries the same id, and the panel is read again once something is decided. */
export function useAdoption(ask: Adopt, again: () => void): { adopting: Adopting; adopt: (issueId: string) => void } {
  const [adopting, setAdopting] = useState<Adopting>({ state: 'no' });
  const id = useRef(crypto.randomUUID());
  const adopt = (issueId: string) => {
    setAdopting({ state: 'busy' });
    ask(issueId, id.current).then(
      (outcome) => {
        setAdopting(outcome);
        again();
      },
      () => setAdopting({ state: 'failed' }),
    );
  };
  return { adopting, adopt };
}
