import { useState } from 'react';
import type { Refused } from '../../src/contract';
import type { SamePerson, SamePersonAnswer } from '../../src/domain/view/adoption';
import { Message } from '../parts/message';
import { useSay } from '../parts/words';

interface Props {
  readonly person: SamePerson;
  readonly answer: (isSame: boolean) => Promise<SamePersonAnswer | Refused>;
  readonly again: () => void;
}

type Answering = 'no' | 'busy' | 'linked' | 'dismissed' | 'failed';

/** “Same person?”: an account with a contact's address; one click says yes or no, and nothing happens without it (card 1). */
export function SamePersonCard({ person, answer, again }: Props) {
  const say = useSay();
  const [answering, setAnswering] = useState<Answering>('no');
  const send = (isSame: boolean) => {
    setAnswering('busy');
    answer(isSame).then(
      ({ state }) => {
        setAnswering(state === 'saved' ? 'linked' : state === 'dismissed' ? 'dismissed' : 'failed');
        again();
      },
      () => setAnswering('failed'),
    );
  };
  const { contactName, accountName } = person;
  if (answering === 'linked' || answering === 'dismissed') return <p role="status">{say(`adopt.same.${answering}`)}</p>;
  return (
    <Message tone="information" title={say('adopt.same.what')}>
      <p>{say('adopt.same.why', { account: accountName, contact: contactName })}</p>
      {answering === 'failed' && (
        <p className="error" role="alert">
          {say('adopt.same.failed')}
        </p>
      )}
      <div className="button-row">
        <button type="button" className="button primary" disabled={answering === 'busy'} onClick={() => send(true)}>
          {say('adopt.same.link')}
        </button>
        <button type="button" className="button" disabled={answering === 'busy'} onClick={() => send(false)}>
          {say('adopt.same.dismiss')}
        </button>
      </div>
    </Message>
  );
}
