/** A stretch of a request's clock, half-open, epoch milliseconds: counted towards the target or held, and why. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly counted: boolean;
  /**
   * Why: counting towards the target, or held by the weekend (WKD-6), outside the class's own hours (ALN-4), or on a weekday on
   * which no region is on duty, where the plan holds the clock then (DEC-11).
   */
  readonly reason: 'counted' | 'weekend' | 'outsideHours' | 'holiday';
}
