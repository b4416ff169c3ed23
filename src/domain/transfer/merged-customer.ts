import type { Customer, Instance, Licence, RegisteredContact } from '../customer/customer';
import { revisedInstance } from '../customer/instance-revision';
import type { WantedCustomer } from './wanted-customer';

type Wanted<Part extends keyof WantedCustomer> = NonNullable<WantedCustomer[Part]> extends readonly (infer Entry)[] ? Entry : never;

const MINUTE = 60_000;

/** A customer that nobody has registered yet; what is missing of it is found by the same checks as in the form. */
function blankCustomer(id: string): Customer {
  const none = { organizationIds: [], emailDomains: [], partners: [], licences: [], alignLicences: [], contacts: [], productKeys: [] };
  return { id, name: '', zone: '', language: 'en', ...none, instances: [] };
}

/**
 * What a file's customer makes of the one that is kept: facts that are there replace, entries are added or changed by id, nothing
 * is taken away (NEW-28). Contacts that ended are history and stay as they are; new ones count from the minute of `now`.
 */
export function mergedCustomer(before: Customer | null, wanted: WantedCustomer, now: number): Customer {
  const base = before ?? blankCustomer(wanted.id);
  const { name = base.name, zone = base.zone, language = base.language, standIns, lookedAfterBy } = wanted;
  return {
    ...base,
    ...{ name, zone, language },
    organizationIds: union(base.organizationIds, wanted.organizationIds),
    emailDomains: union(base.emailDomains, wanted.emailDomains),
    partners: union(base.partners, wanted.partners),
    licences: byId(base.licences, wanted.licences, licenceOf),
    alignLicences: byId(base.alignLicences, wanted.alignLicences, termOf),
    contacts: byId(base.contacts, wanted.contacts, (before, entry) => contactOf(before, entry, now)),
    productKeys: union(base.productKeys, wanted.productKeys),
    instances: byId(base.instances, wanted.instances, (before, entry) => instanceOf(before, entry, now)),
    ...(standIns === undefined ? {} : { standIns: byId(base.standIns ?? [], standIns, (kept, entry) => kept ?? entry) }),
    ...(lookedAfterBy === undefined ? {} : { lookedAfterBy: { ...base.lookedAfterBy, ...lookedAfterBy } }),
  };
}

const union = (kept: readonly string[], more: readonly string[] = []): readonly string[] => [...new Set([...kept, ...more])];

function byId<Kept extends { readonly id: string }, Entry extends { readonly id: string }>(
  kept: readonly Kept[],
  wanted: readonly Entry[] | undefined,
  merge: (before: Kept | null, entry: Entry) => Kept,
): readonly Kept[] {
  if (wanted === undefined) return kept;
  const entries = new Map(wanted.map((entry) => [entry.id, entry]));
  const changed = kept.map((before) => {
    const entry = entries.get(before.id);
    return entry === undefined ? before : merge(before, entry);
  });
  const known = new Set(kept.map(({ id }) => id));
  return [...changed, ...[...entries.values()].filter(({ id }) => !known.has(id)).map((entry) => merge(null, entry))];
}

function termOf(before: Omit<Licence, 'contactMode'> | null, entry: Wanted<'alignLicences'>): Omit<Licence, 'contactMode'> {
  const { contactMode: _none, ...term } = licenceOf(before === null ? null : { ...before, contactMode: 'direct' }, entry);
  return term;
}

/** Facts in the order in which the form keeps them too, so that an unchanged licence compares as unchanged. */
function licenceOf(before: Licence | null, entry: Wanted<'licences'>): Licence {
  const blank: Licence = { id: entry.id, order: '-', from: '', to: '', contactMode: 'direct' };
  const { id, order, from, to, contactMode, graceDays = 0, cancelledAt, price, renews } = { ...(before ?? blank), ...entry };
  return {
    ...{ id, order, from, to, contactMode },
    ...(graceDays > 0 ? { graceDays } : {}),
    ...(cancelledAt === undefined ? {} : { cancelledAt }),
    ...(price === undefined ? {} : { price }),
    ...(renews === undefined ? {} : { renews }),
  };
}

function instanceOf(before: Instance | null, entry: Wanted<'instances'>, now: number): Instance {
  const nothing = { version: null, baseUrl: null, maintenanceTo: null, codeModified: false, revision: 1 };
  if (before === null)
    return { ...{ id: entry.id }, productKey: '', deployment: 'data-center', environment: '', name: '', ...nothing, ...entry };
  const { revision: _theirs, confirmed: _said, revised: _when, ...facts } = entry;
  const profile = facts.profile === undefined ? {} : { profile: { ...before.profile, ...facts.profile } };
  return revisedInstance(before, { ...before, ...facts, ...profile }, { by: '', at: now });
}

function contactOf(before: RegisteredContact | null, entry: Wanted<'contacts'>, now: number): RegisteredContact {
  if (before !== null) return changedContact(before, entry, now);
  const { name = '', kind = 'direct', accountId = null, status = 'active', removedAt = null, partner = null } = entry;
  const activeFrom = entry.activeFrom ?? Math.floor(now / MINUTE) * MINUTE;
  return { ...entry, name, kind, accountId, status, removedAt, partner, activeFrom };
}

/** Status and dates of a contact who is here already are the register's own: they move by acts, never by a file. */
function changedContact(before: RegisteredContact, entry: Wanted<'contacts'>, now: number): RegisteredContact {
  if (before.status === 'removed' || before.status === 'rejected') return before;
  const { name = before.name, kind = before.kind, partner = before.partner, email = before.email, accountId = null } = entry;
  const next: RegisteredContact = {
    ...before,
    name,
    kind,
    partner: kind === 'direct' ? null : partner,
    ...(email === undefined ? {} : { email }),
  };
  if (accountId === null || accountId === before.accountId) return next;
  return { ...next, accountId, ...relinked(before, now) };
}

/** The account a person had until now, kept with its dates: "who was registered at 14:02 on 3 November?" stays answered. */
function relinked({ accountId, linkedFrom, activeFrom, earlierAccounts = [] }: RegisteredContact, now: number): Partial<RegisteredContact> {
  if (accountId === null) return { linkedFrom: now };
  return { linkedFrom: now, earlierAccounts: [...earlierAccounts, { accountId, from: linkedFrom ?? activeFrom, to: now }] };
}
