import type { Plan } from '../domain/plan/plan';
import { premier2019 } from '../domain/plan/premier-2019/premier-2019';

/** The shipped plans; a request names id and version, and finds the very terms it was judged by. */
const SHIPPED: readonly Plan[] = [premier2019];

/** The plan new requests are judged by. */
export function currentPlan(): Plan {
  return premier2019;
}

/** The plan of an id and version; null when it is not known here. */
export function findPlan(id: string, version: number): Plan | null {
  return SHIPPED.find((plan) => plan.id === id && plan.version === version) ?? null;
}
