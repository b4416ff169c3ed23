import type { Plan } from '../../domain/plan/plan';
import type { RequestRecord } from '../../domain/request/request-record';
import { readCreatedAt } from '../../jira/created-at';
import { findVersionedCustomer } from '../../store/customers';
import { currentPlan, readPublishedPlans } from '../../store/plans';
import { readSettings } from '../../store/settings';

/** What lines of a part are held against. */
export interface Terms {
  readonly served: ReadonlySet<string>;
  /** Customers who are registered here, or were. */
  readonly customers: ReadonlySet<string>;
  /** By id and version: those that are stored, and those that the file brings. */
  readonly plans: ReadonlySet<string>;
  readonly storedPlans: ReadonlySet<string>;
  /** When each issue was raised, as Jira says now; those that are gone are not in it. */
  readonly createdAt: ReadonlyMap<string, number>;
  /** Plans that a request taken in by this installation can have been judged by. */
  readonly born: readonly Pick<Plan, 'id' | 'version'>[];
}

export const planKey = ({ id, version }: Pick<Plan, 'id' | 'version'>): string => `${id}:${version}`;

/** Reads what the requests of a part are held against; `strangers` = their customers need not be known, `brought` = plans still to come. */
export async function knownAround(
  requests: readonly RequestRecord[],
  strangers: boolean,
  brought: readonly Pick<Plan, 'id' | 'version'>[],
): Promise<Terms> {
  const named = [...new Set(requests.flatMap(({ assessment }) => assessment.customerId ?? []))];
  const [{ served }, plans, createdAt, found, today] = await Promise.all([
    readSettings(),
    readPublishedPlans(),
    readCreatedAt(requests.map(({ facts }) => facts.issueId)),
    Promise.all(named.map(async (id) => (strangers || (await findVersionedCustomer(id)).version > 0 ? [id] : []))),
    currentPlan(Date.now()),
  ]);
  const shipped = plans.filter(({ publishedAt }) => publishedAt === 0);
  return {
    served: new Set(served.map(({ projectId }) => projectId)),
    customers: new Set(found.flat()),
    plans: new Set([...plans, ...brought].map(planKey)),
    storedPlans: new Set(plans.map(planKey)),
    createdAt,
    born: [...shipped, today],
  };
}
