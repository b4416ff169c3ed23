import { kvs, WhereConditions } from '@forge/kvs';
import type { Customer, Instance } from '../domain/customer/customer';
import { supersededInstances } from '../domain/customer/instance-revision';
import { change, changing, type Stored } from './versioned';

/** A revision of an instance that another one has followed, or that was removed, at `until` (epoch milliseconds). */
export interface EarlierRevision {
  readonly customerId: string;
  readonly instance: Instance;
  readonly until: number;
}

const PAGE = 100;
/** Rows written in one transaction (25 operations; Forge, kvs-transactions). */
const TOGETHER = 20;

/**
 * Keeps the revisions that a save is about to leave behind, each under its instance and number. Written before the save: while it
 * has not happened the row says what the customer's own document says, so one that loses or dies leaves nothing wrong.
 */
export async function keepRevisions(before: Customer | null, next: Customer | null, at: number): Promise<void> {
  const left = supersededInstances(before, next);
  if (before === null) return;
  for (let from = 0; from < left.length; from += TOGETHER)
    await change(left.slice(from, from + TOGETHER).map((instance) => rowOf({ customerId: before.id, instance, until: at })));
}

const rowOf = (revision: EarlierRevision) =>
  changing<EarlierRevision>({
    entity: 'instance',
    key: `${revision.customerId}:${revision.instance.id}:${String(revision.instance.revision).padStart(8, '0')}`,
    decide: () => revision,
    attributes: ({ customerId, instance, until }) => ({ customerId, instanceId: instance.id, until: new Date(until).toISOString() }),
  });

/** Earlier revisions of one instance, the latest first, at most 100. */
export function readRevisions(customerId: string, instanceId: string): Promise<readonly EarlierRevision[]> {
  return read('by-instance-until', [customerId, instanceId], '0');
}

/** Revisions of a customer's instances that were left behind after an instant (epoch milliseconds), the latest first, at most 100. */
export function readRevisionsSince(customerId: string, after: number): Promise<readonly EarlierRevision[]> {
  return read('by-customer-until', [customerId], new Date(after).toISOString());
}

async function read(index: string, partition: string[], after: string): Promise<readonly EarlierRevision[]> {
  const query = kvs
    .entity<Stored<EarlierRevision>>('instance')
    .query()
    .index(index, { partition })
    .where(WhereConditions.greaterThanEqualTo(after))
    .limit(PAGE);
  query.sort('DESC' as Parameters<typeof query.sort>[0]);
  const { results } = await query.getMany();
  return results.map((row) => row.value.document);
}
