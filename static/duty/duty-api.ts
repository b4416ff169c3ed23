import type { ReactNode } from 'react';
import type { FoundPerson } from '../../src/domain/view/customer-settings';
import type { RosterAnswer, RosterDraft, RosterView } from '../../src/domain/view/roster';

/** What the page asks: the project page and the settings each have a resolver, with guards of their own. */
export interface DutyApi {
  readonly read: () => Promise<RosterView | { readonly state: 'off' } | { readonly state: 'refused' }>;
  readonly save: (draft: RosterDraft) => Promise<RosterAnswer | { readonly state: 'off' } | { readonly state: 'refused' }>;
  /** null = refused. */
  readonly find: (text: string) => Promise<readonly FoundPerson[] | null>;
}

/** A search for somebody of the desk, with its label and what becomes of the one who is chosen. */
export type ShowFinder = (label: string, choose: (person: FoundPerson) => void) => ReactNode;
