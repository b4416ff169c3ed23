import { kvs, WhereConditions } from '@forge/kvs';
import type { Customer } from '../domain/customer/customer';
import { type CustomerHistory, historyWrite } from './customer-history';
import { claimsOf, type LinkKind, linkKey, linksOf } from './links';
import { findStored, type Links, type Stored, type Write, writeUnchanged } from './versioned';

interface Link {
  readonly customerId: string;
}

/** A customer as it is kept: a deleted one stays, so that it can be brought back, and is shown nowhere. */
type Kept = Customer & { readonly deletedAt?: number };

const PAGE = 100;
const PAGES = 100;
/** Operations of one transaction that links may take; the platform allows 25 in all, three of them documents. */
const LINKS_AT_ONCE = 22;
const ATTEMPTS = 6;

/** Raised by every save: whoever looked at the links before somebody else changed them looks again, so none is given twice. */
const LINKS_MARK = 'customer-links';

export async function findCustomer(customerId: string): Promise<Customer | null> {
  return (await findVersionedCustomer(customerId)).customer;
}

/** A customer with the version that a save must name; version 0 = there never was one, customer null = none or deleted. */
export async function findVersionedCustomer(customerId: string): Promise<{ version: number; customer: Customer | null }> {
  const stored = await findStored<Kept>('customer', customerId);
  return stored === null ? { version: 0, customer: null } : { version: stored.version, customer: present(stored.document) };
}

const present = (kept: Kept): Customer | null => (kept.deletedAt === undefined ? kept : null);

/** Ids of the customers that the given people, organizations or domains lead to, each once. */
export async function findLinkedCustomerIds(kind: LinkKind, ids: readonly string[]): Promise<readonly string[]> {
  const links = await Promise.all(ids.map((id) => kvs.get<Link>(linkKey(kind, id))));
  return [...new Set(links.flatMap((link) => (link ? [link.customerId] : [])))];
}

/** All customers by name, at most 10,000; read by index, 100 a page. */
export async function readCustomers(): Promise<readonly Customer[]> {
  const found: Customer[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const query = kvs.entity<Stored<Kept>>('customer').query().index('by-name').where(WhereConditions.greaterThanEqualTo(' ')).limit(PAGE);
    const { results, nextCursor } = await (cursor ? query.cursor(cursor) : query).getMany();
    found.push(...results.flatMap((row) => present(row.value.document) ?? []));
    cursor = nextCursor;
    if (!cursor) break;
  }
  return found;
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
 * Stores what `next` makes of a customer at exactly `version`, with its links and a line of history, all or nothing. `moved` =
 * somebody saved another version meanwhile; `taken` = an organization, domain or person belongs to another customer. `next`
 * null deletes: the document stays, marked with the instant, and its links go.
 */
export async function saveCustomerAt(version: number, next: Customer | null, customerId: string, line: CustomerHistory): Promise<Saved> {
  for (let attempt = 1; ; attempt++) {
    const [mark, stored] = await Promise.all([findStored<number>('job', LINKS_MARK), findStored<Kept>('customer', customerId)]);
    if ((stored?.version ?? 0) !== version) return { state: 'moved' };
    const before = stored === null ? null : present(stored.document);
    const taken = next === null ? [] : await takenLinks(next);
    if (taken.length > 0) return { state: 'taken', links: taken };
    const kept: Kept | null = next ?? (before === null ? null : { ...before, deletedAt: line.at });
    if (kept === null) return { state: 'moved' };
    const links = await changedLinks(customerId, before, next);
    const writes: readonly Write[] = [
      { entity: 'customer', key: customerId, version, document: kept, attributes: { name: kept.name } },
      { entity: 'job', key: LINKS_MARK, version: mark?.version ?? 0, document: line.at, attributes: {} },
      historyWrite(`customer:${customerId}`, version + 1, line),
    ];
    if (await writeAll(writes, links)) return { state: 'saved', version: version + 1 };
    if (attempt >= ATTEMPTS) throw new Error(`Saving customer ${customerId}: others kept saving at the same moment.`);
  }
}

/** Links of `customer` that another customer's own document still claims; what a removed contact left behind may be taken. */
async function takenLinks(customer: Customer): Promise<readonly TakenLink[]> {
  const claims = claimsOf(customer);
  const links = await Promise.all(claims.map((key) => kvs.get<Link>(key)));
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

/** Links to set and, where they still lead here, to remove. */
async function changedLinks(
  customerId: string,
  before: Customer | null,
  next: Customer | null,
): Promise<readonly (readonly [string, Link | null])[]> {
  const [had, has] = [before === null ? [] : linksOf(before), next === null ? [] : linksOf(next)];
  const stale = had.filter((key) => !has.includes(key));
  const held = await Promise.all([...stale, ...has].map((key) => kvs.get<Link>(key)));
  const removed = stale.filter((_key, index) => held[index]?.customerId === customerId).map((key) => [key, null] as const);
  const claimed = next === null ? [] : claimsOf(next);
  const added = has
    .filter((key, index) => {
      const holder = held[stale.length + index]?.customerId;
      return holder !== customerId && (holder === undefined || claimed.includes(key));
    })
    .map((key) => [key, { customerId }] as const);
  return [...added, ...removed];
}

/** One transaction; what does not fit into it is linked before and unlinked after, so that a half-done save only links too much. */
async function writeAll(writes: readonly Write[], links: readonly (readonly [string, Link | null])[]): Promise<boolean> {
  const early = links.slice(LINKS_AT_ONCE).filter(([, link]) => link !== null);
  const late = links.slice(LINKS_AT_ONCE).filter(([, link]) => link === null);
  for (const [key, link] of early) await kvs.set(key, link);
  const together: Links = Object.fromEntries(links.slice(0, LINKS_AT_ONCE));
  if (!(await writeUnchanged(writes, together))) return false;
  for (const [key] of late) await kvs.delete(key);
  return true;
}
