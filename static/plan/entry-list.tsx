import { type ReactNode, useId, useState } from 'react';
import { useSay } from '../parts/words';
import { type Json, listAt, valueAt } from './json';
import type { DraftForm } from './plan-field-input';

interface EntryListProps {
  readonly form: DraftForm;
  /** Path of the list in the draft. */
  readonly path: 'products' | 'regions';
  readonly blank: (taken: readonly string[]) => Json;
  readonly title: (entry: Json) => string;
  readonly about: (entry: Json) => string;
  readonly body: (path: string) => ReactNode;
}

const textAt = (entry: Json, path: string): string => {
  const value = valueAt(entry, path);
  return typeof value === 'string' ? value : '';
};

/** A list of the draft, one entry open at a time; what is removed can be put back until something else is. */
export function EntryList({ form, path, blank, title, about, body }: EntryListProps) {
  const say = useSay();
  const id = useId();
  const entries = listAt(form.draft, path);
  const [open, setOpen] = useState<number | null>(null);
  const [removed, setRemoved] = useState<{ index: number; entry: Json } | null>(null);
  const add = () => {
    form.put(path, [...entries, blank(entries.map((entry) => textAt(entry, 'key')))]);
    setOpen(entries.length);
  };
  const remove = (index: number, entry: Json) => {
    form.put(`${path}.${index}`, undefined);
    setRemoved({ index, entry });
    setOpen(null);
  };
  const putBack = ({ index, entry }: { index: number; entry: Json }) => {
    form.put(path, [...entries.slice(0, index), entry, ...entries.slice(index)]);
    setRemoved(null);
  };
  return (
    <>
      <ul className="plan-entries">
        {entries.map((entry, index) => {
          const isOpen = open === index;
          const at = `${path}.${index}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry's key is being typed, its place is what it is known by
            <li key={index} className={isOpen ? 'plan-entry is-open' : 'plan-entry'}>
              <button
                type="button"
                className="plan-entry-head"
                aria-expanded={isOpen}
                aria-controls={`${id}-${index}`}
                onClick={() => setOpen(isOpen ? null : index)}
              >
                <span className="plan-entry-title">{title(entry) || say('page.plan.entry.unnamed')}</span>
                <span className="hint">{about(entry)}</span>
                <EntryTags at={at} form={form} />
              </button>
              <div id={`${id}-${index}`}>
                {isOpen && (
                  <div className="plan-entry-body">
                    {body(at)}
                    <button type="button" className="button danger entry-remove" onClick={() => remove(index, entry)}>
                      {say(`page.plan.entry.remove.${path}`, { name: title(entry) })}
                    </button>
                  </div>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <div className="buttons">
        <button type="button" className="button" onClick={add}>
          {say(`page.plan.entry.add.${path}`)}
        </button>
        {removed !== null && (
          <button type="button" className="button" onClick={() => putBack(removed)}>
            {say('page.plan.entry.putBack', { name: title(removed.entry) })}
          </button>
        )}
      </div>
    </>
  );
}

/** How much is to be corrected, or worth a look, inside an entry that may be closed. */
function EntryTags({ at, form }: { at: string; form: DraftForm }) {
  const say = useSay();
  const { unreadable, findings } = form.check;
  const isHere = (field: string): boolean => field.startsWith(`${at}.`);
  const own = findings.filter(({ field }) => isHere(field));
  const errors = unreadable.filter(isHere).length + own.filter(({ strength }) => strength === 'error').length;
  const warnings = own.filter(({ strength }) => strength === 'warning').length;
  return (
    <>
      {errors > 0 && <span className="tag danger">{say('page.plan.entry.errors', { count: errors })}</span>}
      {warnings > 0 && <span className="tag warning">{say('page.plan.entry.warnings', { count: warnings })}</span>}
    </>
  );
}
