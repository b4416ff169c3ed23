import type { CustomerDraft } from './draft';

/** A place where somebody else saved something else than what is being typed; `theirs` is theirs as text, empty where they removed it. */
export interface Clash {
  readonly path: string;
  readonly theirs: string;
}

export interface Merged {
  readonly draft: CustomerDraft;
  /** Parts in which only they changed something; it was taken over. */
  readonly taken: readonly (keyof CustomerDraft)[];
  /** What both changed; the text of whoever is typing stays. */
  readonly clashes: readonly Clash[];
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

type Entry = string | { readonly id: string };
const keyOf = (entry: Entry): string => (typeof entry === 'string' ? entry : entry.id);

/**
 * Brings a draft onto a newer version: what only they changed is taken over, what only the typist changed stays, and where
 * both did, the typist's stays and is named. Lists are compared entry by entry.
 */
export function mergeDrafts(base: CustomerDraft, mine: CustomerDraft, theirs: CustomerDraft): Merged {
  const clashes: Clash[] = [];
  const single = <Value>(path: string, b: Value, m: Value, t: Value): Value => {
    if (same(b, m)) return t;
    if (!same(b, t) && !same(m, t)) clashes.push({ path, theirs: textOf(t) });
    return m;
  };
  const list = <Item extends Entry>(path: string, b: readonly Item[], m: readonly Item[], t: readonly Item[]): readonly Item[] => {
    const of = (items: readonly Item[], key: string): Item | null => items.find((item) => keyOf(item) === key) ?? null;
    const keys = [...new Set([...m, ...t].map(keyOf))];
    return keys.flatMap((key) => single(`${path}.${key}`, of(b, key), of(m, key), of(t, key)) ?? []);
  };
  const outsider = (role: 'accountManager' | 'sales'): Partial<CustomerDraft['lookedAfterBy']> => {
    const of = (draft: CustomerDraft) => draft.lookedAfterBy[role] ?? null;
    const person = single(`lookedAfterBy.${role}`, of(base), of(mine), of(theirs));
    return person === null ? {} : { [role]: person };
  };
  const draft: CustomerDraft = {
    name: single('name', base.name, mine.name, theirs.name),
    zone: single('zone', base.zone, mine.zone, theirs.zone),
    language: single('language', base.language, mine.language, theirs.language),
    organizationIds: list('organizationIds', base.organizationIds, mine.organizationIds, theirs.organizationIds),
    emailDomains: list('emailDomains', base.emailDomains, mine.emailDomains, theirs.emailDomains),
    partners: list('partners', base.partners, mine.partners, theirs.partners),
    licences: list('licences', base.licences, mine.licences, theirs.licences),
    alignLicences: list('alignLicences', base.alignLicences, mine.alignLicences, theirs.alignLicences),
    contacts: list('contacts', base.contacts, mine.contacts, theirs.contacts),
    productKeys: list('productKeys', base.productKeys, mine.productKeys, theirs.productKeys),
    instances: list('instances', base.instances, mine.instances, theirs.instances),
    lookedAfterBy: {
      engineer: single('lookedAfterBy.engineer', base.lookedAfterBy.engineer, mine.lookedAfterBy.engineer, theirs.lookedAfterBy.engineer),
      backup: single('lookedAfterBy.backup', base.lookedAfterBy.backup, mine.lookedAfterBy.backup, theirs.lookedAfterBy.backup),
      coordinator: single(
        'lookedAfterBy.coordinator',
        base.lookedAfterBy.coordinator,
        mine.lookedAfterBy.coordinator,
        theirs.lookedAfterBy.coordinator,
      ),
      ...outsider('accountManager'),
      ...outsider('sales'),
    },
  };
  return { draft, taken: PARTS.filter((part) => !same(base[part], theirs[part]) && !same(draft[part], mine[part])), clashes };
}

/** The parts of a customer in the order of the page. */
export const PARTS: readonly (keyof CustomerDraft)[] = [
  'name',
  'zone',
  'language',
  'lookedAfterBy',
  'organizationIds',
  'emailDomains',
  'partners',
  'licences',
  'alignLicences',
  'contacts',
  'productKeys',
  'instances',
];

/** What somebody else saved, in few words: the texts of an entry without its ids. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const { id: _id, accountId: _accountId, ...shown } = value as Readonly<Record<string, unknown>>;
  return Object.values(shown)
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' · ');
}
