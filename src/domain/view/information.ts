import type { Information } from '../care/information';
import type { InformationItem } from '../care/information-item';
import type { HowTo } from '../plan/care-terms';
import type { Bilingual } from '../plan/plan';
import type { CareView } from './care';

/** A request for information as agents see it. */
export interface InformationView {
  readonly record: CareView;
  readonly information: Information;
}

/** What the desk asked for on one request, open ones first, and what it may ask for under the plan. */
export interface IssueInformation {
  readonly all: readonly InformationView[];
  readonly kinds: readonly { readonly key: string; readonly label: Bilingual }[];
}

/** One item for the customer; neither the link nor the reason of whoever ticked it off is shown to colleagues. */
export type OwnItem = Pick<InformationItem, 'key' | 'label' | 'needsAnonymised' | 'state' | 'at'> & { readonly howTos: readonly HowTo[] };

/** A request for information as its customer sees it. Epoch milliseconds. */
export interface OwnInformation extends Pick<Information, 'note' | 'askedAt' | 'neededBy' | 'waitsSince'> {
  readonly recordId: string;
  readonly state: string;
  readonly items: readonly OwnItem[];
  /** Only a registered contact ticks off. */
  readonly mayTick: boolean;
}
