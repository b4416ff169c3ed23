import type { Instance } from '../customer/customer';
import type { Plan } from '../plan/plan';
import type { Reason } from './assessment';
import type { RequestFacts } from './facts';

const silent = (code: string, rule: string): Reason => ({ code, rule, outcome: 'notRecorded', values: {} });
const VERSION = silent('versionSupportNotRecorded', 'EXC-5');
const APPS = silent('appVendorsNotRecorded', 'EXC-4');
const KIND = silent('requestKindNotRecorded', 'EXC-7');
const LANGUAGE = silent('languageNotRecorded', 'EXC-10');
/** What the app's first versions kept about no request. */
const AT_FIRST: readonly Reason[] = [VERSION, APPS, KIND, LANGUAGE, silent('bookingsNotRecorded', 'BKG-1')];
const NO_ROTA = silent('rotaNotRecorded', 'TEA-5');

/** Questions of steps 7 and 10 that this request has no facts for: said openly, never held against the customer (EXC-4 … EXC-10, TEA-5). */
export function notRecorded(facts: RequestFacts, instance: Instance | null, plan: Plan): readonly Reason[] {
  const rota = plan.regions.length === 0 ? [NO_ROTA] : [];
  if (facts.text === undefined) return [...AT_FIRST, ...rota];
  const choice = facts.choice === null || facts.choice === 'malformed' ? null : facts.choice;
  const table = plan.products.find(({ key }) => key === instance?.productKey)?.versions ?? [];
  return [
    ...(instance?.version == null || table.length === 0 ? [VERSION] : []),
    ...(instance?.apps === undefined ? [APPS] : []),
    ...(choice?.kind == null ? [KIND] : []),
    ...(facts.text === null ? [LANGUAGE] : []),
    ...rota,
  ];
}
