/**
 * UTC offsets of named zones as data: `offsets[i]` minutes east of UTC hold from `at[i - 1]`
 * (epoch milliseconds) until `at[i]`; `offsets` is one longer than `at`.
 */
export interface ZoneOffsets {
  readonly offsets: readonly number[];
  readonly at: readonly number[];
}

export interface ZoneTable {
  /** Release of the time-zone database it was computed from, such as `2025c`. */
  readonly version: string;
  readonly zones: Readonly<Record<string, ZoneOffsets>>;
}
