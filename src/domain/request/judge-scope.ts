import type { Customer, Instance } from '../customer/customer';
import { localDateOf } from '../customer/local-day';
import type { Plan, Product, Severity } from '../plan/plan';
import type { Reason } from './assessment';
import type { RequestFacts } from './facts';
import { judgeKind } from './judge-kind';
import { judgeLanguage } from './judge-language';
import { judgeVersion } from './judge-version';

interface Judged {
  readonly customer: Customer | null;
  readonly product: Product | null;
  readonly instance: Instance | null;
  readonly severity: Severity;
}

/**
 * Step 7 beside maintenance and modified code: version, apps, kind of request, language, and the business impact asked for at the
 * highest levels. Requests of the app's first versions, which recorded none of this, are judged as they were.
 */
export function judgeScope(facts: RequestFacts, { customer, product, instance, severity }: Judged, plan: Plan): readonly Reason[] {
  const { text } = facts;
  if (text === undefined || product?.scope === 'excluded') return [];
  const today = localDateOf(facts.createdAt, customer?.zone ?? 'utc');
  return [
    ...judgeVersion(instance, product, plan, today),
    ...appsReason(instance),
    ...judgeKind(facts, instance, plan),
    ...(text === null ? [] : [judgeLanguage(text, plan)]),
    ...impactReason(facts, severity),
  ];
}

/** Apps of other vendors do not make an instance's requests theirs; the desk knows that they are there (EXC-4, X25). */
function appsReason(instance: Instance | null): readonly Reason[] {
  const apps = instance?.apps ?? [];
  const count = apps.filter(({ vendorType }) => vendorType === 'third-party').length;
  return count === 0 ? [] : [{ code: 'appsOfOthers', rule: 'EXC-4', outcome: 'ok', values: { count } }];
}

/** Asked for, never demanded (card 9). */
function impactReason({ choice }: RequestFacts, severity: Severity): readonly Reason[] {
  if (choice === null || choice === 'malformed' || choice.severity !== severity.key) return [];
  if (severity.impactTextRequired !== true || (choice.impact ?? '').trim() !== '') return [];
  return [{ code: 'impactMissing', rule: severity.rule, outcome: 'notice', values: { severity: severity.key } }];
}
