import { useEffect, useRef, useState } from 'react';
import { Message } from '../../parts/message';
import { textOf } from '../../parts/use-view';
import { useSay } from '../../parts/words';
import { invokePortal } from '../invoke-portal';
import { problemText } from './problem-text';
import type { Done } from './register-page';

type State = { readonly at: 'offered' | 'busy' | 'undone' | 'moved' } | { readonly at: 'failed'; readonly error: string };

/** What was just done, what to know about it, and the way to take it back; it gets the focus, so that Undo is the next key. */
export function SavedNotice({ done, undone }: { done: Done; undone: () => void }) {
  const say = useSay();
  const [state, setState] = useState<State>({ at: 'offered' });
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  const { act, name, saved } = done;
  const undo = () => {
    setState({ at: 'busy' });
    invokePortal('undoOwnContacts', { version: saved.version }).then(
      (answer) => {
        setState({ at: answer.state === 'saved' ? 'undone' : 'moved' });
        undone();
        notice.current?.focus();
      },
      (error: unknown) => setState({ at: 'failed', error: textOf(error) }),
    );
  };
  const isOver = state.at === 'undone' || state.at === 'moved';
  return (
    <div ref={notice} tabIndex={-1} className="saved-notice">
      {isOver ? (
        <Message tone={state.at === 'undone' ? 'success' : 'warning'} title={say(`ownPage.done.${state.at}`)} />
      ) : (
        <Message tone="success" title={say(`ownPage.done.${act}`, { name })}>
          {saved.notices.map((notice) => (
            <p key={`${notice.path} ${notice.code}`}>{problemText(notice, say)}</p>
          ))}
          {state.at === 'failed' && <p className="error">{say('page.state.failed.reported', { error: state.error })}</p>}
          {saved.undo && (
            <button type="button" className="button" disabled={state.at === 'busy'} onClick={undo}>
              {say('page.edit.undo')}
            </button>
          )}
        </Message>
      )}
    </div>
  );
}
