import { contactAt } from '../customer/contact-at';
import type { Customer } from '../customer/customer';
import type { Reason } from './assessment';
import type { FactsAfter } from './facts-after';

/**
 * Step 5: the reporter is an active registered contact when the request is raised, or from the moment he became its reporter
 * or was registered (CON-1, CON-4, card 1); pending waits for review (CON-6).
 */
export function judgeContact(facts: FactsAfter, customer: Customer): Reason {
  const contact = contactAt(customer, facts.contactAccountId, facts.contactSince);
  if (contact?.status === 'active' || contact?.status === 'removed') {
    return { code: 'contactActive', rule: 'CON-1', outcome: 'ok', values: { contactId: contact.id, kind: contact.kind } };
  }
  if (contact?.status === 'pending') return { code: 'contactPending', rule: 'CON-6', outcome: 'standard', values: {} };
  if (contact?.status === 'overLimit') return { code: 'contactOverLimit', rule: 'CON-10', outcome: 'standard', values: {} };
  return { code: 'contactNot', rule: 'CON-1', outcome: 'standard', values: { customer: customer.name } };
}
