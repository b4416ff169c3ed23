import type { Plan } from '../domain/plan/plan';
import { versionInEffect } from '../domain/plan/plan-in-effect';
import { premier2019 } from '../domain/plan/premier-2019/premier-2019';
import type { PublishedPlan } from '../domain/plan/published-plan';
import { change, changing, findDocument } from './versioned';

/** The plan the app comes with: in effect until another is published, and found by its id and version for ever. */
const SHIPPED: Plan = premier2019;
const LIST = 'published';

const planKey = (id: string, version: number): string => `${id}:${version}`;

const lineOf = (plan: Plan, publishedBy: string, publishedAt: number): PublishedPlan => {
  const { id, version, effectiveFrom, name, note } = plan;
  return { id, version, effectiveFrom, name, note, publishedBy, publishedAt };
};

/** Every version there is, the shipped one first, then as they were published. */
export async function readPublishedPlans(): Promise<readonly PublishedPlan[]> {
  return [lineOf(SHIPPED, '', 0), ...((await findDocument<readonly PublishedPlan[]>('plan', LIST)) ?? [])];
}

/** The plan that judges what is raised at an instant (epoch milliseconds); the shipped one while no published one has begun. */
export async function currentPlan(at: number): Promise<Plan> {
  const line = versionInEffect(await readPublishedPlans(), at);
  return (line && (await findPlan(line.id, line.version))) ?? SHIPPED;
}

/** The plan of an id and version, the very terms a request was judged by; null when there is none. */
export async function findPlan(id: string, version: number): Promise<Plan | null> {
  if (id === SHIPPED.id && version === SHIPPED.version) return SHIPPED;
  return findDocument<Plan>('plan', planKey(id, version));
}

/** The plan a request names; the one in effect at `at` where that is not known any more. */
export async function planOf(named: Pick<Plan, 'id' | 'version'>, at: number): Promise<Plan> {
  return (await findPlan(named.id, named.version)) ?? currentPlan(at);
}

/**
 * Adds a version for ever: its document and its line in the list, both or neither. False when somebody else has published that
 * version meanwhile; nothing already published is ever written again.
 */
export function addPlan(plan: Plan, publishedBy: string, at: number): Promise<boolean> {
  if (plan.id === SHIPPED.id && plan.version === SHIPPED.version) return Promise.resolve(false);
  const isThis = (line: PublishedPlan): boolean => line.id === plan.id && line.version === plan.version;
  return change([
    changing<readonly PublishedPlan[]>({
      entity: 'plan',
      key: LIST,
      decide: (lines) => (lines?.some(isThis) ? null : [...(lines ?? []), lineOf(plan, publishedBy, at)]),
      attributes: () => ({ planId: LIST }),
    }),
    changing<Plan>({
      entity: 'plan',
      key: planKey(plan.id, plan.version),
      decide: (stored) => (stored === null ? plan : null),
      attributes: ({ id }) => ({ planId: id }),
    }),
  ]);
}
