import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { OutsideEntry } from '../../src/domain/outside/outside-entry';
import type { OutsideEditView } from '../../src/domain/view/outside';
import { Message } from '../parts/message';
import { PageState } from '../parts/page-state';
import { useView } from '../parts/use-view';
import { useSay } from '../parts/words';
import { At } from './field-frame';
import { invokeSettings } from './invoke-settings';
import { OutsideEntryFields } from './outside-entry-fields';
import { replaced, without } from './section-props';
import { useOutside } from './use-outside';

/** The page about what is outside Premier, edited in both languages; one step back after every save. */
export function OutsidePlace() {
  const say = useSay();
  const { loaded, again } = useView(() => invokeSettings('outsideToEdit'));
  const [before, setBefore] = useState<readonly OutsideEntry[] | null | undefined>(undefined);
  return (
    <section aria-label={say('outside.edit.title')}>
      <Heading size="medium" as="h2">
        {say('outside.edit.title')}
      </Heading>
      <p>{say('outside.edit.meaning')}</p>
      <PageState loaded={loaded} again={again}>
        {(view) => (
          <Editor
            key={view.version}
            view={view}
            before={before}
            again={again}
            saved={() => {
              setBefore(view.isOwn ? view.entries : null);
              again();
            }}
          />
        )}
      </PageState>
    </section>
  );
}

interface EditorProps {
  readonly view: OutsideEditView;
  /** What stood here before the latest save: null = the plan's own list, undefined = nothing was saved yet. */
  readonly before: readonly OutsideEntry[] | null | undefined;
  readonly again: () => void;
  readonly saved: () => void;
}

function Editor({ view, before, again, saved }: EditorProps) {
  const say = useSay();
  const { entries, change, saving, save } = useOutside(view, saved);
  const told = { problems: saving.state === 'invalid' ? saving.problems : [], notices: [] };
  const isBusy = saving.state === 'busy';
  return (
    <form
      className="edit"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save(entries);
      }}
    >
      <p className="hint">{say(view.isOwn ? 'outside.edit.isOwn' : 'outside.edit.isPlan')}</p>
      <ul className="entries">
        {entries.map((entry, index) => (
          <OutsideEntryFields
            key={entry.key}
            entry={entry}
            path={String(index)}
            told={told}
            change={(next) => change(replaced(entries, index, next))}
            remove={() => change(without(entries, index))}
            raise={index === 0 ? null : () => change(raised(entries, index))}
          />
        ))}
      </ul>
      <At path="" told={told} />
      <div className="buttons">
        <button type="button" className="button" onClick={() => change([...entries, blank()])}>
          {say('outside.edit.add')}
        </button>
      </div>
      <Trouble state={saving.state} error={saving.state === 'failed' ? saving.error : ''} again={again} />
      {before !== undefined && saving.state === 'no' && (
        <p role="status">
          {say('outside.edit.saved')}{' '}
          <button type="button" className="link" onClick={() => save(before)}>
            {say('outside.edit.undo')}
          </button>
        </p>
      )}
      <div className="buttons">
        <button type="submit" className="button primary" disabled={isBusy}>
          {say(isBusy ? 'outside.edit.busy' : 'outside.edit.save')}
        </button>
        {view.isOwn && (
          <button type="button" className="button" disabled={isBusy} onClick={() => save(null)}>
            {say('outside.edit.reset')}
          </button>
        )}
      </div>
    </form>
  );
}

const blank = (): OutsideEntry => ({ key: crypto.randomUUID(), title: { en: '', ja: '' }, text: { en: '', ja: '' }, address: null });

function raised(entries: readonly OutsideEntry[], index: number): readonly OutsideEntry[] {
  const [one, other] = [entries[index - 1], entries[index]];
  return one === undefined || other === undefined ? entries : replaced(replaced(entries, index - 1, other), index, one);
}

function Trouble({ state, error, again }: { state: string; error: string; again: () => void }) {
  const say = useSay();
  if (state === 'conflict')
    return (
      <Message tone="warning" title={say('outside.edit.conflict.what')}>
        <p>{say('outside.edit.conflict.next')}</p>
        <button type="button" className="button" onClick={again}>
          {say('outside.edit.again')}
        </button>
      </Message>
    );
  if (state !== 'failed' && state !== 'refused') return null;
  return (
    <Message tone="danger" title={say('outside.edit.failed.what')}>
      <p>{state === 'refused' ? say('page.state.refused.what') : say('page.state.failed.reported', { error })}</p>
      <p>{say('outside.edit.failed.next')}</p>
    </Message>
  );
}
