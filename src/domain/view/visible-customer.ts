import type { Customer } from '../customer/customer';
import type { Plan } from '../plan/plan';

/**
 * A customer as one of its own people may see it: of the contacts only the viewer, unless the plan shows names to
 * colleagues; no order references (domain card 1, `showNamesToColleagues`).
 */
export function visibleCustomer(customer: Customer, viewerAccountId: string, plan: Plan): Customer {
  const contacts = plan.contacts.showNamesToColleagues
    ? customer.contacts
    : customer.contacts.filter((contact) => contact.accountId === viewerAccountId);
  return {
    ...customer,
    contacts,
    licences: customer.licences.map((licence) => ({ ...licence, order: '' })),
    alignLicences: customer.alignLicences.map((licence) => ({ ...licence, order: '' })),
    emailDomains: [],
    organizationIds: [],
  };
}
