/** A stretch of time, half-open, epoch milliseconds. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The instants the clock knows, 1970–2100 UTC; anything outside is an answer ("beyond the horizon"), never a throw. */
export const HORIZON: Range = { from: 0, to: Date.UTC(2101, 0, 1) };
