/** What is wrong with a plan, or may surprise: refused are errors, warnings let it pass (domain 12.5). */
export type PlanFindingCode =
  | 'severityTwice'
  | 'severityMissing'
  | 'targetNotPositive'
  | 'classUnknown'
  | 'windowEmpty'
  | 'windowNeverEnds'
  | 'zoneUnknown'
  | 'severityUnknown'
  | 'partnerModeNoSwap'
  | 'rotaEmpty'
  | 'rotaGap'
  | 'overlapShort'
  | 'productWithoutClass'
  | 'holidaysEnd'
  | 'zonesDiffer';

/** One finding about one field; words turn it into a sentence. */
export interface PlanFinding {
  readonly strength: 'error' | 'warning';
  readonly code: PlanFindingCode;
  /** Path of the field, with dots: `coverage.classes.1.weekendRuns.L5`. */
  readonly field: string;
  /** Instants among them are epoch milliseconds. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** A reason to refuse a plan. */
export const planError = (code: PlanFindingCode, field: string, values: PlanFinding['values'] = {}): PlanFinding => ({
  strength: 'error',
  code,
  field,
  values,
});

/** Something an admin should know about a plan that can be used. */
export const planWarning = (code: PlanFindingCode, field: string, values: PlanFinding['values'] = {}): PlanFinding => ({
  strength: 'warning',
  code,
  field,
  values,
});
