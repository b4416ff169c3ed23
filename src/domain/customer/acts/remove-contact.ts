import type { ContactCommand } from '../contact-command';
import { type ContactDecision, type Knowledge, liveContact, refused } from '../contact-decision';
import type { Customer } from '../customer';
import { withoutContact } from '../ended-contact';
import { problem } from '../field-problem';
import { lastContact } from '../last-contact';

type Remove = Extract<ContactCommand, { act: 'remove' }>;

/** Ends a contact at once; requests already judged keep their track (DEC-22). The last active one is removed only when that is accepted (card 1). */
export function removeContact(customer: Customer, { contactId }: Remove, known: Knowledge): ContactDecision {
  const contact = liveContact(customer, contactId);
  if (contact === null) return refused(problem('contactId', 'contactGone'));
  const isWithdrawn = contact.status === 'pending';
  if (known.actor === 'contact' && !isWithdrawn && !known.plan.contacts.removeAtOnce) return refused(problem('contactId', 'removeByAdmin'));
  const next = withoutContact(customer, contactId, known.now);
  const consequences = known.accepted === true ? [] : lastContact(customer, next);
  if (consequences.length > 0) return { state: 'confirm', consequences };
  return { state: 'changed', customer: next, notices: [] };
}
