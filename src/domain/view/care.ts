import type { CareDetails, CareKindKey, CareRole } from '../care/record';
import type { FieldProblem } from '../customer/field-problem';

/** An action somebody confirmed. `recordId` null = it begins one; `issueId` only where the page shows many requests. */
export interface CareAction {
  readonly kind: CareKindKey;
  readonly recordId: string | null;
  readonly issueId?: string;
  readonly action: string;
  /** Names this very confirmation, so that a repeated one changes nothing. */
  readonly id: string;
  readonly fields: CareDetails;
}

/** What became of it; `overtaken` = somebody was faster, and the record is in this state now. */
export type CareAnswer =
  | { readonly state: 'done'; readonly recordId: string }
  | { readonly state: 'overtaken'; readonly now: string; readonly at: number | null; readonly byName: string | null }
  | { readonly state: 'invalid'; readonly problems: readonly FieldProblem[] };

/** A step as a reader may see it; nobody has a name on the portal. */
export interface CareStepView {
  readonly id: string;
  readonly at: number;
  readonly byName: string | null;
  readonly as: CareRole;
  readonly action: string;
  readonly fields: CareDetails;
}

/** A record as agents see it. */
export interface CareView {
  readonly id: string;
  readonly kind: CareKindKey;
  readonly issueId: string;
  readonly state: string;
  readonly isClosed: boolean;
  readonly ownerName: string | null;
  readonly nextAt: number | null;
  readonly details: CareDetails;
  readonly steps: readonly CareStepView[];
}
