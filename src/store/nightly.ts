import type { LicenceEnd } from '../domain/customer/licence-end';
import { change, changing, findDocument } from './versioned';

/** Something the nightly check found that somebody should look at; people and licences by their opaque ids. */
export type NightlyFinding = { readonly customerId: string } & (
  | { readonly kind: 'orphan' | 'overLimit'; readonly contactId: string }
  | ({ readonly kind: 'licenceEnds' } & LicenceEnd)
  | { readonly kind: 'maintenanceEnds'; readonly instanceId: string }
);

/** Where a run is: the customers, then links that lead nowhere, then, each week, personal data. */
export type NightlyPhase = 'customers' | 'links' | 'personalData';

/** Accounts that a report of personal data has named, and what was answered: closed ones are erased, changed ones read anew. */
export interface Reported {
  readonly named: readonly string[];
  readonly closed: readonly string[];
  readonly updated: readonly string[];
}

export const NOTHING_REPORTED: Reported = { named: [], closed: [], updated: [] };

/** The nightly check: one run at a time, a step at a time. Instants are epoch milliseconds. */
export interface Nightly {
  readonly run: number;
  readonly state: 'running' | 'done' | 'failed';
  readonly phase: NightlyPhase;
  /** Counts the steps, so that a step that comes twice is done once. */
  readonly step: number;
  /** Where the phase goes on, as storage or the phase itself puts it; null = its beginning. */
  readonly cursor: string | null;
  readonly startedAt: number;
  readonly movedAt: number;
  readonly finishedAt: number | null;
  readonly fault: string | null;
  readonly customers: number;
  /** Of this run so far, and of the last one that came to its end; at most 500. */
  readonly finding: readonly NightlyFinding[];
  readonly findings: readonly NightlyFinding[];
  /** When the last report of personal data came to its end; null = never. */
  readonly reportedAt: number | null;
  /** What this report has learnt so far. */
  readonly report: Reported;
}

const KEY = 'nightly';

export function findNightly(): Promise<Nightly | null> {
  return findDocument<Nightly>('job', KEY);
}

/** Changes where the nightly check is; null leaves it. Returns whether it changed. */
export function changeNightly(decide: (nightly: Nightly | null) => Nightly | null): Promise<boolean> {
  return change([
    changing<Nightly>({
      entity: 'job',
      key: KEY,
      decide,
      attributes: ({ state, startedAt }) => ({ state: `nightly-${state}`, startedAt: new Date(startedAt).toISOString() }),
    }),
  ]);
}
