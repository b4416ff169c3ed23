import type { Customer } from '../customer/customer';
import { seatsAt } from '../customer/licences';
import type { Plan } from '../plan/plan';
import type { Assessment } from '../request/assessment';
import type { RequestFacts } from '../request/facts';
import type { IssuePanelView } from './issue-panel';

/** A request as an agent sees it at `now`. */
export function issuePanelView(
  facts: RequestFacts,
  assessment: Assessment,
  customer: Customer | null,
  plan: Plan,
  now: number,
): IssuePanelView {
  const contact = customer?.contacts.find((entry) => entry.id === assessment.contactId) ?? null;
  const quick = facts.response !== null && facts.response.at - facts.createdAt < plan.clock.confirmResponseUnderSeconds * 1_000;
  return {
    state: 'ready',
    now,
    createdAt: facts.createdAt,
    plan,
    assessment,
    customer: customer && { id: customer.id, name: customer.name, zone: customer.zone },
    contact: contact && { name: contact.name, kind: contact.kind, partner: contact.partner },
    seats: customer && seatsAt(customer, plan.contacts, now),
    instanceNow: customer?.instances.find((instance) => instance.id === assessment.instance?.id) ?? null,
    quickResponse: quick,
  };
}
