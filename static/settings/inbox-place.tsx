import { useState } from 'react';
import {
  type InboxView,
  type Orphaned,
  type OverLimit,
  type Proposal as ProposedContact,
  type Suggestion,
  type WaitingProfile,
  waitingIn,
} from '../../src/domain/view/inbox';
import { instantText } from '../../src/words/times';
import { ContactStatus } from '../parts/contact-status';
import { Message } from '../parts/message';
import { Empty } from '../parts/page-state';
import { textOf } from '../parts/use-view';
import { useReader, useSay } from '../parts/words';
import { Proposal } from '../profile/proposals';
import { ActDone, ActTrouble } from './contacts/act-outcome';
import { OverLimitChoice } from './contacts/over-limit-choice';
import { ReviewForm } from './contacts/review-form';
import { type ContactActs, useContactAct } from './contacts/use-contact-act';
import { invokeSettings } from './invoke-settings';

type Open = (customerId: string) => void;

/** What waits for a decision, over all customers: proposals, people beyond the seats, contacts whose account or domain is gone, second accounts. */
export function InboxPlace({ view, again, open }: { view: InboxView; again: () => void; open: Open }) {
  const say = useSay();
  const { acting, actsOf } = useContactAct(again);
  const { proposals, overLimits, orphans, suggestions, profiles } = view;
  const isEmpty = waitingIn(view) === 0;
  return (
    <section aria-label={say('inbox.title')} className="inbox">
      <h2>{say('inbox.title')}</h2>
      <ActDone acting={acting} />
      {isEmpty && <Empty>{say('inbox.empty')}</Empty>}
      <ul className="entries">
        {proposals.map((proposal) => (
          <ProposalItem key={proposal.contact.id} proposal={proposal} acts={actsOf(proposal.customerId)} open={open} />
        ))}
        {profiles.map((waiting) => (
          <ProfileItem key={waiting.proposal.id} waiting={waiting} again={again} open={open} />
        ))}
        {suggestions.map((suggestion) => (
          <SuggestionItem key={suggestion.accountId} suggestion={suggestion} again={again} open={open} />
        ))}
        {overLimits.map((over) => (
          <OverLimitItem key={over.customerId} over={over} acts={actsOf(over.customerId)} open={open} />
        ))}
        {orphans.map((orphan) => (
          <OrphanItem key={orphan.contact.id} orphan={orphan} acts={actsOf(orphan.customerId)} open={open} />
        ))}
      </ul>
    </section>
  );
}

function Customer({ id, name, open }: { id: string; name: string; open: Open }) {
  return (
    <button type="button" className="link" onClick={() => open(id)}>
      {name}
    </button>
  );
}

function ProposalItem({ proposal, acts, open }: { proposal: ProposedContact; acts: ContactActs; open: Open }) {
  const say = useSay();
  const reader = useReader();
  const { contact, customerId, customerName, attestedBy, replaces } = proposal;
  const { name, email, kind, partner, addedAt, activeFrom } = contact;
  return (
    <li className="entry">
      <h3>{say('inbox.proposal', { name })}</h3>
      <div className="card-row">
        <span>
          <Customer id={customerId} name={customerName} open={open} />
          <span className="block">{email ?? say('inbox.noAddress')}</span>
          <span className="hint block">
            {kind === 'partner' ? say('register.partnerOf', { partner: partner ?? '' }) : say('page.contacts.direct')}
          </span>
          <span className="hint block">{say('inbox.since', { when: instantText(addedAt ?? activeFrom, reader) })}</span>
        </span>
        <ContactStatus contact={contact} />
      </div>
      {replaces !== null && <p>{say('inbox.replaces', { name: replaces })}</p>}
      <ReviewForm contact={contact} attestedBy={attestedBy} acts={acts} />
    </li>
  );
}

function ProfileItem({ waiting, again, open }: { waiting: WaitingProfile; again: () => void; open: Open }) {
  const say = useSay();
  const { customerId, customerName, instanceName, proposal } = waiting;
  return (
    <li className="entry profile">
      <h3>{say('inbox.profile', { name: instanceName })}</h3>
      <Customer id={customerId} name={customerName} open={open} />
      <Proposal proposal={proposal} acts={{ review: (review) => invokeSettings('reviewProfile', { customerId, ...review }), again }} />
    </li>
  );
}

function OverLimitItem({ over, acts, open }: { over: OverLimit; acts: ContactActs; open: Open }) {
  const say = useSay();
  const { customerId, customerName, people, seats } = over;
  return (
    <li className="entry">
      <h3>{say('inbox.over', { name: customerName })}</h3>
      <Customer id={customerId} name={customerName} open={open} />
      <OverLimitChoice key={people.map(({ id, status }) => id + status).join()} people={people} seats={seats} acts={acts} />
    </li>
  );
}

function OrphanItem({ orphan, acts, open }: { orphan: Orphaned; acts: ContactActs; open: Open }) {
  const say = useSay();
  const reader = useReader();
  const { contact, customerId, customerName } = orphan;
  const { since = 0, cause = 'gone' } = contact.orphan ?? {};
  const about = `orphan ${contact.id}`;
  return (
    <li className="entry">
      <h3>{say('inbox.orphan', { name: contact.name })}</h3>
      <Customer id={customerId} name={customerName} open={open} />
      <p>{say(`inbox.orphan.${cause}`, { name: contact.name, when: instantText(since, reader) })}</p>
      <div className="buttons">
        <button type="button" className="button" onClick={() => acts.act({ act: 'remove', contactId: contact.id }, about)}>
          {say('page.edit.remove')}
          <span className="only-heard"> {contact.name}</span>
        </button>
      </div>
      <ActTrouble acts={acts} about={about} />
    </li>
  );
}

function SuggestionItem({ suggestion, again, open }: { suggestion: Suggestion; again: () => void; open: Open }) {
  const say = useSay();
  const reader = useReader();
  const [trouble, setTrouble] = useState<string | null>(null);
  const { customerId, customerName, contactName, accountId, accountName, foundAt } = suggestion;
  const answer = (isSame: boolean) => {
    invokeSettings('answerSuggestion', { accountId, isSame }).then(
      (told) => {
        if (told.state === 'invalid') return setTrouble(told.problems.map(({ code, values }) => say(`problem.${code}`, values)).join(' '));
        setTrouble(told.state === 'refused' ? say('page.edit.refused') : null);
        again();
      },
      (error: unknown) => setTrouble(textOf(error)),
    );
  };
  return (
    <li className="entry">
      <h3>{say('inbox.same', { account: accountName, contact: contactName })}</h3>
      <Customer id={customerId} name={customerName} open={open} />
      <p>{say('inbox.same.why', { account: accountName, contact: contactName, when: instantText(foundAt, reader) })}</p>
      <div className="buttons">
        <button type="button" className="button primary" onClick={() => answer(true)}>
          {say('inbox.same.yes')}
          <span className="only-heard"> {accountName}</span>
        </button>
        <button type="button" className="button" onClick={() => answer(false)}>
          {say('inbox.same.no')}
          <span className="only-heard"> {accountName}</span>
        </button>
      </div>
      {trouble !== null && <Message tone="danger" title={trouble} />}
    </li>
  );
}
