import type { Bilingual } from './plan';
import type { DatedVersion } from './plan-in-effect';

/** A line in the list of published versions: which, from when, by whom (account id), and why. */
export interface PublishedPlan extends DatedVersion {
  readonly name: Bilingual;
  /** Empty for the plan the app came with. */
  readonly publishedBy: string;
  readonly note: Bilingual | null;
}
