import { useState } from 'react';
import type { Refused } from '../../src/contract';
import type { PanelChoice } from '../../src/domain/request/facts';
import type { CompletionOutcome } from '../../src/domain/view/change';
import { textOf } from '../parts/use-view';

/** Where a completion stands. */
export type Completing =
  | { readonly state: 'no' | 'busy' | 'refused' }
  | { readonly state: 'failed'; readonly error: string }
  | CompletionOutcome;

/** Asks the app to complete the request of the panel. */
export type Complete = (choice: PanelChoice) => Promise<CompletionOutcome | Refused>;

/** Completes a request with a choice; once done, or no longer to be done, the panel is read again. */
export function useCompletion(ask: Complete, again: () => void): { completing: Completing; complete: (choice: PanelChoice) => void } {
  const [completing, setCompleting] = useState<Completing>({ state: 'no' });
  const complete = (choice: PanelChoice) => {
    setCompleting({ state: 'busy' });
    ask(choice).then(
      (outcome) => {
        setCompleting(outcome);
        if (outcome.state === 'completed' || outcome.state === 'closed') again();
      },
      (error: unknown) => setCompleting({ state: 'failed', error: textOf(error) }),
    );
  };
  return { completing, complete };
}
