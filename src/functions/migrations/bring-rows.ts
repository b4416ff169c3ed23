import type { LeftRow } from '../../store/shape';
import { rewriteRows } from '../../store/stored-rows';
import type { Migration, RowStep } from './migration';

/** Rows in one transaction; the platform allows 25 operations (Forge, kvs-transactions). */
const TOGETHER = 20;
/** Bytes of one unit of storage. */
const UNIT = 10_240;
/** Tries of one row against others who write it. */
const ATTEMPTS = 6;

const WRITTEN = 'written';
const AS_IT_IS = 'as it is';

interface Brought {
  readonly changed: number;
  readonly units: number;
  readonly left: readonly LeftRow[];
}

/**
 * Brings rows over, each only if nobody has written it meanwhile; what somebody has is read and judged anew. Tells how many were
 * written, and about how many units of storage that takes.
 */
export async function bringRows(migration: Migration, steps: readonly RowStep[]): Promise<Brought> {
  const left: LeftRow[] = steps.flatMap(({ key, fault }) => (fault === null ? [] : [leftRow(migration, key, fault)]));
  const waiting = steps.flatMap(({ rewrite }) => rewrite ?? []);
  let changed = 0;
  for (let from = 0; from < waiting.length; from += TOGETHER) {
    const some = waiting.slice(from, from + TOGETHER);
    if (await rewriteRows(migration.entity, some)) {
      changed += some.length;
      continue;
    }
    for (const { key } of some) {
      const outcome = await bringRow(migration, key);
      if (outcome === WRITTEN) changed++;
      else if (outcome !== AS_IT_IS) left.push(leftRow(migration, key, outcome));
    }
  }
  return { changed, units: waiting.reduce((units, row) => units + Math.ceil(JSON.stringify(row).length / UNIT), 0), left };
}

const leftRow = ({ entity }: Migration, key: string, reason: string): LeftRow => ({
  row: `${entity} ${key}`,
  reason: reason.slice(0, 200),
});

/** One row by itself: written, as it is (somebody else has brought or removed it), or why it is left. */
async function bringRow(migration: Migration, key: string): Promise<string> {
  let refused: number | null = null;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const step = await migration.find(key);
    if (step === null) return AS_IT_IS;
    if (step.fault !== null) return step.fault;
    if (step.rewrite === null) return AS_IT_IS;
    if (step.version === refused) return 'storage refuses it';
    if (await rewriteRows(migration.entity, [step.rewrite])) return WRITTEN;
    refused = step.version;
  }
  return 'it kept changing';
}
