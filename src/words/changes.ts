import type { Language, Plan } from '../domain/plan/plan';
import type { ChangeStep } from '../domain/request/facts';
import { say } from './say';

/** “Severity: L3 → L1”: one step of a change, its instances by name already; people are never named here. */
export function stepSentence({ what, from, to }: ChangeStep, plan: Plan, language: Language): string {
  if (what === 'contact' && from !== null) return say('adopt.step', {}, language);
  if (what === 'reporter' || what === 'contact' || what === 'start') return say(`change.step.${what}`, {}, language);
  if (what === 'scope' && to === null) return say('change.step.scopeOpen', {}, language);
  const nameOf = (key: string | null): string => {
    if (key === null) return say('change.none', {}, language);
    if (what === 'scope') return scopeName(key, plan, language);
    if (what === 'kind') return plan.requestKinds?.find((kind) => kind.key === key)?.label[language] ?? key;
    return what === 'product' ? (plan.products.find((product) => product.key === key)?.name ?? key) : key;
  };
  return say(`change.step.${what}`, { from: nameOf(from), to: nameOf(to) }, language);
}

/** “In scope”, or “Out of scope (Product training)”. */
function scopeName(mark: string, plan: Plan, language: Language): string {
  if (mark === 'in') return say('scope.in', {}, language);
  const exclusion = plan.exclusions.find(({ rule }) => rule === mark)?.label[language] ?? mark;
  return `${say('scope.out', {}, language)} (${exclusion})`;
}
