import type { Plan } from '../plan/plan';
import type { Reason } from './assessment';

/** Facts nobody keeps yet. */
const NOT_KEPT: readonly Reason[] = [
  { code: 'versionSupportNotRecorded', rule: 'EXC-5', outcome: 'notRecorded', values: {} },
  { code: 'appVendorsNotRecorded', rule: 'EXC-4', outcome: 'notRecorded', values: {} },
  { code: 'requestKindNotRecorded', rule: 'EXC-7', outcome: 'notRecorded', values: {} },
  { code: 'languageNotRecorded', rule: 'EXC-10', outcome: 'notRecorded', values: {} },
  { code: 'bookingsNotRecorded', rule: 'BKG-1', outcome: 'notRecorded', values: {} },
];

const NO_ROTA: Reason = { code: 'rotaNotRecorded', rule: 'TEA-5', outcome: 'notRecorded', values: {} };

/** Questions of steps 7, 9 and 10 that cannot be answered: said openly, never held against the customer (EXC-4 … EXC-13, BKG-1, TEA-5). */
export function notRecorded(plan: Plan): readonly Reason[] {
  return plan.regions.length === 0 ? [...NOT_KEPT, NO_ROTA] : NOT_KEPT;
}
