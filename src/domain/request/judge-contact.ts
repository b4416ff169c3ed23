import { awayAt, contactAt } from '../customer/contact-at';
import type { Customer, StandIn } from '../customer/customer';
import { localDateOf } from '../customer/local-day';
import type { Reason } from './assessment';
import type { FactsAfter } from './facts-after';

/**
 * Step 5: the reporter is an active registered contact when the request is raised, or from the moment he became its reporter
 * or was registered (CON-1, CON-4, card 1), or stands in for one who then is not (NEW-7); pending waits for review (CON-6).
 */
export function judgeContact(facts: FactsAfter, customer: Customer): Reason {
  const [accountId, at] = [facts.contactAccountId, facts.contactSince];
  const contact = contactAt(customer, accountId, at);
  if (contact?.status === 'active') {
    const values = { contactId: contact.id, kind: contact.kind };
    if (accountId !== facts.reporterAccountId) return { code: 'contactAdopted', rule: 'CON-1', outcome: 'ok', values };
    if (contact.standIn === null) return { code: 'contactActive', rule: 'CON-1', outcome: 'ok', values };
    return { code: 'contactStandIn', rule: 'CON-1', outcome: 'ok', values: { ...values, until: lastDayOf(contact.standIn, customer) } };
  }
  if (contact?.status === 'pending') return { code: 'contactPending', rule: 'CON-6', outcome: 'standard', values: {} };
  if (contact?.status === 'overLimit') return { code: 'contactOverLimit', rule: 'CON-10', outcome: 'standard', values: {} };
  const standIn = awayAt(customer, accountId, at);
  if (standIn !== null)
    return { code: 'contactAway', rule: 'CON-10', outcome: 'standard', values: { until: lastDayOf(standIn, customer) } };
  return { code: 'contactNot', rule: 'CON-1', outcome: 'standard', values: { customer: customer.name } };
}

const lastDayOf = ({ to }: StandIn, { zone }: Customer): string => localDateOf(to - 1, zone);
