/** Ascending numbers with a table of equal buckets over them, so that counting those below a value takes no search. */
export interface SortedIndex {
  /** The numbers, and an infinite one after them. */
  readonly keys: Float64Array;
  readonly origin: number;
  readonly bucketsPerUnit: number;
  /** How many keys lie in the buckets before each. */
  readonly below: Uint32Array;
}

/** Four buckets for each number, laid over [from, to]. */
export function sortedIndexOf(numbers: Float64Array, from: number, to: number): SortedIndex {
  const buckets = 4 * numbers.length + 1;
  const bucketsPerUnit = (buckets - 1) / (to - from);
  const keys = new Float64Array(numbers.length + 1).fill(Number.POSITIVE_INFINITY);
  keys.set(numbers);
  const below = new Uint32Array(buckets);
  let key = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    while (Math.floor(((keys[key] ?? 0) - from) * bucketsPerUnit) < bucket) key++;
    below[bucket] = key;
  }
  return { keys, origin: from, bucketsPerUnit, below };
}

/** How many of the numbers are less than `value`, which must lie within the bounds the index was laid over. */
export function countBelow({ keys, origin, bucketsPerUnit, below }: SortedIndex, value: number): number {
  let count = below[((value - origin) * bucketsPerUnit) | 0] ?? 0;
  while ((keys[count] ?? value) < value) count++;
  return count;
}
