import { type ReactNode, useEffect, useRef } from 'react';
import type { FieldProblem } from '../../../src/domain/customer/field-problem';
import { Failure } from '../../parts/failure';
import { Message } from '../../parts/message';
import { useSay } from '../../parts/words';
import type { Acting, ContactActs } from './use-contact-act';

/** Something new to read: it gets the focus, so that the next key is the way on. */
function Focused({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="outcome">
      {children}
    </div>
  );
}

/** Why an act was not done, or what it would take away, where it was asked for. */
export function ActTrouble({ acts, about }: { acts: ContactActs; about: string }) {
  const say = useSay();
  const { acting, act, forget } = acts;
  if (acting.state === 'busy' && acting.about === about) return <p role="status">{say('page.edit.saving')}</p>;
  if ((acting.state !== 'failed' && acting.state !== 'answered') || acting.about !== about) return null;
  if (acting.state === 'failed') {
    return <Failure title={say('page.edit.failed.what')} error={acting.error} />;
  }
  const { answer, command } = acting;
  if (answer.state === 'invalid') {
    return (
      <Focused>
        <Message tone="danger" title={say('register.refused')}>
          <Told found={answer.problems} />
        </Message>
      </Focused>
    );
  }
  if (answer.state === 'confirm') {
    return (
      <Focused>
        <Message tone="warning" title={say('page.edit.confirm.what')}>
          <Told found={answer.consequences} />
          <div className="buttons">
            <button type="button" className="button" onClick={forget}>
              {say('page.edit.confirm.no')}
            </button>
            <button type="button" className="button danger" onClick={() => act(command, about, true)}>
              {say('page.edit.confirm.yes')}
            </button>
          </div>
        </Message>
      </Focused>
    );
  }
  return (
    <Message tone="warning" title={say('page.edit.failed.what')}>
      <p>{say(answer.state === 'conflict' ? 'register.moved' : `page.edit.${answer.state}`)}</p>
    </Message>
  );
}

/** What was just done or taken back, with what to know about it and the way to take it back. */
export function ActDone({ acting }: { acting: Acting }) {
  const say = useSay();
  if (acting.state === 'undone' || acting.state === 'moved') {
    return (
      <Focused key={acting.state}>
        <Message tone={acting.state === 'undone' ? 'success' : 'warning'} title={say(`register.${acting.state}`)} />
      </Focused>
    );
  }
  if (acting.state !== 'done') return null;
  return (
    <Focused key="done">
      <Message tone="success" title={say(`register.done.${acting.act}`)}>
        <Told found={acting.notices} />
        {acting.undo !== null && (
          <div className="buttons">
            <button type="button" className="button" onClick={acting.undo}>
              {say('page.edit.undo')}
            </button>
          </div>
        )}
      </Message>
    </Focused>
  );
}

function Told({ found }: { found: readonly FieldProblem[] }) {
  const say = useSay();
  return (
    <>
      {found.map(({ path, code, values }) => (
        <p key={`${path} ${code}`}>{say(`problem.${code}`, values)}</p>
      ))}
    </>
  );
}
