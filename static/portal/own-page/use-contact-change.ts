import { useState } from 'react';
import type { ContactCommand } from '../../../src/domain/customer/contact-command';
import type { ContactAnswer } from '../../../src/domain/view/contact-answer';
import { textOf } from '../../parts/use-view';
import { invokePortal } from '../invoke-portal';

/** A change that was made. */
export type Saved = Extract<ContactAnswer, { state: 'saved' }>;

/** Where a change of the register stands. */
export type Changing = { readonly state: 'no' | 'busy' | 'refused' } | { readonly state: 'failed'; readonly error: string } | ContactAnswer;

/** Asks the app for one change; `done` is called with what was saved, everything else stays to be shown beside what asked. */
export function useContactChange() {
  const [changing, setChanging] = useState<Changing>({ state: 'no' });
  const change = (command: ContactCommand, accepted: boolean, done: (saved: Saved) => void) => {
    setChanging({ state: 'busy' });
    invokePortal('changeOwnContacts', { command, accepted }).then(
      (answer) => {
        setChanging(answer);
        if (answer.state === 'saved') done(answer);
      },
      (error: unknown) => setChanging({ state: 'failed', error: textOf(error) }),
    );
  };
  return { changing, change, forget: () => setChanging({ state: 'no' }) };
}
