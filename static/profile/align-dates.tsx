import { useId, useRef, useState } from 'react';
import type { ProfileView } from '../../src/domain/view/profile';
import { alignText } from '../../src/words/profile';
import { useSay } from '../parts/words';

/** Ready words for a request that asks to bring the dates of maintenance together; nothing where they are together (LIC-2). */
export function AlignDates({ view }: { view: ProfileView }) {
  const say = useSay();
  const id = useId();
  const place = useRef<HTMLTextAreaElement>(null);
  const [told, tell] = useState<'copied' | 'select' | null>(null);
  if (view.dates.length < 2) return null;
  const text = alignText(view);
  const copy = () => {
    place.current?.select();
    // Frames may be kept from the clipboard: then the selected words are copied by hand.
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    written.then(
      () => tell('copied'),
      () => tell('select'),
    );
  };
  return (
    <details className="align-dates no-print">
      <summary>{say('profile.align.title', { count: view.dates.length })}</summary>
      <div className="part">
        <p>{say('profile.align.about')}</p>
        <label className="label" htmlFor={id}>
          {say('profile.align.words')}
        </label>
        <textarea ref={place} id={id} className="input" rows={Math.min(12, view.dates.length + 4)} readOnly value={text} />
        <div className="button-row">
          <button type="button" className="button" onClick={copy}>
            {say('profile.align.copy')}
          </button>
          <span role="status" className="hint">
            {told !== null && say(told === 'copied' ? 'profile.align.copied' : 'profile.align.select')}
          </span>
        </div>
      </div>
    </details>
  );
}
