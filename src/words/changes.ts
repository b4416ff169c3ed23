import type { Language, Plan } from '../domain/plan/plan';
import type { ChangeStep } from '../domain/request/facts';
import { say } from './say';

/** “Severity: L3 → L1”: one step of a change, its instances by name already; people are never named here. */
export function stepSentence({ what, from, to }: ChangeStep, plan: Plan, language: Language): string {
  if (what === 'reporter' || what === 'contact') return say(`change.step.${what}`, {}, language);
  const nameOf = (key: string | null): string => {
    if (key === null) return say('change.none', {}, language);
    return what === 'product' ? (plan.products.find((product) => product.key === key)?.name ?? key) : key;
  };
  return say(`change.step.${what}`, { from: nameOf(from), to: nameOf(to) }, language);
}
