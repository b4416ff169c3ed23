import * as v from 'valibot';
import type { Bilingual } from '../plan/plan';
import type { CareRecord, CareValue } from './record';

/** How an item came: as an attachment of the request, by a secure link, not at all, or it is no longer needed. */
export const HANDED_OVER = ['attachment', 'link', 'cannot'] as const;

const schema = v.object({
  key: v.string(),
  label: v.object({ en: v.string(), ja: v.string() }),
  needsAnonymised: v.boolean(),
  state: v.picklist(['asked', ...HANDED_OVER, 'notNeeded']),
  /** When it was ticked off, epoch milliseconds; null while it is open. */
  at: v.nullable(v.number()),
  link: v.nullable(v.string()),
  reason: v.nullable(v.string()),
});

/** One thing that is asked for, as its record keeps it. */
export type InformationItem = v.InferOutput<typeof schema>;

/** The items of a record, in the order of the plan; what cannot be read is left out. */
export function informationItems({ details }: Pick<CareRecord, 'details'>): readonly InformationItem[] {
  const kept: CareValue = details.items ?? [];
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((item) => {
    const decoded = v.safeParse(schema, item);
    return decoded.success ? [decoded.output] : [];
  });
}

/** An item nobody has handed over yet. */
export function newItem(key: string, label: Bilingual, needsAnonymised: boolean): InformationItem {
  return { key, label: { en: label.en, ja: label.ja }, needsAnonymised, state: 'asked', at: null, link: null, reason: null };
}

export const openItems = (record: Pick<CareRecord, 'details'>): readonly InformationItem[] =>
  informationItems(record).filter(({ state }) => state === 'asked');
