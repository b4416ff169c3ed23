import { weekendAt } from '../clock/weekend';
import type { Customer } from '../customer/customer';
import type { Plan } from '../plan/plan';
import type { CustomerView, RequestRow } from './customer';
import { customerRow } from './customer-row';

/** How many finished requests the page shows. */
const RECENT = 20;

/** One customer as agents see it at `now`: contacts and seats, products with their weekend, instances, open and recent requests. */
export function customerView(
  customer: Customer,
  requests: { open: readonly RequestRow[]; recent: readonly RequestRow[] },
  plan: Plan,
  now: number,
): CustomerView {
  const { id, name, zone, language, emailDomains, partners, licences, alignLicences } = customer;
  const { from, to } = weekendAt(plan, now);
  const finished = requests.recent.filter((row) => row.assessment.clock.state !== 'open');
  return {
    state: 'ready',
    now,
    plan,
    row: customerRow(customer, requests.open.length, plan, now),
    customer: {
      ...{ id, name, zone, language, emailDomains, partners, licences, alignLicences },
      ...(customer.lookedAfterBy === undefined ? {} : { lookedAfterBy: customer.lookedAfterBy }),
    },
    contacts: customer.contacts.filter((contact) => contact.status !== 'rejected'),
    standIns: customer.standIns ?? [],
    products: productsOf(customer, plan),
    weekend: { from, to },
    open: requests.open,
    recent: finished.slice(0, RECENT),
  };
}

function productsOf(customer: Customer, plan: Plan): CustomerView['products'] {
  const used = new Set([...customer.productKeys, ...customer.instances.map((instance) => instance.productKey)]);
  return plan.products
    .filter((product) => used.has(product.key))
    .map((product) => ({
      product,
      coverageClass: plan.coverage.classes.find((entry) => entry.key === product.coverageClass) ?? null,
      instances: customer.instances.filter((instance) => instance.productKey === product.key),
    }));
}
