import { addContact } from './acts/add-contact';
import { endStandIn } from './acts/end-stand-in';
import { keepContacts } from './acts/keep-contacts';
import { linkAccount } from './acts/link-account';
import { removeContact } from './acts/remove-contact';
import { approveContact, rejectContact } from './acts/review-contact';
import { startStandIn } from './acts/start-stand-in';
import { switchMode } from './acts/switch-mode';
import type { ContactCommand } from './contact-command';
import { type ContactDecision, type Knowledge, refused } from './contact-decision';
import type { Customer } from './customer';
import { problem } from './field-problem';

/** What only administrators of the desk decide: contacts propose, remove and name stand-ins (OQ-24). */
const ADMIN_ONLY: ReadonlySet<ContactCommand['act']> = new Set(['approve', 'reject', 'keep', 'mode', 'link']);

/**
 * The one decision behind every change to a customer's contacts, seats and licence modes, wherever it is asked for: pure, all of
 * it or nothing (cards 1 to 4). The caller has proved that the actor may act for this customer.
 */
export function decideContact(customer: Customer, command: ContactCommand, known: Knowledge): ContactDecision {
  if (known.actor === 'contact' && ADMIN_ONLY.has(command.act)) return refused(problem('act', 'adminOnly'));
  switch (command.act) {
    case 'add':
      return addContact(customer, command, known);
    case 'approve':
      return approveContact(customer, command, known);
    case 'reject':
      return rejectContact(customer, command, known);
    case 'remove':
      return removeContact(customer, command, known);
    case 'keep':
      return keepContacts(customer, command, known);
    case 'standIn':
      return startStandIn(customer, command, known);
    case 'endStandIn':
      return endStandIn(customer, command, known);
    case 'mode':
      return switchMode(customer, command, known);
    case 'link':
      return linkAccount(customer, command, known);
  }
}
