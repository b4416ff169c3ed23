import type { Customer, RegisteredContact } from '../../src/domain/customer/customer';
import type { PanelChoice, RequestFacts } from '../../src/domain/request/facts';
import type { CreatePanelView } from '../../src/domain/view/create-panel';

export type OpenPanel = Extract<CreatePanelView, { state: 'on' }>;

/** A licensed viewer raises for a customer: the reporter is not known yet, so a registered contact is assumed, and the page says so. */
export const isOnBehalf = (view: OpenPanel): boolean => view.customers.length > 0 && view.customer !== null;

/** The request as it would be if it were sent at `now` (epoch milliseconds) with this choice. */
export function draftFacts(view: OpenPanel, choice: PanelChoice, now: number): RequestFacts {
  return {
    issueId: 'draft',
    issueKey: 'draft',
    projectId: 'draft',
    createdAt: now,
    reporterAccountId: view.viewerAccountId,
    match: view.match,
    choice,
    text: null,
    response: null,
    endedAt: null,
  };
}

/** The customer to judge the draft with. */
export function draftCustomer(view: OpenPanel): Customer | null {
  if (view.customer === null || !isOnBehalf(view)) return view.customer;
  const assumed: RegisteredContact = {
    id: 'assumed',
    accountId: view.viewerAccountId,
    name: '',
    kind: 'direct',
    partner: null,
    status: 'active',
    activeFrom: 0,
    removedAt: null,
  };
  return { ...view.customer, contacts: [assumed] };
}
