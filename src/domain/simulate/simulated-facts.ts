import type { Customer, Instance } from '../customer/customer';
import type { ApprovedBooking } from '../desk/approved-booking';
import type { Plan } from '../plan/plan';
import type { Change, RequestFacts } from '../request/facts';
import type { SimulatedRequest } from './simulated-request';

const REPORTER = 'simulated-reporter';
const INSTANCE = 'simulated-instance';
const ALWAYS = { id: 'simulated-licence', order: '', from: '1970-01-01', to: '2100-12-31' };

/** What is known of a simulated request at its `now`: what comes later has not happened. Without `now` everything has. */
export function simulatedFacts(request: SimulatedRequest): RequestFacts {
  const { createdAt, respondedAt, product, severity } = request;
  const now = request.now ?? Number.POSITIVE_INFINITY;
  return {
    issueId: String(request.id),
    issueKey: String(request.id),
    projectId: 'simulated',
    createdAt,
    reporterAccountId: REPORTER,
    match: { by: 'contact' },
    choice: product === null && severity === null ? null : { productKey: product, instanceId: instanceOf(request)?.id ?? null, severity },
    changes: changesOf(request, now),
    response: respondedAt == null || respondedAt > now ? null : { at: respondedAt, commentId: 'simulated', accountId: 'simulated-agent' },
    endedAt: null,
  };
}

/** The changes up to an instant, oldest first; those of one instant in the order they were given. */
function changesOf({ changes }: SimulatedRequest, now: number): readonly Change[] {
  const known = changes.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
  return known.map(({ at, severity, product }, i) => ({
    id: String(i),
    at,
    by: null,
    as: 'agent',
    steps: [
      ...(product === undefined ? [] : [{ what: 'product', from: null, to: product } as const]),
      ...(severity === undefined ? [] : [{ what: 'severity', from: null, to: severity } as const]),
    ],
    reason: '',
    match: null,
  }));
}

/** The customer of a simulated request: licensed or not, the reporter registered or not, one instance where the line describes one. */
export function simulatedCustomer(request: SimulatedRequest): Customer {
  const instance = instanceOf(request);
  return {
    id: 'simulated',
    name: 'Simulated customer',
    zone: 'UTC',
    language: 'en',
    organizationIds: [],
    emailDomains: [],
    partners: [],
    licences: request.licensed ? [{ ...ALWAYS, contactMode: 'direct' }] : [],
    alignLicences: request.licensed ? [ALWAYS] : [],
    contacts: request.registered ? [contact] : [],
    productKeys: request.product === null ? [] : [request.product],
    instances: instance === null ? [] : [instance],
  };
}

const contact = {
  id: 'simulated-contact',
  accountId: REPORTER,
  name: 'Simulated contact',
  kind: 'direct',
  partner: null,
  status: 'active',
  activeFrom: 0,
  removedAt: null,
} as const;

function instanceOf({ product, deployment, environment }: SimulatedRequest): Instance | null {
  if (product === null || (deployment === undefined && environment === undefined)) return null;
  return {
    id: INSTANCE,
    productKey: product,
    deployment: deployment ?? 'server',
    environment: environment ?? 'production',
    name: product,
    version: null,
    baseUrl: null,
    maintenanceTo: null,
    codeModified: false,
    revision: 1,
  };
}

/** The approved bookings of the line. */
export function simulatedBookings({ bookings }: SimulatedRequest): readonly ApprovedBooking[] {
  return bookings.map(({ start, end, products }) => ({ from: start, to: end, productKeys: products, engineer: null }));
}

/** An environment of the line that the plan does not have; null when there is none. */
export function unknownEnvironment({ environment }: SimulatedRequest, plan: Plan): string | null {
  return environment === undefined || plan.environments.some(({ key }) => key === environment) ? null : environment;
}
