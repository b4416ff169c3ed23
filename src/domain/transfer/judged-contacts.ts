import type { Customer, RegisteredContact } from '../customer/customer';
import { type FieldProblem, problem } from '../customer/field-problem';
import { type ContactTerms, judgePerson } from '../customer/judge-person';
import { isLive } from '../customer/seat-holders';

export interface JudgedContacts {
  readonly contacts: readonly RegisteredContact[];
  /** At `contacts.<id>.<field>`. */
  readonly problems: readonly FieldProblem[];
}

/** A file's word is enough for whom only the account is known; every other sign goes to a reviewer (CON-6, DEC-7). */
const TAKEN_ON_TRUST = 'addressHidden';

/**
 * The contacts that an import adds or changes, with their addresses and partners as they are kept; suspicion means review, never
 * silent acceptance, unless the file tells that somebody decided already. What is wrong with them the form's own checks say.
 */
export function judgedContacts(next: Customer, before: Customer | null, terms: ContactTerms): JudgedContacts {
  const known = new Map(before?.contacts.map((contact) => [contact.id, contact]));
  const problems: FieldProblem[] = [];
  const contacts = next.contacts.map((contact) => {
    const stored = known.get(contact.id);
    if (!isLive(contact) || (stored !== undefined && JSON.stringify(stored) === JSON.stringify(contact))) return contact;
    if (contact.name === '') problems.push(problem(`contacts.${contact.id}.name`, 'nameMissing'));
    const verdict = judgePerson(personOf(contact), next, terms);
    const partner = contact.kind === 'partner' ? (verdict.partner ?? contact.partner) : null;
    const read = { ...contact, ...(verdict.mail === null ? {} : { email: verdict.mail.address }), partner };
    const signals = verdict.signals.filter((signal) => signal !== TAKEN_ON_TRUST);
    return stored !== undefined || signals.length === 0 ? read : reviewed(read, signals);
  });
  return { contacts, problems };
}

const personOf = ({ accountId, name, email = '', kind, partner }: RegisteredContact) => ({
  accountId,
  name,
  email,
  kind,
  partner: partner ?? '',
});

/** Waits for a reviewer, unless one decided where the file comes from. */
function reviewed(contact: RegisteredContact, signals: readonly string[]): RegisteredContact {
  if (contact.status !== 'active' || contact.review?.decidedBy != null) return contact;
  const review = { attestedBy: null, decidedBy: null, decidedAt: null, note: '', ...contact.review, signals };
  return { ...contact, status: 'pending', review };
}
