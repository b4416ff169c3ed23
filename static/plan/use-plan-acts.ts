import { useState } from 'react';
import type { SettingsApi } from '../../src/contract';
import type { Plan } from '../../src/domain/plan/plan';
import type { WhatIf } from '../../src/domain/plan/what-if';
import { textOf } from '../parts/use-view';
import { invokeSettings } from '../settings/invoke-settings';
import type { Json } from './json';
import type { ReadCustomer } from './what-if';

type Publishing = Parameters<SettingsApi['publishPlan']>[0];
type Reassessing = Parameters<SettingsApi['reassessRequests']>[0];

/** What the last act came to: a state of its answer, with whatever belongs to it. */
export interface ActOutcome {
  readonly state: string;
  readonly keys?: readonly string[];
  readonly reported?: string;
}

/** Everything an administrator can do on the plan page, one act at a time; `changed` reads the page anew. */
export function usePlanActs(changed: () => void) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<ActOutcome | null>(null);
  const act = (asking: Promise<ActOutcome>) => {
    setBusy(true);
    setOutcome(null);
    asking
      .catch((error: unknown): ActOutcome => ({ state: 'failed', reported: textOf(error) }))
      .then((answer) => {
        setOutcome(answer);
        changed();
      })
      .finally(() => setBusy(false));
  };
  return {
    busy,
    outcome,
    compare: (draft: Json, over: Parameters<SettingsApi['comparePlan']>[0]['over']) => act(invokeSettings('comparePlan', { draft, over })),
    publish: (publishing: Publishing) => act(invokeSettings('publishPlan', publishing)),
    reassess: (reassessing: Reassessing) => act(invokeSettings('reassessRequests', reassessing)),
    cancel: (run: number) => act(invokeSettings('cancelPlanJob', { run })),
    keepCase: (name: string, asked: WhatIf) => act(invokeSettings('savePlanCase', { id: `case-${Date.now()}`, name, asked })),
    removeCase: (id: string) => act(invokeSettings('removePlanCase', { id })),
    readVersion: async (id: string, version: number): Promise<Plan | null> => {
      const answer = await invokeSettings('planVersion', { id, version });
      return answer.state === 'ready' ? answer.plan : null;
    },
    readCustomer: async (customerId: string): Promise<ReadCustomer | null> => {
      const answer = await invokeSettings('planCustomer', { customerId });
      return answer.state === 'ready' ? answer : null;
    },
  };
}

export type PlanActs = ReturnType<typeof usePlanActs>;
