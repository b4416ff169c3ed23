import type { Instance } from '../customer/customer';
import type { Environment, Plan, Severity } from '../plan/plan';
import type { Reason } from './assessment';
import type { RequestFacts } from './facts';

/**
 * Step 8: the severity chosen, else the plan's default with a notice; staging and QA count as production (PAR-1), an
 * environment without parity gets the default severity and a review (X26, X27).
 */
export function judgeSeverity(
  facts: RequestFacts,
  instance: Instance | null,
  plan: Plan,
): { severity: Severity; reasons: readonly Reason[] } {
  const wanted = facts.choice === null || facts.choice === 'malformed' ? null : facts.choice.severity;
  const lowest = severityOf(plan, plan.defaultSeverity) ?? LAST_RESORT;
  const chosen = severityOf(plan, wanted);
  const environment = plan.environments.find((entry) => entry.key === instance?.environment);
  const severity = chosen === null || environment?.parity === false ? lowest : chosen;
  const reasons = [chosen === null ? missing(wanted, severity) : given(severity), ...parity(environment)];
  return { severity, reasons };
}

const LAST_RESORT: Severity = {
  key: 'L4',
  rank: 4,
  label: { en: 'L4', ja: 'L4' },
  description: { en: '', ja: '' },
  targetMinutes: 0,
  rule: 'SEV-4',
};

const severityOf = (plan: Plan, key: string | null): Severity | null => plan.severities.find((severity) => severity.key === key) ?? null;

function missing(wanted: string | null, taken: Severity): Reason {
  const code = wanted === null ? 'severityNotChosen' : 'severityUnknown';
  return { code, rule: taken.rule, outcome: 'notice', values: { severity: taken.key, given: (wanted ?? '').slice(0, 20) } };
}

function given(severity: Severity): Reason {
  return {
    code: 'severityTarget',
    rule: severity.rule,
    outcome: 'ok',
    values: { severity: severity.key, minutes: severity.targetMinutes },
  };
}

function parity(environment: Environment | undefined): readonly Reason[] {
  if (environment === undefined || environment.key === 'production') return [];
  const values = { environment: environment.key };
  if (environment.parity) return [{ code: 'environmentParity', rule: environment.rule, outcome: 'ok', values }];
  return [{ code: 'environmentNoParity', rule: environment.rule, outcome: 'review', values }];
}
