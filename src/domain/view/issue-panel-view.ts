import type { Customer } from '../customer/customer';
import { seatsAt } from '../customer/licences';
import type { Plan } from '../plan/plan';
import type { Assessment } from '../request/assessment';
import type { PanelChoice, RequestFacts } from '../request/facts';
import { factsNow, isIncomplete } from '../request/facts-after';
import { type ContactWays, NO_WAYS } from './adoption';
import type { ChangeInputs, EarlierView } from './change';
import type { IssuePanelView } from './issue-panel';

const NOTHING: PanelChoice = { productKey: null, instanceId: null, severity: null };

/** A request as an agent sees it at `now`, with the promises that changes have replaced. */
export function issuePanelView(
  facts: RequestFacts,
  assessment: Assessment,
  customer: Customer | null,
  plan: Plan,
  now: number,
  earlier: readonly EarlierView[] = [],
  ways: ContactWays = NO_WAYS,
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
    earlier,
    changing: changingOf(facts, customer),
    isIncomplete: facts.response === null && facts.endedAt === null && isIncomplete(facts),
    ways,
  };
}

function changingOf(facts: RequestFacts, customer: Customer | null): ChangeInputs | null {
  if (facts.response !== null || facts.endedAt !== null) return null;
  const { choice, reporterAccountId } = factsNow(facts);
  const chosen = choice === null || choice === 'malformed' ? NOTHING : choice;
  return { choice: chosen, reporterAccountId, customer, seen: facts.changes?.length ?? 0 };
}
