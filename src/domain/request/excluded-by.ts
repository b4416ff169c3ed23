import type { RuleId } from '../plan/plan';
import type { Assessment } from './assessment';

/** Reasons that are exclusions under another rule's name: whoever is no registered contact (EXC-1), and the language (EXC-10). */
const ALSO: Readonly<Record<string, RuleId>> = { contactNot: 'EXC-1', languageOther: 'EXC-10' };

/** The rules that exclude a request, each once and in order; what an agent confirmed in scope is excluded by nobody but its reporter (DEC-30). */
export function excludedBy({ scope, reasons }: Assessment): readonly RuleId[] {
  const rules = reasons.flatMap(({ code, rule, outcome }) => ALSO[code] ?? (scope === 'out' && outcome === 'out' ? [rule] : []));
  return [...new Set(rules)].sort();
}
