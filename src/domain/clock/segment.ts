/** A stretch of a request's clock, half-open, epoch milliseconds: counted towards the target or held, and why. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly counted: boolean;
  /** Why: counting towards the target, or held by the weekend (WKD-6) or outside the class's own hours (ALN-4). */
  readonly reason: 'counted' | 'weekend' | 'outsideHours';
}
