import { useState } from 'react';
import { MOST_SECRETS, secretLines } from '../../src/domain/care/redaction';
import { useSay } from '../parts/words';

/** A larger file is not read: the page would stand still. */
const LARGEST = 5_000_000;

/** Looks through a log for passwords, tokens and addresses before it is handed over. Nothing leaves the browser; it only hints (NEW-21). */
export function RedactionHint() {
  const say = useSay();
  const [text, setText] = useState('');
  const [isTooLarge, setTooLarge] = useState(false);
  const read = async (file: File | undefined) => {
    const isLarge = (file?.size ?? 0) > LARGEST;
    setTooLarge(isLarge);
    setText(file === undefined || isLarge ? '' : await file.text());
  };
  const found = text === '' ? null : secretLines(text);
  return (
    <details className="care-timeline redaction">
      <summary>{say('redaction.title')}</summary>
      <p className="hint">{say('redaction.hint')}</p>
      <label className="field">
        <span className="label">{say('redaction.file')}</span>
        <input type="file" onChange={(event) => void read(event.currentTarget.files?.[0])} />
      </label>
      <label className="field">
        <span className="label">{say('redaction.paste')}</span>
        <textarea rows={3} onChange={(event) => setText(event.currentTarget.value)} />
      </label>
      {isTooLarge && <p role="status">{say('redaction.tooLarge')}</p>}
      {found !== null && (
        <div role="status">
          <p>{say(found.length < MOST_SECRETS ? 'redaction.found' : 'redaction.foundMany', { count: found.length })}</p>
          <ul className="how-tos">
            {found.map(({ line, secret }) => (
              <li key={line}>{say('redaction.line', { line, what: say(`redaction.${secret}`) })}</li>
            ))}
          </ul>
        </div>
      )}
    </details>
  );
}
