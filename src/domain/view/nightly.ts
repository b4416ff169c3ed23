import type { LicenceEnd } from '../customer/licence-end';
import type { MaintenanceWarning } from '../customer/support-ends';

/** Something the nightly check found, with today's names. */
export type NightlyRow = { readonly customerId: string; readonly customer: string } & (
  | { readonly kind: 'orphan'; readonly cause: 'deactivated' | 'gone' | 'domain'; readonly contact: string }
  | { readonly kind: 'overLimit'; readonly contact: string }
  | ({ readonly kind: 'licenceEnds'; readonly order: string } & LicenceEnd)
  | ({ readonly kind: 'maintenanceEnds' } & MaintenanceWarning)
);

/** The nightly check as administrators see it; `run` null = it has never run. */
export interface NightlyView {
  readonly state: 'ready';
  readonly now: number;
  readonly run: {
    readonly state: 'running' | 'done' | 'failed';
    readonly startedAt: number;
    readonly finishedAt: number | null;
    readonly fault: string | null;
    readonly customers: number;
  } | null;
  readonly reportedAt: number | null;
  readonly rows: readonly NightlyRow[];
  /** There are others beside these. */
  readonly more: boolean;
}
