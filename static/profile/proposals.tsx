import { useId, useState } from 'react';
import type { ShownProposal } from '../../src/domain/view/profile';
import { instantText } from '../../src/words/times';
import { Message } from '../parts/message';
import { useReader, useSay } from '../parts/words';
import { At } from '../settings/field-frame';
import { ActNotice } from './act-notice';
import { ChangeList } from './change-list';
import type { ProfileActs } from './profile-acts';
import { useProfileAct } from './use-profile-act';

/** A proposed change with its difference: its own author may withdraw it, the desk takes it over or declines it. */
export function Proposal({ proposal, acts }: { proposal: ShownProposal; acts: ProfileActs }) {
  const say = useSay();
  const reader = useReader();
  const { acting, act } = useProfileAct(acts.again);
  const { id, at, by, isOwn, changes, declined } = proposal;
  const { change, review } = acts;
  const when = instantText(at, reader);
  const isBusy = acting.state === 'busy';
  const title =
    declined !== null
      ? say('profile.proposal.declined', { when: instantText(declined.at, reader) })
      : isOwn
        ? say('profile.proposal.own', { when })
        : say('profile.proposal.other', { when, name: by ?? say('profile.proposal.somebody') });
  return (
    <Message tone={declined === null ? 'information' : 'warning'} title={title}>
      <ChangeList changes={changes} label={title} />
      {declined !== null && <p>{declined.note}</p>}
      <ActNotice acting={acting} />
      {change !== undefined && isOwn && (
        <button type="button" className="button" disabled={isBusy} onClick={() => act(() => change({ act: 'withdraw', proposalId: id }))}>
          {say(declined === null ? 'profile.proposal.withdraw' : 'profile.proposal.dismiss')}
        </button>
      )}
      {review !== undefined && declined === null && (
        <Review
          isBusy={isBusy}
          problems={acting.state === 'invalid' ? acting.problems : []}
          decide={(what, note) => act(() => review({ act: what, proposalId: id, note }))}
        />
      )}
    </Message>
  );
}

interface ReviewProps {
  readonly isBusy: boolean;
  readonly problems: Parameters<typeof At>[0]['told']['problems'];
  readonly decide: (what: 'accept' | 'decline', note: string) => void;
}

function Review({ isBusy, problems, decide }: ReviewProps) {
  const say = useSay();
  const id = useId();
  const [note, setNote] = useState('');
  return (
    <div className="part">
      <div className="field">
        <label className="label" htmlFor={id}>
          {say('profile.proposal.note')}
        </label>
        <input
          id={id}
          className="input"
          value={note}
          aria-invalid={problems.length > 0 || undefined}
          aria-describedby={`${id}-told`}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <At path="note" told={{ problems, notices: [] }} id={`${id}-told`} />
      </div>
      <div className="button-row">
        <button type="button" className="button primary" disabled={isBusy} onClick={() => decide('accept', '')}>
          {say('profile.proposal.accept')}
        </button>
        <button type="button" className="button" disabled={isBusy} onClick={() => decide('decline', note)}>
          {say('profile.proposal.decline')}
        </button>
      </div>
    </div>
  );
}
