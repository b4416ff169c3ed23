import type { Instance } from '../customer/customer';
import type { Exclusion } from '../plan/exclusion';
import { exclusionOf, exclusionOutcome } from '../plan/exclusion-of';
import type { Plan } from '../plan/plan';
import type { Reason } from './assessment';
import type { PanelChoice, RequestFacts } from './facts';

/** Longest piece of what somebody sent that a reason repeats. */
const QUOTED = 60;

/**
 * Step 7: the kind of request that the customer chose (EXC-4, EXC-6 … EXC-13, card 7), and the kind that the words of the text only
 * suggest, which decides nothing until an agent confirms it (DEC-30).
 */
export function judgeKind({ choice, text }: RequestFacts, instance: Instance | null, plan: Plan): readonly Reason[] {
  const chosen = choice === null || choice === 'malformed' ? null : choice;
  const reasons = chosen?.kind == null ? [] : [chosenReason(chosen.kind, chosen, instance, plan)];
  if (reasons.some(({ outcome }) => outcome !== 'ok')) return reasons;
  return [...reasons, ...(text?.suggests ?? []).flatMap((kind) => suggestion(kind, plan))];
}

function chosenReason(kind: string, choice: PanelChoice, instance: Instance | null, plan: Plan): Reason {
  const values = { requestKind: kind.slice(0, QUOTED) };
  if (!plan.requestKinds?.some(({ key }) => key === kind)) return { code: 'kindUnknown', rule: 'EXC-7', outcome: 'notice', values };
  const exclusion = exclusionOf(plan, 'requestKind', kind);
  if (exclusion === null) return { code: 'kindIncluded', rule: 'PRD-1', outcome: 'ok', values };
  if (exclusion.detect.some(({ on }) => on === 'appVendor')) return appReason(exclusion, choice.app ?? null, instance);
  return { code: 'kindExcluded', rule: exclusion.rule, outcome: exclusionOutcome(exclusion), values };
}

/** An app is covered where its maker is the vendor of the products, or the plan supports it; of an unknown one nobody can say (DEC-15, X25). */
function appReason(exclusion: Exclusion, name: string | null, instance: Instance | null): Reason {
  const app = instance?.apps?.find((entry) => entry.name === name);
  const values = { app: (name ?? '').slice(0, QUOTED) };
  if (app === undefined) return { code: 'appUnknown', rule: exclusion.rule, outcome: 'review', values };
  const isExcluded = exclusion.detect.some(({ on, is }) => on === 'appVendor' && is === app.vendorType);
  if (isExcluded) return { code: 'appThirdParty', rule: exclusion.rule, outcome: exclusionOutcome(exclusion), values };
  return { code: 'appCovered', rule: 'PRD-1', outcome: 'ok', values };
}

function suggestion(kind: string, plan: Plan): readonly Reason[] {
  const exclusion = exclusionOf(plan, 'requestKind', kind);
  if (exclusion === null) return [];
  return [{ code: 'kindSuggested', rule: exclusion.rule, outcome: 'notice', values: { requestKind: kind } }];
}
