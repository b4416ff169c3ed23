import type { Bilingual, Plan } from '../plan/plan';

/** One thing that is not part of the offering, and where to go for it (EXC-6 … EXC-13, TAM-5, card 20). */
export interface OutsideEntry {
  /** Names the entry among the others; never shown. */
  readonly key: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** Where to go; null = nowhere of its own. */
  readonly address: string | null;
}

/** The entries as long as nobody has edited them: exclusions of the plan in effect that a customer can ask for by kind. */
export function entriesOfPlan({ exclusions }: Pick<Plan, 'exclusions'>): readonly OutsideEntry[] {
  return exclusions
    .filter(({ detect }) => detect.some(({ on }) => on === 'requestKind'))
    .map(({ rule, label, reply, address }) => ({ key: rule, title: label, text: reply, address: address ?? null }));
}
