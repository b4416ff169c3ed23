import Textfield from '@atlaskit/textfield';
import { type ReactNode, useId, useState } from 'react';
import { textOf } from '../parts/use-view';
import { useSay } from '../parts/words';

interface FinderProps<Found> {
  readonly label: string;
  readonly hint: string;
  /** Finds what fits a text; null = refused. */
  readonly find: (text: string) => Promise<readonly Found[] | null>;
  readonly idOf: (found: Found) => string;
  readonly show: (found: Found) => ReactNode;
  readonly choose: (found: Found) => void;
}

type Outcome<Found> = { state: 'found'; found: readonly Found[] } | { state: 'busy' } | { state: 'failed'; error: string } | null;

/** Looks something up in Jira and adds what is chosen; Enter searches, the results are buttons in reading order. */
export function Finder<Found>(props: FinderProps<Found>) {
  const say = useSay();
  const id = useId();
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<Outcome<Found>>(null);
  const search = () => {
    setOutcome({ state: 'busy' });
    props.find(text).then(
      (found) => setOutcome(found === null ? { state: 'failed', error: say('page.state.refused.why') } : { state: 'found', found }),
      (error: unknown) => setOutcome({ state: 'failed', error: textOf(error) }),
    );
  };
  const choose = (found: Found) => {
    setOutcome(null);
    setText('');
    props.choose(found);
  };
  return (
    <search className="field">
      <label className="label" htmlFor={id}>
        {props.label}
      </label>
      <span className="entry-line">
        <Textfield
          id={id}
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            search();
          }}
        />
        <button type="button" className="button" disabled={outcome?.state === 'busy'} onClick={search}>
          {say('page.edit.find')}
        </button>
      </span>
      <span className="hint" id={`${id}-hint`}>
        {props.hint}
      </span>
      <span role="status" className="hint">
        {outcome?.state === 'busy' && say('page.edit.finding')}
        {outcome?.state === 'found' && say('page.edit.found', { count: outcome.found.length })}
      </span>
      {outcome?.state === 'failed' && <span className="error">{outcome.error}</span>}
      {outcome?.state === 'found' && (
        <ul className="found">
          {outcome.found.map((found) => (
            <li key={props.idOf(found)}>
              <button type="button" className="link" onClick={() => choose(found)}>
                {props.show(found)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
