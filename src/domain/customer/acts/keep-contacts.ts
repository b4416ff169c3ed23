import type { ContactCommand } from '../contact-command';
import { type ContactDecision, type Knowledge, refused } from '../contact-decision';
import type { Customer } from '../customer';
import { problem } from '../field-problem';
import { lastContact } from '../last-contact';
import { countingLicences } from '../licences';
import { backInSeat, markedOverLimit } from '../over-limit';
import { isLive, seatUse } from '../seat-holders';
import { seatProblems } from '../seat-problems';

type Keep = Extract<ContactCommand, { act: 'keep' }>;

/** An administrator's choice of who stays active when there are fewer seats than people; the others are marked, never dropped (card 4). */
export function keepContacts(customer: Customer, { contactIds }: Keep, known: Knowledge): ContactDecision {
  const { plan, now } = known;
  const eligible = customer.contacts.filter((contact) => isLive(contact) && contact.status !== 'pending');
  const unknown = contactIds.filter((id) => !eligible.some((contact) => contact.id === id));
  if (unknown.length > 0) return refused(problem('contactIds', 'contactGone'));
  const contacts = customer.contacts.map((contact) => {
    if (!eligible.includes(contact)) return contact;
    return contactIds.includes(contact.id) ? backInSeat(contact, now) : markedOverLimit(contact, now);
  });
  const next = { ...customer, contacts };
  const use = seatUse(contacts.filter(({ status }) => status === 'active'));
  const licences = countingLicences(customer.licences, customer.zone, now);
  const problems = seatProblems('contactIds', { licences, use }, null, plan.contacts);
  if (problems.length > 0) return { state: 'refused', problems };
  const consequences = known.accepted === true ? [] : lastContact(customer, next);
  return consequences.length > 0 ? { state: 'confirm', consequences } : { state: 'changed', customer: next, notices: [] };
}
