import type { ContactActor, ProposedPerson } from './contact-command';
import { minuteOf } from './contact-decision';
import type { RegisteredContact } from './customer';
import type { ContactTerms, PersonVerdict } from './judge-person';

/** Somebody about to be registered, with what the rules say and who wants it. */
export interface Newcomer {
  readonly id: string;
  readonly person: ProposedPerson;
  readonly verdict: PersonVerdict;
  readonly name: string;
  readonly actor: ContactActor;
  /** Account id of whoever declared that exactly one named person uses the address; null = nobody. */
  readonly attestedBy: string | null;
}

/**
 * The entry of a new contact: entitled from this minute, or pending where a reviewer must look or the plan wants approval of
 * what customers propose (card 1, card 3); pending holds a seat and entitles nobody.
 */
export function newContact(
  { id, person, verdict, name, actor, attestedBy }: Newcomer,
  terms: ContactTerms,
  now: number,
): RegisteredContact {
  const isPending = verdict.signals.length > 0 || (actor === 'contact' && terms.approveOnAdd);
  const review = { signals: verdict.signals, attestedBy, decidedBy: null, decidedAt: null, note: '' };
  const from = minuteOf(now);
  return {
    id,
    accountId: person.accountId,
    ...(person.accountId === null ? {} : { linkedFrom: from }),
    name,
    ...(verdict.mail === null ? {} : { email: verdict.mail.address }),
    kind: person.kind,
    partner: verdict.partner,
    status: isPending ? 'pending' : 'active',
    activeFrom: from,
    addedAt: from,
    removedAt: null,
    ...(isPending || attestedBy !== null ? { review } : {}),
  };
}
