import { useState } from 'react';
import { NOTE_FIELDS } from '../../src/domain/care/handoff';
import type { CareDetails } from '../../src/domain/care/record';
import type { HandoffView } from '../../src/domain/view/handoff-board';
import { CareForm } from '../parts/care-form';
import { CareTrouble } from '../parts/care-trouble';
import { Loading } from '../parts/page-state';
import { useCare } from '../parts/use-care';
import { textOf } from '../parts/use-view';
import { useReader, useSay } from '../parts/words';
import { invokeAgent } from './invoke-agent';

interface HandoffActProps {
  readonly issueId: string;
  readonly handoff: HandoffView;
  readonly now: number;
  readonly again: () => void;
}

type Writing =
  | { readonly at: 'no' | 'reading' }
  | { readonly at: 'writing'; readonly note: CareDetails }
  | { readonly at: 'failed'; readonly error: string };

/** What may be done to a handoff now: write or change the note, accept it, give it back while the giver is still there. */
export function HandoffAct({ issueId, handoff, now, again }: HandoffActProps) {
  const reader = useReader();
  const say = useSay();
  const [writing, setWriting] = useState<Writing>({ at: 'no' });
  const close = () => setWriting({ at: 'no' });
  const done = () => {
    close();
    again();
  };
  const { acting, act } = useCare((action) => invokeAgent('act', action), { kind: 'handoff', recordId: handoff.recordId, issueId }, done);
  const state = handoff.record?.state ?? 'none';
  const isOver = now >= handoff.endsAt;
  const kept = noteOf(handoff);
  const write = () => {
    if (kept !== null) return setWriting({ at: 'writing', note: kept });
    setWriting({ at: 'reading' });
    invokeAgent('handoffNote', { issueId, ...reader }).then(
      (note) => setWriting({ at: 'writing', note: note.state === 'ready' ? note.fields : {} }),
      (error: unknown) => setWriting({ at: 'failed', error: textOf(error) }),
    );
  };
  if (writing.at === 'reading') return <Loading />;
  if (writing.at === 'writing')
    return (
      <CareForm
        kind="handoff"
        action="offer"
        fields={NOTE_FIELDS}
        initial={writing.note}
        acting={acting}
        submit={(note) => act('offer', note)}
        close={close}
      />
    );
  const mayOffer = !isOver && (state === 'none' || state === 'due' || state === 'offered');
  const mayAccept = (state === 'offered' || state === 'cold') && !handoff.isGiver;
  return (
    <>
      {writing.at === 'failed' && <p className="error">{say('page.state.failed.reported', { error: writing.error })}</p>}
      <CareTrouble kind="handoff" acting={acting} />
      <div className="button-row">
        {mayAccept && (
          <button type="button" className="button primary" disabled={acting.state === 'busy'} onClick={() => act('accept')}>
            {say(acting.state === 'busy' ? 'form.busy' : isOver ? 'handoff.act.acceptLate' : 'handoff.act.accept')}
          </button>
        )}
        {mayOffer && (
          <button type="button" className={state === 'offered' || now < handoff.asksAt ? 'button' : 'button primary'} onClick={write}>
            {say(state === 'offered' ? 'handoff.act.change' : 'handoff.act.offer')}
          </button>
        )}
        {state === 'warm' && handoff.isOwner && !isOver && (
          <button type="button" className="button" disabled={acting.state === 'busy'} onClick={() => act('giveBack')}>
            {say('handoff.act.giveBack')}
          </button>
        )}
      </div>
    </>
  );
}

/** The note as it was written; null while there is none. */
export function noteOf({ record }: HandoffView): Readonly<Record<string, string>> | null {
  const note = record?.details.note;
  if (typeof note !== 'object' || note === null || Array.isArray(note)) return null;
  return Object.fromEntries(Object.entries(note).map(([name, text]) => [name, String(text)]));
}
