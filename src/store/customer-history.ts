import { kvs, WhereConditions } from '@forge/kvs';
import type { Customer } from '../domain/customer/customer';
import type { CustomerChange } from '../domain/customer/customer-changes';
import { findStored, type Stored, type Write } from './versioned';

/** One save of a customer: who (account id and name then), when (epoch milliseconds), what, and the customer as it was before. */
export interface CustomerHistory {
  readonly by: { readonly accountId: string; readonly name: string };
  readonly at: number;
  readonly act: 'added' | 'changed' | 'removed' | 'undone' | 'imported';
  readonly changes: readonly CustomerChange[];
  readonly before: Customer | null;
  /** The import that did it, or that it took back; absent = none. */
  readonly run?: number;
}

/** A line of history with the version it led to. */
export interface VersionedHistory extends CustomerHistory {
  readonly version: number;
}

/** Versions fill the key so that keys sort as versions do. */
const historyKey = (subject: string, version: number): string => `${subject}:${String(version).padStart(8, '0')}`;

/** The line to write in the same transaction as the version it tells about. */
export function historyWrite(subject: string, version: number, line: CustomerHistory): Write {
  const document: VersionedHistory = { ...line, version };
  const at = `${new Date(line.at).toISOString()}:${String(version).padStart(8, '0')}`;
  return { entity: 'history', key: historyKey(subject, version), version: 0, document, attributes: { subject, at } };
}

/** The line that led to a version of a customer. */
export async function findCustomerHistory(customerId: string, version: number): Promise<VersionedHistory | null> {
  return (await findStored<VersionedHistory>('history', historyKey(`customer:${customerId}`, version)))?.document ?? null;
}

/** A page of lines about a customer, newest first, within a stretch of time (epoch milliseconds, half-open; null = no bound). */
export async function readCustomerHistoryPage(
  customerId: string,
  { from, to }: { readonly from: number | null; readonly to: number | null },
  cursor: string | null,
  most: number,
): Promise<{ readonly lines: readonly VersionedHistory[]; readonly next: string | null }> {
  const [first, last] = [from === null ? '0' : new Date(from).toISOString(), to === null ? '9' : new Date(to).toISOString()];
  const query = kvs
    .entity<Stored<VersionedHistory>>('history')
    .query()
    .index('by-subject-time', { partition: [`customer:${customerId}`] })
    .where(WhereConditions.between(first, last))
    .limit(most);
  query.sort('DESC' as Parameters<typeof query.sort>[0]);
  const { results, nextCursor } = await (cursor === null ? query : query.cursor(cursor)).getMany();
  return { lines: results.map((row) => row.value.document), next: nextCursor ?? null };
}

/** The latest lines about a customer, newest first. */
export async function readCustomerHistory(customerId: string, most: number): Promise<readonly VersionedHistory[]> {
  const query = kvs
    .entity<Stored<VersionedHistory>>('history')
    .query()
    .index('by-subject-time', { partition: [`customer:${customerId}`] })
    .where(WhereConditions.greaterThanEqualTo('0'))
    .limit(most);
  query.sort('DESC' as Parameters<typeof query.sort>[0]);
  const { results } = await query.getMany();
  return results.map((row) => row.value.document);
}
