import { kvs } from '@forge/kvs';
import type { Customer } from '../domain/customer/customer';
import { claimsOf, linksOf } from './links';
import { findStored, type Links, type Write } from './versioned';

/** What a link says: whom it leads to. A hint only: the customer's own document decides. */
export interface Link {
  readonly customerId: string;
}

/** A link to set, or null to remove it. */
export type LinkChange = readonly [key: string, link: Link | null];

/** Raised by everything that writes links: whoever looked at them before somebody else changed them looks again, so none is given twice. */
const MARK = 'customer-links';

/** Operations of one transaction that links may take beside the mark; the platform allows 25 in all (Forge, kvs-transactions). */
export const LINKS_ALONE = 24;

export async function readMark(): Promise<number> {
  return (await findStored<number>('job', MARK))?.version ?? 0;
}

/** The mark's own move, part of every transaction that writes links. */
export const markWrite = (version: number, at: number): Write => ({ entity: 'job', key: MARK, version, document: at, attributes: {} });

export async function findLink(key: string): Promise<Link | null> {
  return (await kvs.get<Link>(key)) ?? null;
}

/** What has to change about links for them to lead to `next` and no longer to `before`; those of others stay unless `next` claims them. */
export async function linkChanges(
  customerId: string,
  before: Customer | null,
  next: Customer | null,
): Promise<{ set: readonly LinkChange[]; removed: readonly LinkChange[] }> {
  const has = next === null ? [] : linksOf(next);
  const stale = (before === null ? [] : linksOf(before)).filter((key) => !has.includes(key));
  const claimed = new Set(next === null ? [] : claimsOf(next));
  const held = await Promise.all([...stale, ...has].map(findLink));
  const holderOf = new Map([...stale, ...has].map((key, index) => [key, held[index]?.customerId] as const));
  const isOpen = (key: string): boolean => holderOf.get(key) === undefined || claimed.has(key);
  return {
    set: has.filter((key) => holderOf.get(key) !== customerId && isOpen(key)).map((key) => [key, { customerId }]),
    removed: stale.filter((key) => holderOf.get(key) === customerId).map((key) => [key, null]),
  };
}

export const asLinks = (changes: readonly LinkChange[]): Links => Object.fromEntries(changes);
