import type { Instance } from '../customer/customer';
import { exclusionOf, exclusionOutcome } from '../plan/exclusion-of';
import type { LocalDate, Plan, Product } from '../plan/plan';
import { entryOfVersion, versionNumber } from '../plan/version-number';
import type { Reason } from './assessment';

/** Longest piece of a recorded version that a reason repeats. */
const QUOTED = 40;
const VERSION_CODES = { beta: 'versionBeta', rc: 'versionPending', dev: 'versionDevelopment' } as const;

/**
 * Step 7: the release that the instance runs is neither ended nor beta, release-pending or a development build (EXC-5); supported
 * through its last day, `today` being the date in the customer's zone. Nothing where nobody recorded a version, or the plan has no table.
 */
export function judgeVersion(instance: Instance | null, product: Product | null, plan: Plan, today: LocalDate): readonly Reason[] {
  const retired = product === null ? [] : retiredReason(product, instance, today);
  const text = instance?.version ?? null;
  if (text === null || product === null || instance?.productKey !== product.key) return retired;
  const version = versionNumber(text);
  const values = { version: text.slice(0, QUOTED), product: product.name };
  const early = version?.kind ?? null;
  if (early === 'beta' || early === 'rc' || early === 'dev') return [...retired, found(plan, early, VERSION_CODES[early], values)];
  const table = product.versions ?? [];
  if (table.length === 0) return retired;
  const entry = version === null ? null : entryOfVersion(version, table);
  if (entry === null) return [...retired, { code: 'versionUnknown', rule: 'EXC-5', outcome: 'notice', values }];
  const { kind, supportEndsAt } = entry;
  if (kind === 'beta' || kind === 'rc' || kind === 'dev') return [...retired, found(plan, kind, VERSION_CODES[kind], values)];
  if (supportEndsAt === undefined) return [...retired, { code: 'versionKnown', rule: 'EXC-5', outcome: 'ok', values }];
  const dated = { ...values, on: supportEndsAt };
  if (today > supportEndsAt) return [...retired, found(plan, 'ended', 'versionEnded', dated)];
  return [...retired, { code: 'versionSupported', rule: 'EXC-5', outcome: 'ok', values: dated }];
}

function found(plan: Plan, is: string, code: string, values: Reason['values']): Reason {
  const exclusion = exclusionOf(plan, 'version', is);
  return { code, rule: exclusion?.rule ?? 'EXC-5', outcome: exclusionOutcome(exclusion), values };
}

/** A retired product warns and stays selectable; only a release can be out of scope (card 6). */
function retiredReason(product: Product, instance: Instance | null, today: LocalDate): readonly Reason[] {
  const on = (instance === null ? undefined : product.supportEndsByDeployment?.[instance.deployment]) ?? product.supportEndsAt;
  if (on === undefined || today <= on) return [];
  return [{ code: 'productRetired', rule: 'EXC-5', outcome: 'notice', values: { product: product.name, on } }];
}
