import type { Bilingual } from '../plan/plan';
import type { FactValue } from './customer';
import { isSameFact } from './instance-facts';

/** One field of two instances; `unknown` = not recorded on one side or on both, which is never the same (NEW-17). */
export interface TwinRow {
  readonly field: string;
  readonly label: Bilingual | null;
  readonly one: FactValue;
  readonly other: FactValue;
  readonly state: 'differs' | 'unknown' | 'same';
}

interface Fact {
  readonly field: string;
  readonly label: Bilingual | null;
  readonly value: FactValue;
}

/** What tells two instances apart by itself, and so is no difference between them. */
const WHO: ReadonlySet<string> = new Set(['name', 'environment', 'baseUrl']);
const ORDER = ['differs', 'unknown', 'same'] as const;

/** Two instances field by field: differences first, then what is unknown, then what is the same; lists in any order are the same. */
export function twinRows(one: readonly Fact[], other: readonly Fact[]): readonly TwinRow[] {
  const fields = new Map([...one, ...other].filter(({ field }) => !WHO.has(field)).map(({ field, label }) => [field, label]));
  const valueIn = (facts: readonly Fact[], field: string): FactValue => facts.find((fact) => fact.field === field)?.value ?? null;
  const rows = [...fields].map(([field, label]): TwinRow => {
    const [left, right] = [valueIn(one, field), valueIn(other, field)];
    const state = left === null || right === null ? 'unknown' : isSameFact(sorted(left), sorted(right)) ? 'same' : 'differs';
    return { field, label, one: left, other: right, state };
  });
  return ORDER.flatMap((state) => rows.filter((row) => row.state === state));
}

const sorted = (value: FactValue): FactValue => (Array.isArray(value) ? [...value].map((entry) => JSON.stringify(entry)).sort() : value);
