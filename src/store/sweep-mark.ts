import { kvs } from '@forge/kvs';

/** Where the last completed sweep began (epoch milliseconds): the next one looks from there on. */
export interface SweepMark {
  readonly watermark: number;
  readonly completedAt: number;
  /** Changes (request id → epoch milliseconds) already asked about: the next sweep's look back need not repeat them. */
  readonly asked: Readonly<Record<string, number>>;
}

const MARK = 'sweep:mark';
const LEASE = 'sweep:lease';
const LEASE_MINUTES = 4;

export async function findSweepMark(): Promise<SweepMark | null> {
  return (await kvs.get<SweepMark>(MARK)) ?? null;
}

export async function writeSweepMark(mark: SweepMark): Promise<void> {
  await kvs.set(MARK, mark);
}

/** Takes the sweep's lease for four minutes; false when another run holds it. Deletion by TTL may lag, so the end is kept inside. */
export async function takeSweepLease(now: number): Promise<boolean> {
  const held = await kvs.get<{ until: number }>(LEASE);
  if (held && held.until > now) return false;
  if (held) await kvs.delete(LEASE);
  try {
    await kvs.set(
      LEASE,
      { until: now + LEASE_MINUTES * 60_000 },
      { keyPolicy: 'FAIL_IF_EXISTS', ttl: { value: LEASE_MINUTES, unit: 'MINUTES' } },
    );
    return true;
  } catch {
    return false;
  }
}

export async function releaseSweepLease(): Promise<void> {
  await kvs.delete(LEASE);
}
