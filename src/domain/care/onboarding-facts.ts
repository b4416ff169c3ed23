import * as v from 'valibot';
import { contactAt } from '../customer/contact-at';
import type { Customer, Instance } from '../customer/customer';
import { factOf } from '../customer/instance-facts';
import type { Plan } from '../plan/plan';
import type { CareDetails } from './record';

/** An installed product about which the plan asks something that nobody has answered yet. */
export interface IncompleteInstance {
  readonly name: string;
  /** How many answers are missing. */
  readonly missing: number;
}

/** The facts by which the steps of an onboarding count as done. */
export interface OnboardingFacts {
  /** Active registered contacts. */
  readonly contacts: number;
  /** In-scope instances, and those with something missing. */
  readonly instances: number;
  readonly incomplete: readonly IncompleteInstance[];
  /** Offices of the desk that can be called. */
  readonly numbers: number;
  readonly healthChecked: boolean;
  /** Ids of waiting standard requests whose reporters are contacts by now; null = nobody looked. */
  readonly waiting: readonly string[] | null;
  /** Their issue keys by id. */
  readonly keys: Readonly<Record<string, string>>;
}

/** What only storage and Jira know. */
export type Looked = Pick<OnboardingFacts, 'healthChecked' | 'waiting' | 'keys'>;

/** The facts about a customer at `now` (epoch milliseconds) by the plan in effect; without a customer nothing counts. */
export function onboardingFacts(customer: Customer | null, plan: Plan, looked: Looked, now: number): OnboardingFacts {
  const inScope = (customer?.instances ?? []).filter((instance) => isInScope(instance, plan));
  return {
    contacts: customer === null ? 0 : activeContacts(customer, now).length,
    instances: inScope.length,
    incomplete: inScope.flatMap((instance) => {
      const missing = unanswered(instance, plan);
      return missing === 0 ? [] : [{ name: instance.name, missing }];
    }),
    numbers: plan.regions.filter(({ phone }) => phone !== null).length,
    ...looked,
  };
}

/** Contacts who count at an instant (CON-1). */
export function activeContacts(customer: Customer, now: number): Customer['contacts'] {
  return customer.contacts.filter((contact) => contactAt(customer, contact.accountId, now)?.status === 'active');
}

function isInScope({ environment, productKey }: Instance, { environments, products }: Plan): boolean {
  const isCovered = environments.some(({ key, inScope }) => key === environment && inScope);
  return isCovered && products.some(({ key, scope }) => key === productKey && scope === 'included');
}

/** Questions of the plan about an instance that have no answer; an empty list is one, it says "none" (ONB-3, ENV-1). */
function unanswered(instance: Instance, { onboarding }: Plan): number {
  const asked = onboarding.profileFields.filter(({ appliesTo }) => appliesTo === 'instance');
  return asked.filter(({ key }) => {
    const fact = factOf(instance, key);
    return fact === null || fact === '';
  }).length;
}

const factsSchema = v.object({
  contacts: v.number(),
  instances: v.number(),
  incomplete: v.array(v.object({ name: v.string(), missing: v.number() })),
  numbers: v.number(),
  healthChecked: v.boolean(),
  waiting: v.nullable(v.array(v.string())),
  keys: v.record(v.string(), v.string()),
});

const UNKNOWN: OnboardingFacts = { contacts: 0, instances: 0, incomplete: [], numbers: 0, healthChecked: false, waiting: null, keys: {} };

/** The facts as the kind's shell found them. */
export function factsFound({ facts }: CareDetails): OnboardingFacts {
  const decoded = v.safeParse(factsSchema, facts);
  return decoded.success ? decoded.output : UNKNOWN;
}
