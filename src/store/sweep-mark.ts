import { change, changing, findDocument } from './versioned';

/** How far the search for lost changes has come. Instants are epoch milliseconds. */
export interface SweepMark {
  /** Whatever search had shown of changes by then has been asked about; null = no sweep has come to its end yet. */
  readonly watermark: number | null;
  /** More changed than one run may ask about: where the next run goes on, and when the first of these runs began. */
  readonly rest: { readonly from: number; readonly beganAt: number } | null;
  /** Changes (request id → when it changed) already asked about: a look back need not ask again. */
  readonly asked: Readonly<Record<string, number>>;
  readonly startedAt: number | null;
  readonly completedAt: number | null;
  /** Requests asked about by the latest sweep, all its runs together. */
  readonly count: number;
  /** Why the latest run stopped; null = it did not have to. */
  readonly fault: { readonly at: number; readonly reason: string } | null;
  /** The latest pushes to the queue, oldest first. */
  readonly pushes: readonly { readonly jobId: string; readonly at: number }[];
  /** The look at open requests; absent in marks of the first versions. */
  readonly open?: OpenMark;
}

/** How far the look at open requests has come: whose turn is next, how many were open, and in how many turns all are looked at. */
export interface OpenMark {
  readonly turn: number;
  readonly turns: number;
  readonly count: number;
  /** Requests that were not where their records say, and when that was asked about. */
  readonly gone: Readonly<Record<string, number>>;
}

/** A run's hold on the sweep. */
export interface SweepLease {
  readonly mark: SweepMark;
  readonly until: number;
}

interface Sweep {
  readonly mark: SweepMark;
  readonly leaseUntil: number;
}

const KEY = 'sweep';
/** As long as the platform lets a run live, and shorter than the interval: a crashed run never keeps the next one away. */
const LEASE = 4 * 60_000;

const NEVER: SweepMark = {
  watermark: null,
  rest: null,
  asked: {},
  startedAt: null,
  completedAt: null,
  count: 0,
  fault: null,
  pushes: [],
};

export async function readSweepMark(): Promise<SweepMark> {
  return (await findDocument<Sweep>('job', KEY))?.mark ?? NEVER;
}

/**
 * Takes the sweep for four minutes; null while another run has it. The end of the lease is part of the document, since the
 * platform deletes expired values up to 48 hours late, and one conditional write decides between two runs at once.
 */
export async function takeSweep(now: number): Promise<SweepLease | null> {
  const until = now + LEASE;
  let mark = NEVER;
  const taken = await changeSweep((current) => {
    if (current !== null && current.leaseUntil > now) return null;
    mark = { ...(current?.mark ?? NEVER), startedAt: now };
    return { mark, leaseUntil: until };
  });
  return taken ? { mark, until } : null;
}

/** Gives the sweep back with what the run has come to; false when another run has taken over meanwhile: its mark stands. */
export function giveBackSweep({ until }: SweepLease, mark: SweepMark): Promise<boolean> {
  return changeSweep((current) => (current?.leaseUntil === until ? { mark, leaseUntil: 0 } : null));
}

function changeSweep(decide: (current: Sweep | null) => Sweep | null): Promise<boolean> {
  const startedAt = (sweep: Sweep): string => new Date(sweep.mark.startedAt ?? 0).toISOString();
  return change([
    changing<Sweep>({ entity: 'job', key: KEY, decide, attributes: (next) => ({ state: 'sweep', startedAt: startedAt(next) }) }),
  ]);
}
