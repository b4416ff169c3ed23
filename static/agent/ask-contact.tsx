import { useState } from 'react';
import { MOST_CHANGES } from '../../src/domain/request/wanted-change';
import type { AskableContact, AskingInputs, AskOutcome } from '../../src/domain/view/adoption';
import { Message } from '../parts/message';
import { useSay } from '../parts/words';
import { AskForm } from './ask-form';

/** Who was asked, and what became of it; `failed` = nobody knows. */
export type Asked = { readonly name: string; readonly outcome: AskOutcome | { readonly state: 'refused' | 'failed' } };

/** The action to ask a registered contact to take a request over, and what became of it (card 1). */
export function AskContact({ inputs, again }: { inputs: AskingInputs; again: () => void }) {
  const say = useSay();
  const [isOpen, open] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const done = (next: Asked) => {
    setAsked(next);
    open(false);
    again();
  };
  if (isOpen) return <AskForm inputs={inputs} close={() => open(false)} done={done} />;
  return (
    <>
      {asked !== null && <AskedMessage asked={asked} />}
      <div>
        <button type="button" className="button" onClick={() => open(true)}>
          {say('adopt.ask.open')}
        </button>
      </div>
    </>
  );
}

function AskedMessage({ asked: { name, outcome } }: { asked: Asked }) {
  const say = useSay();
  if (outcome.state === 'asked') {
    const how = outcome.again ? 'again' : outcome.told ? 'told' : 'later';
    return (
      <Message tone="success" title={say('adopt.ask.asked.what', { name })}>
        <p>{say(`adopt.ask.asked.${how}`)}</p>
      </Message>
    );
  }
  if (outcome.state === 'closed') return <p role="status">{say(`page.change.closed.${outcome.why}`, { count: MOST_CHANGES })}</p>;
  if (outcome.state === 'notNeeded') return <p role="status">{say('adopt.ask.notNeeded')}</p>;
  return null;
}

/** The first contact nobody has asked yet; the first of all where everybody was. */
export function firstToAsk(contacts: readonly AskableContact[]): string {
  return (contacts.find(({ askedAt }) => askedAt === null) ?? contacts[0])?.contactId ?? '';
}
