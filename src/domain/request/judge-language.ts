import { exclusionOf } from '../plan/exclusion-of';
import type { Plan } from '../plan/plan';
import type { Reason } from './assessment';
import type { TextFacts } from './text-facts';

/**
 * Whether a request is written in the language of the offering: a notice where more letters than the plan allows are outside the
 * Latin script; it never blocks and never holds the clock (EXC-10, card 8). Only English can be told by its script.
 */
export function judgeLanguage({ otherShare }: TextFacts, plan: Plan): Reason {
  const rule = exclusionOf(plan, 'language', 'other')?.rule ?? 'EXC-10';
  const { required, latinShareMin } = plan.language;
  const percent = Math.round(otherShare * 100);
  if (required !== 'en' || percent <= 100 - Math.round(latinShareMin * 100))
    return { code: 'languageFine', rule, outcome: 'ok', values: {} };
  return { code: 'languageOther', rule, outcome: 'notice', values: { percent } };
}
