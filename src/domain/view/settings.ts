import type { CustomerRow } from './customer-list';

export interface SettingsView {
  readonly state: 'ready';
  readonly now: number;
  readonly plan: {
    readonly id: string;
    readonly version: number;
    readonly nameEn: string;
    readonly nameJa: string;
    readonly zonesVersion: string;
  };
  readonly served: readonly {
    readonly projectId: string;
    readonly projectKey: string;
    readonly projectName: string;
    readonly requestTypeIds: readonly string[];
  }[];
  readonly customers: readonly CustomerRow[];
  /** Epoch milliseconds of the last completed sweep; null = never yet. */
  readonly lastSweepAt: number | null;
  /** Arriving premium requests get their promise as a public comment. */
  readonly promiseByMail: boolean;
  /** Open premium requests get the weekend letter every Friday. */
  readonly weekendLetter: boolean;
}
