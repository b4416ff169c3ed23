import type { Reason } from './assessment';

/** Questions of step 7 and 9 whose facts nobody keeps yet: said openly, never held against the customer (EXC-4 … EXC-13, BKG-1). */
export const NOT_RECORDED: readonly Reason[] = [
  { code: 'versionSupportNotRecorded', rule: 'EXC-5', outcome: 'notRecorded', values: {} },
  { code: 'appVendorsNotRecorded', rule: 'EXC-4', outcome: 'notRecorded', values: {} },
  { code: 'requestKindNotRecorded', rule: 'EXC-7', outcome: 'notRecorded', values: {} },
  { code: 'languageNotRecorded', rule: 'EXC-10', outcome: 'notRecorded', values: {} },
  { code: 'bookingsNotRecorded', rule: 'BKG-1', outcome: 'notRecorded', values: {} },
  { code: 'rotaNotRecorded', rule: 'TEA-5', outcome: 'notRecorded', values: {} },
];
