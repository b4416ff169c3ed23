import type { Customer } from '../customer/customer';
import type { DraftTerms } from '../customer/draft-problems';

/** A page of the register as it is kept, and what an import is checked against. */
export interface RegisterPage {
  readonly state: 'ready';
  readonly now: number;
  readonly customers: readonly Customer[];
  /** Where the next page begins; null = that was all. */
  readonly next: string | null;
  readonly terms: DraftTerms;
}
