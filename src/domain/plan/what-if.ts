import type { Customer, Instance, RegisteredContact } from '../customer/customer';
import { withBookings } from '../desk/with-bookings';
import { assess } from '../request/assess';
import type { Assessment, Scope, Track } from '../request/assessment';
import type { RequestFacts } from '../request/facts';
import type { Plan, SeverityKey } from './plan';
import type { BookedCustomer } from './reassessed';

/** People every plan can be tried with: who they are to an example customer that is theirs alone. */
export const EXAMPLE_PEOPLE = ['contact', 'partner', 'pending', 'overLimit', 'colleague', 'licenceEnded', 'alignOnly', 'unknown'] as const;
export type ExamplePerson = (typeof EXAMPLE_PEOPLE)[number];

/** A request that nobody raised: who would, about what, where, how severe, and when (epoch milliseconds). */
export interface WhatIf {
  readonly person: ExamplePerson | { readonly customerId: string; readonly accountId: string };
  readonly productKey: string | null;
  readonly environment: string | null;
  readonly severity: SeverityKey | null;
  readonly at: number;
}

/** What a case is held to: the parts of a verdict that a customer would notice. `dueAt` null = no clock. */
export interface Outcome {
  readonly track: Track;
  readonly scope: Scope;
  readonly severity: SeverityKey;
  readonly dueAt: number | null;
}

/** A case with a name, kept with the outcome it had when it was saved; it runs whenever a plan is published. */
export interface WhatIfCase {
  readonly id: string;
  readonly name: string;
  readonly asked: WhatIf;
  readonly expected: Outcome;
}

/** How a case came out under a plan; `outcome` null = its customer is not known any more. */
export interface CaseResult {
  readonly case: WhatIfCase;
  readonly outcome: Outcome | null;
  readonly same: boolean;
}

const DAY = 86_400_000;
const EXAMPLE_ACCOUNT = 'example-person';
const LONG_BEFORE = 0;

/**
 * The verdict the request would get: the very function that judges real ones. `customer` is the real customer that the person
 * belongs to; example people bring their own, whose licence and maintenance cover all days but where their name says otherwise.
 */
export function whatIf(asked: WhatIf, customer: Customer | null, plan: Plan): Assessment {
  const owner = typeof asked.person === 'string' ? exampleCustomer(asked.person, asked.at) : customer;
  const instance = instanceFor(asked, owner);
  const judged = owner !== null && instance !== null ? { ...owner, instances: [...owner.instances, instance] } : owner;
  return assess(factsFor(asked, judged, instance), judged, plan);
}

/** What of a verdict a case is held to. */
export function outcomeOf({ track, scope, severity, clock }: Assessment): Outcome {
  return { track, scope, severity, dueAt: clock.state === 'none' ? null : clock.dueAt };
}

/** Runs the cases under a plan; `customers` are the real ones by id. */
export function caseResults(
  cases: readonly WhatIfCase[],
  customers: ReadonlyMap<string, BookedCustomer>,
  plan: Plan,
): readonly CaseResult[] {
  return cases.map((entry) => {
    const { person } = entry.asked;
    const { customer, bookings } = (typeof person === 'string' ? undefined : customers.get(person.customerId)) ?? nobody;
    if (typeof person !== 'string' && customer === null) return { case: entry, outcome: null, same: false };
    const outcome = outcomeOf(whatIf(entry.asked, customer, withBookings(plan, bookings)));
    return { case: entry, outcome, same: sameOutcome(outcome, entry.expected) };
  });
}

const nobody: BookedCustomer = { customer: null, bookings: [] };

const sameOutcome = (one: Outcome, other: Outcome): boolean =>
  one.track === other.track && one.scope === other.scope && one.severity === other.severity && one.dueAt === other.dueAt;

/** The customer's own instance of that product and environment, else one made up for the case. */
function instanceFor({ productKey, environment }: WhatIf, customer: Customer | null): Instance | null {
  if (productKey === null || environment === null) return null;
  const own = customer?.instances.find((entry) => entry.productKey === productKey && entry.environment === environment);
  if (own) return { ...own, id: 'what-if' };
  const unsaid = { version: null, baseUrl: null, maintenanceTo: null, codeModified: false, revision: 1 };
  return { id: 'what-if', productKey, environment, deployment: 'server', name: productKey, ...unsaid };
}

function factsFor(asked: WhatIf, customer: Customer | null, instance: Instance | null): RequestFacts {
  const { productKey, severity, at } = asked;
  const chosen = productKey !== null || severity !== null;
  return {
    issueId: '0',
    issueKey: '',
    projectId: '0',
    createdAt: at,
    reporterAccountId: typeof asked.person === 'string' ? EXAMPLE_ACCOUNT : asked.person.accountId,
    match: { by: customer === null ? 'none' : 'organization' },
    text: null,
    choice: chosen ? { productKey, severity, instanceId: instance?.id ?? null } : null,
    response: null,
    endedAt: null,
  };
}

function exampleCustomer(who: ExamplePerson, at: number): Customer | null {
  if (who === 'unknown') return null;
  const always = { id: 'example', order: '', from: '1970-01-01', to: '2100-12-31' };
  const ended = { ...always, to: new Date(Math.max(at, 0) - 2 * DAY).toISOString().slice(0, 10) };
  const premier = who === 'licenceEnded' ? [ended] : who === 'alignOnly' ? [] : [always];
  return {
    id: 'example',
    name: 'Example',
    zone: 'UTC',
    language: 'en',
    organizationIds: [],
    emailDomains: [],
    partners: [],
    licences: premier.map((licence) => ({ ...licence, contactMode: 'direct' })),
    alignLicences: who === 'alignOnly' ? [always] : [],
    contacts: who === 'colleague' || who === 'alignOnly' ? [] : [exampleContact(who)],
    productKeys: [],
    instances: [],
  };
}

function exampleContact(who: Exclude<ExamplePerson, 'unknown' | 'colleague' | 'alignOnly'>): RegisteredContact {
  return {
    id: 'example-contact',
    accountId: EXAMPLE_ACCOUNT,
    name: 'Example',
    kind: who === 'partner' ? 'partner' : 'direct',
    partner: who === 'partner' ? 'Example partner' : null,
    status: who === 'pending' || who === 'overLimit' ? who : 'active',
    activeFrom: LONG_BEFORE,
    removedAt: null,
  };
}
