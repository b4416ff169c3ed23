import type { WhatIfCase } from '../domain/plan/what-if';
import { change, changing, findDocument } from './versioned';

const KEY = 'cases';
/** Cases a site may keep. */
export const MOST_CASES = 200;

/** The saved what-if cases by name. */
export async function readPlanCases(): Promise<readonly WhatIfCase[]> {
  return (await findDocument<readonly WhatIfCase[]>('plan', KEY)) ?? [];
}

/** Changes the saved cases; beyond the most a site may keep nothing is added. */
export function changePlanCases(decide: (cases: readonly WhatIfCase[]) => readonly WhatIfCase[]): Promise<boolean> {
  return change([
    changing<readonly WhatIfCase[]>({
      entity: 'plan',
      key: KEY,
      decide: (cases) => {
        const next = [...decide(cases ?? [])].sort((one, other) => (one.name < other.name ? -1 : 1));
        return next.length > MOST_CASES ? null : next;
      },
      attributes: () => ({ planId: KEY }),
    }),
  ]);
}
