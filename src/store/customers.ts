import { kvs, WhereConditions } from '@forge/kvs';
import { awaitsDecision, contactsToLink } from '../domain/customer/awaits';
import type { Customer } from '../domain/customer/customer';
import { withRisingRevisions } from '../domain/customer/instance-revision';
import { type CustomerHistory, historyWrite } from './customer-history';
import { asLinks, findLink, LINKS_ALONE, linkChanges, markWrite, readMark } from './customer-links';
import { keepRevisions } from './instance-revisions';
import { claimsOf, type LinkKind, linkKey, linksOf } from './links';
import { findStored, type Stored, type Write, writeUnchanged } from './versioned';

/** A customer as it is kept: a deleted one stays, so that it can be brought back, and is shown nowhere. */
type Kept = Customer & { readonly deletedAt?: number };

const PAGE = 100;
const PAGES = 100;
/** Operations that links may take in one transaction beside customer, mark and history. */
const LINKS_AT_ONCE = LINKS_ALONE - 2;
/** Somebody's save comes through at each try, so this many may save at the very same moment. */
const ATTEMPTS = 12;
/** Transactions of links that one save may need beside its own: 2,400 links. */
const LINK_STEPS = 100;

export async function findCustomer(customerId: string): Promise<Customer | null> {
  return (await findVersionedCustomer(customerId)).customer;
}

/** A customer with the version that a save must name; version 0 = there never was one, customer null = none or deleted. */
export async function findVersionedCustomer(customerId: string): Promise<{ version: number; customer: Customer | null }> {
  const stored = await findStored<Kept>('customer', customerId);
  return stored === null ? { version: 0, customer: null } : { version: stored.version, customer: present(stored.document) };
}

const present = (kept: Kept): Customer | null => (kept.deletedAt === undefined ? kept : null);

/**
 * The customers that the given people, organizations or domains lead to, each once. A link is a hint: only what the customer's
 * own document says counts, so one that a save left behind when it died leads nowhere.
 */
export async function findLinkedCustomers(kind: LinkKind, ids: readonly string[]): Promise<readonly Customer[]> {
  const keys = [...new Set(ids.map((id) => linkKey(kind, id)))];
  const holders = await Promise.all(keys.map(async (key) => ({ key, customerId: (await findLink(key))?.customerId ?? null })));
  const customerIds = [...new Set(holders.flatMap(({ customerId }) => customerId ?? []))];
  const customers = (await Promise.all(customerIds.map(findCustomer))).flatMap((customer) => customer ?? []);
  return customers.filter((customer) => {
    const linked = linksOf(customer);
    return holders.some(({ key, customerId }) => customerId === customer.id && linked.includes(key));
  });
}

/** Ids of the customers that the given people, organizations or domains lead to, each once. */
export async function findLinkedCustomerIds(kind: LinkKind, ids: readonly string[]): Promise<readonly string[]> {
  return (await findLinkedCustomers(kind, ids)).map((customer) => customer.id);
}

/** Customers by name from where an earlier page ended (null = the first), at most `most`, and where the next page begins (null = none). */
export async function readCustomerPage(
  cursor: string | null,
  among: { readonly awaits: 'decision' } | { readonly links: 'missing' } | null = null,
  most = PAGE,
): Promise<{ readonly customers: readonly Customer[]; readonly next: string | null }> {
  const all = kvs.entity<Stored<Kept>>('customer').query();
  const [[attribute, value] = ['', '']] = Object.entries(among ?? {});
  const query = among === null ? all.index('by-name') : all.index(`by-${attribute}`, { partition: [value] });
  const page = query.where(WhereConditions.greaterThanEqualTo(' ')).limit(most);
  const { results, nextCursor } = await (cursor === null ? page : page.cursor(cursor)).getMany();
  return { customers: results.flatMap((row) => present(row.value.document) ?? []), next: nextCursor ?? null };
}

/** All customers by name, at most 10,000; read by index, 100 a page. */
export async function readCustomers(among: Parameters<typeof readCustomerPage>[1] = null): Promise<readonly Customer[]> {
  const found: Customer[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < PAGES; page++) {
    const { customers, next }: Awaited<ReturnType<typeof readCustomerPage>> = await readCustomerPage(cursor, among);
    found.push(...customers);
    cursor = next;
    if (cursor === null) break;
  }
  return found;
}

/** What is kept of a customer that is deleted at an instant; null = there is none. */
export const deletedCustomer = (customer: Customer | null, at: number): Kept | null => customer && { ...customer, deletedAt: at };

/** A customer's document with what its indexes know: the name, whether somebody must decide, whether an account is looked for. */
export function customerWrite(customerId: string, version: number, kept: Kept): Write {
  const isThere = kept.deletedAt === undefined;
  const awaits = isThere && awaitsDecision(kept) ? 'decision' : 'nothing';
  const links = isThere && contactsToLink(kept).length > 0 ? 'missing' : 'complete';
  return { entity: 'customer', key: customerId, version, document: kept, attributes: { name: kept.name, awaits, links } };
}

/** A link that another customer holds; that customer's name is for administrators only. */
export interface TakenLink {
  readonly key: string;
  readonly customerId: string;
  readonly customerName: string;
}

export type Saved =
  | { readonly state: 'saved'; readonly version: number }
  | { readonly state: 'moved' }
  | { readonly state: 'taken'; readonly links: readonly TakenLink[] };

/**
 * Stores what `next` makes of a customer at exactly `version`, with its links and a line of history (null = none), all or
 * nothing. `moved` = somebody saved another version meanwhile; `taken` = an organization, domain or person belongs to another
 * customer. `next` null deletes: the document stays, marked with the instant, and its links go.
 */
export async function saveCustomerAt(
  version: number,
  next: Customer | null,
  customerId: string,
  line: CustomerHistory | null,
  at = line?.at ?? Date.now(),
): Promise<Saved> {
  for (let attempt = 1, steps = 0; attempt <= ATTEMPTS; ) {
    const [mark, stored] = await Promise.all([readMark(), findStored<Kept>('customer', customerId)]);
    if ((stored?.version ?? 0) !== version) return { state: 'moved' };
    const before = stored === null ? null : present(stored.document);
    const taken = next === null ? [] : await takenLinks(next);
    if (taken.length > 0) return { state: 'taken', links: taken };
    const kept = (next && withRisingRevisions(before, next, { by: line?.by.accountId ?? '', at })) ?? deletedCustomer(before, at);
    if (kept === null) return { state: 'moved' };
    const { set, removed } = await linkChanges(customerId, before, next);
    if (set.length > LINKS_AT_ONCE && steps++ < LINK_STEPS) {
      await writeUnchanged([markWrite(mark, at)], asLinks(set.slice(0, LINKS_ALONE)));
      continue;
    }
    const together = [...set, ...removed].slice(0, LINKS_AT_ONCE);
    const history = line === null ? [] : [historyWrite(`customer:${customerId}`, version + 1, line)];
    await keepRevisions(before, next && kept, at);
    const writes: readonly Write[] = [customerWrite(customerId, version, kept), markWrite(mark, at), ...history];
    if (await writeUnchanged(writes, asLinks(together))) {
      if (set.length + removed.length > together.length)
        await removeLinks(
          customerId,
          removed.map(([key]) => key),
        );
      return { state: 'saved', version: version + 1 };
    }
    attempt++;
  }
  throw new Error(`Saving customer ${customerId}: others kept saving at the same moment.`);
}

/**
 * Removes links that lead to a customer whose document no longer has them; whoever takes one meanwhile keeps it. What a
 * crash leaves of them leads nowhere.
 */
export async function removeLinks(customerId: string, keys: readonly string[]): Promise<void> {
  for (let from = 0; from < keys.length; from += LINKS_ALONE) {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      // The mark first: what is read after it still holds when the transaction finds it unmoved.
      const mark = await readMark();
      const customer = await findCustomer(customerId);
      const linked = customer === null ? [] : linksOf(customer);
      const some = keys.slice(from, from + LINKS_ALONE).filter((key) => !linked.includes(key));
      const held = await Promise.all(some.map(findLink));
      const stale = some.filter((_key, index) => held[index]?.customerId === customerId);
      if (stale.length === 0) break;
      if (await writeUnchanged([markWrite(mark, Date.now())], asLinks(stale.map((key) => [key, null])))) break;
    }
  }
}

/** Sets what is missing of a customer's links, as after a save that died or a row lost; false = nothing was missing. */
export async function healLinks(customerId: string): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const mark = await readMark();
    const customer = await findCustomer(customerId);
    if (customer === null) return false;
    const lost = (await takenLinks(customer)).map(({ key }) => key);
    const set = (await linkChanges(customerId, null, customer)).set.filter(([key]) => !lost.includes(key));
    if (set.length === 0) return attempt > 1;
    await writeUnchanged([markWrite(mark, Date.now())], asLinks(set.slice(0, LINKS_ALONE)));
  }
  return true;
}

/** Links of `customer` that another customer's own document still claims; what a removed contact left behind may be taken. */
export async function takenLinks(customer: Customer): Promise<readonly TakenLink[]> {
  const claims = claimsOf(customer);
  const links = await Promise.all(claims.map(findLink));
  const others = claims.flatMap((key, index) => {
    const holder = links[index]?.customerId;
    return holder === undefined || holder === customer.id ? [] : [{ key, customerId: holder }];
  });
  const holders = new Map(
    await Promise.all([...new Set(others.map((entry) => entry.customerId))].map(async (id) => [id, await findCustomer(id)] as const)),
  );
  return others.flatMap(({ key, customerId }) => {
    const holder = holders.get(customerId) ?? null;
    return holder !== null && claimsOf(holder).includes(key) ? [{ key, customerId, customerName: holder.name }] : [];
  });
}
