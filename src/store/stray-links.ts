import { kvs, WhereConditions } from '@forge/kvs';
import type { Link } from './customer-links';
import { findCustomer, removeLinks } from './customers';
import { linksOf } from './links';

const KINDS = ['account:', 'organization:', 'domain:'];
const PAGE = 100;

/**
 * One page of all links: those that lead to a customer whose document does not have them go, as saves that died leave them.
 * Goes on at `cursor` (null = the beginning); returns where the next page begins, null = there is none.
 */
export async function removeStrayLinks(cursor: string | null): Promise<{ removed: number; next: string | null }> {
  const [kind, token] = placeOf(cursor);
  const query = kvs
    .query()
    .where('key', WhereConditions.beginsWith(KINDS[kind] ?? ''))
    .limit(PAGE);
  const { results, nextCursor } = await (token === '' ? query : query.cursor(token)).getMany<Link>();
  const holders = new Map<string, string[]>();
  for (const { key, value } of results) holders.set(value.customerId, [...(holders.get(value.customerId) ?? []), key]);
  let removed = 0;
  for (const [customerId, keys] of holders) {
    const customer = await findCustomer(customerId);
    const linked = customer === null ? [] : linksOf(customer);
    const stray = keys.filter((key) => !linked.includes(key));
    await removeLinks(customerId, stray);
    removed += stray.length;
  }
  if (nextCursor) return { removed, next: `${kind} ${nextCursor}` };
  return { removed, next: kind + 1 < KINDS.length ? `${kind + 1} ` : null };
}

function placeOf(cursor: string | null): [kind: number, token: string] {
  const cut = (cursor ?? '0 ').indexOf(' ');
  return [Number((cursor ?? '0 ').slice(0, cut)), (cursor ?? '0 ').slice(cut + 1)];
}
