import { useSay } from '../parts/words';
import type { Told } from './field-frame';
import { RemovedEntries } from './removed-entries';
import { replaced, without } from './section-props';
import { TextField } from './text-field';

interface TextListProps {
  /** Words under `page.edit.<name>`: title, hint, one, add. */
  readonly name: 'emailDomains' | 'partners';
  readonly values: readonly string[];
  readonly stored: readonly string[];
  readonly told: Told;
  readonly change: (values: readonly string[]) => void;
}

/** A list of texts, one field each; what was stored and is taken out can be put back before saving. */
export function TextList({ name, values, stored, told, change }: TextListProps) {
  const say = useSay();
  const gone = stored.filter((value) => !values.includes(value));
  return (
    <fieldset>
      <legend>{say(`page.edit.part.${name}`)}</legend>
      <p className="hint">{say(`page.edit.${name}.hint`)}</p>
      <ul className="entries">
        {values.map((value, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other identity while it is being typed
          <li key={index} className="entry-line text-line">
            <TextField
              label={say(`page.edit.${name}.one`, { number: index + 1 })}
              path={`${name}.${index}`}
              told={told}
              value={value}
              change={(text) => change(replaced(values, index, text))}
            />
            <button type="button" className="button" onClick={() => change(without(values, index))}>
              {say('page.edit.remove')}
              <span className="only-heard"> {value}</span>
            </button>
          </li>
        ))}
      </ul>
      <RemovedEntries entries={gone.map((value) => ({ key: value, label: value, back: () => change([...values, value]) }))} />
      <div className="buttons">
        <button type="button" className="button" onClick={() => change([...values, ''])}>
          {say(`page.edit.${name}.add`)}
        </button>
      </div>
    </fieldset>
  );
}
