import { useState } from 'react';
import type { OutsideEntry } from '../../src/domain/outside/outside-entry';
import type { OutsideAnswer, OutsideEditView } from '../../src/domain/view/outside';
import { textOf } from '../parts/use-view';
import { invokeSettings } from './invoke-settings';

type Saving = { readonly state: 'no' | 'busy' | 'refused' } | { readonly state: 'failed'; readonly error: string } | OutsideAnswer;

/**
 * The entries as they are typed, and saving them; what stood before a save can be brought back until the page is left. `saved` reads
 * the page again.
 */
export function useOutside(view: OutsideEditView, saved: () => void) {
  const [entries, change] = useState(view.entries);
  const [saving, setSaving] = useState<Saving>({ state: 'no' });
  const save = (wanted: readonly OutsideEntry[] | null) => {
    setSaving({ state: 'busy' });
    invokeSettings('saveOutside', { version: view.version, entries: wanted }).then(
      (answer) => {
        setSaving(answer);
        if (answer.state === 'saved') saved();
      },
      (error: unknown) => setSaving({ state: 'failed', error: textOf(error) }),
    );
  };
  return { entries, change, saving, save };
}
