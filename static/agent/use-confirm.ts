import { useRef, useState } from 'react';
import type { WantedChange } from '../../src/domain/request/wanted-change';
import type { ChangeOutcome } from '../../src/domain/view/change';
import { textOf } from '../parts/use-view';
import { invokeAgent } from './invoke-agent';

/** Where a confirmation stands. */
export type Confirming =
  | { readonly state: 'no' | 'busy' | 'refused' }
  | { readonly state: 'failed'; readonly error: string }
  | ChangeOutcome;

/** Confirms a change; each attempt of one form carries the same id, so that one whose answer was lost changes nothing twice. */
export function useConfirm(seen: number, done: (outcome: ChangeOutcome) => void) {
  const [confirming, setConfirming] = useState<Confirming>({ state: 'no' });
  const id = useRef(crypto.randomUUID());
  const confirm = (wanted: WantedChange, reason: string) => {
    setConfirming({ state: 'busy' });
    invokeAgent('changeRequest', { ...wanted, id: id.current, reason, seen }).then(
      (outcome) => {
        setConfirming(outcome);
        if (outcome.state !== 'refused' && outcome.state !== 'invalid') done(outcome);
      },
      (error: unknown) => setConfirming({ state: 'failed', error: textOf(error) }),
    );
  };
  return { confirming, confirm };
}
