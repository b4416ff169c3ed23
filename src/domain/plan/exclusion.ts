import type { ExclusionSign } from './exclusion-sign';
import type { Bilingual, RuleId } from './plan';

/** One thing the offering does not include, how it is found, and what the customer is told (EXC-1 … EXC-13). */
export interface Exclusion {
  readonly rule: RuleId;
  readonly label: Bilingual;
  readonly effect: 'outOfScope' | 'standardTrack' | 'notice';
  /** What the exclusion is found by; none = only a person's choice. */
  readonly detect: readonly ExclusionSign[];
  /** What the customer is told, with the way on. */
  readonly reply: Bilingual;
  /** Where the customer finds it instead, an address to open; absent = none. */
  readonly address?: string;
}
