import type { AccountLink, RegisteredContact, StandIn } from '../../../src/domain/customer/customer';
import { instantText } from '../../../src/words/times';
import { useReader, useSay } from '../../parts/words';

interface Props {
  readonly contact: RegisteredContact;
  readonly standIns: readonly StandIn[];
  /** What people and accounts are called today. */
  readonly nameOf: (accountId: string) => string;
}

/** The dates of an entry of the register: when it counted, which accounts were the person's and when, who stood in, what was decided (card 1). */
export function ContactFacts({ contact, standIns, nameOf }: Props) {
  const say = useSay();
  const reader = useReader();
  const when = (at: number | null): string => (at === null ? say('register.untilNow') : instantText(at, reader));
  const { addedAt, activeFrom, removedAt, review, overLimits = [] } = contact;
  return (
    <ul className="changes">
      {addedAt !== undefined && addedAt !== activeFrom && <li>{say('register.fact.added', { when: when(addedAt) })}</li>}
      {contact.status !== 'pending' && contact.status !== 'rejected' && (
        <li>{say('register.fact.active', { from: when(activeFrom), to: when(removedAt) })}</li>
      )}
      {accountLinks(contact).map(({ accountId, from, to }) => (
        <li key={`${accountId} ${from}`}>{say('register.fact.linked', { account: nameOf(accountId), from: when(from), to: when(to) })}</li>
      ))}
      {overLimits.map(({ from, to }) => (
        <li key={from}>{say('register.fact.overLimit', { from: when(from), to: when(to) })}</li>
      ))}
      {standIns.map(({ id, name, from, to, endedAt }) => (
        <li key={id}>{say('register.fact.standIn', { name, from: when(from), to: when(Math.min(to, endedAt ?? to)) })}</li>
      ))}
      {review?.attestedBy != null && <li>{say('register.fact.attested', { name: nameOf(review.attestedBy) })}</li>}
      {review?.decidedBy != null && review.decidedAt !== null && (
        <li>{say('register.fact.decided', { name: nameOf(review.decidedBy), when: when(review.decidedAt), note: review.note })}</li>
      )}
    </ul>
  );
}

/** Every account that was the person's, with its dates; the present one last. */
function accountLinks({ accountId, linkedFrom, activeFrom, removedAt, earlierAccounts = [] }: RegisteredContact): readonly AccountLink[] {
  return accountId === null ? earlierAccounts : [...earlierAccounts, { accountId, from: linkedFrom ?? activeFrom, to: removedAt }];
}
