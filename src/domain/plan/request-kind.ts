import type { Bilingual } from './plan';

/**
 * One answer to "What do you need?". Whether a kind is excluded is said by the exclusions, which name kinds among their signs;
 * the words are looked for in what the customer wrote, and only suggest the kind to an agent (card 7, DEC-30).
 */
export interface RequestKind {
  readonly key: string;
  readonly label: Bilingual;
  readonly hint: Bilingual;
  /** In any language: those in Latin letters are found as whole words, others wherever they stand. */
  readonly words: readonly string[];
}

/** A page where a customer may find the answer at once (card 21). */
export interface SelfHelpLink {
  readonly label: Bilingual;
  readonly address: string;
}
