import { useState } from 'react';
import { Message } from '../parts/message';
import { textOf } from '../parts/use-view';
import { useSay } from '../parts/words';
import { invokeSettings } from './invoke-settings';
import type { Saved } from './use-customer-form';

type State = { at: 'offered' | 'busy' | 'undone' | 'moved' } | { at: 'failed'; why: string };

/** Says what was just done, with the way to take it back until somebody saves again. */
export function UndoNotice({ act, saved, undone }: { act: 'saved' | 'removed'; saved: Saved; undone: () => void }) {
  const say = useSay();
  const [state, setState] = useState<State>({ at: 'offered' });
  const { customerId, version, name } = saved;
  const undo = () => {
    setState({ at: 'busy' });
    invokeSettings('undoCustomer', { customerId, version }).then(
      (answer) => {
        if (answer.state === 'conflict' || answer.state === 'gone') return setState({ at: 'moved' });
        if (answer.state === 'invalid') {
          const why = answer.problems.map(({ code, values }) => say(`problem.${code}`, values)).join(' ');
          return setState({ at: 'failed', why });
        }
        if (answer.state !== 'saved') return setState({ at: 'failed', why: say('page.edit.refused') });
        setState({ at: 'undone' });
        undone();
      },
      (error: unknown) => setState({ at: 'failed', why: textOf(error) }),
    );
  };
  if (state.at === 'undone') return <Message tone="success" title={say('page.edit.undone', { name })} />;
  if (state.at === 'moved') return <Message tone="warning" title={say('page.edit.undoMoved', { name })} />;
  return (
    <Message tone={state.at === 'failed' ? 'danger' : 'success'} title={say(`page.edit.done.${act}`, { name })}>
      {state.at === 'failed' && <p>{say('page.edit.undoFailed', { why: state.why })}</p>}
      <div className="buttons">
        <button type="button" className="button" disabled={state.at === 'busy'} onClick={undo}>
          {say('page.edit.undo')}
        </button>
      </div>
    </Message>
  );
}
