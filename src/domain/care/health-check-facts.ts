import type { Customer } from '../customer/customer';
import { plusDays } from '../customer/local-day';
import type { Plan } from '../plan/plan';
import { type Quarter, quarterAt } from './quarter';
import type { CareDetails, CareRecord } from './record';
import { booksIn, heldBy, type ReservationBook } from './reservation';

/** As what a check counts: of its quarter, granted beside it, or the one of the onboarding (HLT-5). */
export const COUNTS_AS = ['quarterly', 'extra', 'initial'] as const;
export type CountsAs = (typeof COUNTS_AS)[number];

/** Why a check waits for a word of the desk. */
export type ReviewCause = 'second' | 'environment';

/** Key of what is held of an instance, one stretch for each check that counts for its quarter. */
export const healthBookKey = (customerId: string, instanceId: string): string => `health-${customerId}-${instanceId}`;

/** Whether a check of a kind takes its quarter's place (HLT-1, DEC for the initial one by the plan). */
export function takesQuarter({ initialCounts }: Plan['healthChecks'], countsAs: unknown): boolean {
  return countsAs === 'quarterly' || (countsAs === 'initial' && initialCounts);
}

/** Checks that an instance may still have in a quarter; what the quarter before left over counts where the plan carries it on. */
export function freeIn(
  terms: Plan['healthChecks'],
  book: ReservationBook | undefined,
  quarter: Quarter,
  before: Quarter | null,
  recordId: string,
): number {
  const heldIn = ({ from, to }: Quarter): number => (book === undefined ? 0 : heldBy(book, { recordId, from, to }).length);
  const left = terms.unusedCarryOver && before !== null ? Math.max(0, terms.perQuarter - heldIn(before)) : 0;
  return terms.perQuarter + left - heldIn(quarter);
}

/** The quarter before another one, by the same count; null where the contract had not begun. */
export function quarterBefore(terms: Plan['healthChecks'], customer: Customer, quarter: Quarter): Quarter | null {
  const eve = plusDays(quarter.first, -1);
  const begun = customer.licences.some(({ from }) => from <= eve);
  return begun ? quarterAt(terms, customer, quarter.from - 1) : null;
}

/** Why a check asked for at `askedAt` (epoch milliseconds) needs a word of the desk; empty = it simply may be done. */
export function reviewCauses(
  instanceId: string,
  asked: {
    readonly plan: Plan;
    readonly customer: Customer;
    readonly found: CareDetails;
    readonly recordId: string;
    readonly askedAt: number;
  },
): readonly ReviewCause[] {
  const { plan, customer, found, recordId, askedAt } = asked;
  const instance = customer.instances.find(({ id }) => id === instanceId);
  const isPlace = plan.environments.some(({ key, healthCheck }) => key === instance?.environment && healthCheck);
  const quarter = quarterAt(plan.healthChecks, customer, askedAt);
  const book = booksIn(found).find(({ key }) => key === healthBookKey(customer.id, instanceId));
  const free = freeIn(plan.healthChecks, book, quarter, quarterBefore(plan.healthChecks, customer, quarter), recordId);
  return [...(free > 0 ? [] : (['second'] as const)), ...(isPlace ? [] : (['environment'] as const))];
}

/** What a record of a health check is about. */
export interface HealthCheckFacts {
  readonly instanceId: string | null;
  readonly instanceName: string;
  readonly countsAs: CountsAs;
  readonly askedAt: number;
  readonly quarter: { readonly from: number; readonly to: number } | null;
  readonly causes: readonly ReviewCause[];
  readonly score: number | null;
  /** Of the check before. */
  readonly before: { readonly score: number; readonly at: number } | null;
  readonly finishedAt: number | null;
}

const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);

export function healthCheckFacts({ details }: CareRecord): HealthCheckFacts {
  const { instanceId, instanceName, countsAs, quarterFrom, quarterTo, causes, beforeScore, beforeAt } = details;
  const [from, to, score, at] = [numberIn(quarterFrom), numberIn(quarterTo), numberIn(beforeScore), numberIn(beforeAt)];
  return {
    instanceId: typeof instanceId === 'string' ? instanceId : null,
    instanceName: typeof instanceName === 'string' ? instanceName : '',
    countsAs: COUNTS_AS.find((one) => one === countsAs) ?? 'quarterly',
    askedAt: numberIn(details.askedAt) ?? 0,
    quarter: from === null || to === null ? null : { from, to },
    causes: Array.isArray(causes) ? causes.filter((one) => one === 'second' || one === 'environment') : [],
    score: numberIn(details.score),
    before: score === null || at === null ? null : { score, at },
    finishedAt: numberIn(details.finishedAt),
  };
}
