import { kvs, WhereConditions } from '@forge/kvs';
import type { Customer } from '../domain/customer/customer';
import { change, changing, findDocument, type Stored } from './versioned';

interface Link {
  readonly customerId: string;
}

const PAGE = 100;
const PAGES = 100;
/** Operations of one transaction that links may take; the platform allows 25 in all. */
const LINKS_AT_ONCE = 22;

/** What leads from a person, an organization or an e-mail domain to a customer. */
export type LinkKind = 'account' | 'organization' | 'domain';

const linkKey = (kind: LinkKind, id: string): string => `${kind}:${id}`;

export function findCustomer(customerId: string): Promise<Customer | null> {
  return findDocument<Customer>('customer', customerId);
}

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
    const query = kvs
      .entity<Stored<Customer>>('customer')
      .query()
      .index('by-name')
      .where(WhereConditions.greaterThanEqualTo(' '))
      .limit(PAGE);
    const { results, nextCursor } = await (cursor ? query.cursor(cursor) : query).getMany();
    found.push(...results.map((row) => row.value.document));
    cursor = nextCursor;
    if (!cursor) break;
  }
  return found;
}

/** Stores a customer as given together with the links that lead to it; links of what it no longer has are removed. */
export async function saveCustomer(customer: Customer): Promise<void> {
  const before = await findCustomer(customer.id);
  const stale = before ? linksOf(before).map((key) => [key, null] as const) : [];
  const wanted = linksOf(customer).map((key) => [key, { customerId: customer.id }] as const);
  const links = [...new Map<string, Link | null>([...stale, ...wanted])];
  const write = { entity: 'customer', key: customer.id, decide: () => customer, attributes: () => ({ name: customer.name }) } as const;
  await change([changing<Customer>(write)], Object.fromEntries(links.slice(0, LINKS_AT_ONCE)));
  for (const [key, link] of links.slice(LINKS_AT_ONCE)) await (link ? kvs.set(key, link) : kvs.delete(key));
}

function linksOf(customer: Customer): readonly string[] {
  const contacts = customer.contacts.filter((contact) => contact.status !== 'rejected');
  return [
    ...contacts.map((contact) => linkKey('account', contact.accountId)),
    ...customer.organizationIds.map((id) => linkKey('organization', id)),
    ...customer.emailDomains.map((domain) => linkKey('domain', domain)),
  ];
}
