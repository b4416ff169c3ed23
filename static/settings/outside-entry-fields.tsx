import type { OutsideEntry } from '../../src/domain/outside/outside-entry';
import type { Language } from '../../src/domain/plan/plan';
import { useReader, useSay } from '../parts/words';
import { Around, type FieldProps, type Told, useTied } from './field-frame';
import { TextField } from './text-field';

interface EntryProps {
  readonly entry: OutsideEntry;
  readonly path: string;
  readonly told: Told;
  readonly change: (entry: OutsideEntry) => void;
  readonly remove: () => void;
  /** null = it is the first already. */
  readonly raise: (() => void) | null;
}

const LANGUAGES = ['en', 'ja'] as const;

/** One entry of the page about what is outside Premier. */
export function OutsideEntryFields({ entry, path, told, change, remove, raise }: EntryProps) {
  const { language } = useReader();
  const say = useSay();
  const put = (name: 'title' | 'text', at: Language, value: string) => change({ ...entry, [name]: { ...entry[name], [at]: value } });
  return (
    <li className="entry">
      <div className="fields outside-fields">
        {LANGUAGES.map((at) => (
          <TextField
            key={at}
            label={say(`outside.edit.title.${at}`)}
            path={`${path}.title.${at}`}
            told={told}
            value={entry.title[at]}
            change={(value) => put('title', at, value)}
          />
        ))}
        {LANGUAGES.map((at) => (
          <LongTextField
            key={at}
            label={say(`outside.edit.text.${at}`)}
            path={`${path}.text.${at}`}
            told={told}
            value={entry.text[at]}
            change={(value) => put('text', at, value)}
          />
        ))}
        <TextField
          label={say('outside.edit.address')}
          path={`${path}.address`}
          told={told}
          type="url"
          value={entry.address ?? ''}
          change={(value) => change({ ...entry, address: value === '' ? null : value })}
        />
      </div>
      <div className="buttons">
        {raise !== null && (
          <button type="button" className="button" onClick={raise}>
            {say('outside.edit.up')}
            <span className="only-heard"> {entry.title[language]}</span>
          </button>
        )}
        <button type="button" className="button" onClick={remove}>
          {say('page.edit.remove')}
          <span className="only-heard"> {entry.title[language]}</span>
        </button>
      </div>
    </li>
  );
}

function LongTextField({ value, change, ...props }: FieldProps & { value: string; change: (value: string) => void }) {
  const { id, input } = useTied(props);
  return (
    <Around {...props} id={id}>
      <textarea {...input} className="note" rows={3} value={value} onChange={(event) => change(event.currentTarget.value)} />
    </Around>
  );
}
