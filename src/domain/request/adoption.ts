import { contactAt } from '../customer/contact-at';
import type { Customer } from '../customer/customer';
import type { Plan } from '../plan/plan';
import { assessAgain } from './assess-again';
import type { Assessment } from './assessment';
import type { Change, RequestFacts } from './facts';
import { factsNow } from './facts-after';

const WITHOUT_CONTACT: ReadonlySet<string> = new Set(['contactNot', 'contactPending', 'contactOverLimit', 'contactAway']);

/** Whether a request went to the standard desk for nothing but its reporter, so that a registered contact behind it makes it premium (CON-1). */
export function lacksContact({ track, reasons }: Assessment): boolean {
  return track === 'standard' && reasons.some((reason) => WITHOUT_CONTACT.has(reason.code));
}

/** Neither answered nor ended. */
export const isWaiting = ({ response, endedAt }: Pick<RequestFacts, 'response' | 'endedAt'>): boolean =>
  response === null && endedAt === null;

/** Whether a person counts as a registered contact of a customer at an instant (CON-1, CON-4, card 1). */
export function isActiveContact(customer: Customer | null, accountId: string | null, at: number): boolean {
  return customer !== null && contactAt(customer, accountId, at)?.status === 'active';
}

interface Made {
  readonly id: string;
  readonly by: string | null;
  readonly at: number;
}

/** A registered contact takes a colleague's request over: he qualifies it from `at` on, its reporter stays (card 1, X02). */
export function adoption(facts: RequestFacts, { id, by, at }: Made & { readonly by: string }): Change {
  const steps: Change['steps'] = [{ what: 'contact', from: factsNow(facts).contactAccountId ?? '', to: by }];
  return { id, at, by, as: 'customer', steps, reason: '', match: null };
}

/** The reporter was registered after raising the request: from `at` on he qualifies it himself (ONB-4, X31). */
export function move(facts: RequestFacts, { id, by, at }: Made): Change {
  const steps: Change['steps'] = [{ what: 'contact', from: null, to: factsNow(facts).reporterAccountId }];
  return { id, at, by, as: 'agent', steps, reason: '', match: { by: 'contact' } };
}

/** Who made a request premium by adopting it, the latest; null = nobody did. */
export function adopterOf({ changes = [] }: RequestFacts): string | null {
  const adopted = changes.flatMap(({ steps }) => steps).filter(({ what, from }) => what === 'contact' && from !== null);
  return adopted.at(-1)?.to ?? null;
}

/**
 * The verdict on a waiting standard request if it were moved at `at`; null where its reporter is no registered contact now, or
 * where that does not make it premium (X31).
 */
export function movedTo(facts: RequestFacts, assessment: Assessment, customer: Customer | null, plan: Plan, at: number): Assessment | null {
  if (!isWaiting(facts) || assessment.track !== 'standard') return null;
  if (!isActiveContact(customer, factsNow(facts).reporterAccountId, at)) return null;
  const changes = [...(facts.changes ?? []), move(facts, { id: 'preview', by: null, at })];
  const moved = assessAgain({ ...facts, changes }, customer, plan, assessment);
  return moved.track === 'standard' ? null : moved;
}
