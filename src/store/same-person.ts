import { kvs, WhereConditions } from '@forge/kvs';
import { change, changing, findDocument, type Stored } from './versioned';

/** An account that may be a contact's second one: its address, hashed, is the contact's. One click links it; nothing does by itself. */
export interface SamePersonFound {
  readonly accountId: string;
  readonly customerId: string;
  readonly contactId: string;
  readonly foundAt: number;
  readonly state: 'open' | 'linked' | 'dismissed';
}

const keyOf = (accountId: string): string => `same-person:${accountId}`;
const PAGE = 100;

export function findSamePerson(accountId: string): Promise<SamePersonFound | null> {
  return findDocument<SamePersonFound>('job', keyOf(accountId));
}

/** Open suggestions, oldest first, at most 100. */
export async function readSamePersons(): Promise<readonly SamePersonFound[]> {
  const query = kvs
    .entity<Stored<SamePersonFound>>('job')
    .query()
    .index('by-state', { partition: ['same-person-open'] });
  const { results } = await query.where(WhereConditions.greaterThanEqualTo('0')).limit(PAGE).getMany();
  return results.map((row) => row.value.document);
}

/** Changes what is known about an account; null leaves it. */
export function changeSamePerson(accountId: string, decide: (found: SamePersonFound | null) => SamePersonFound | null): Promise<boolean> {
  return change([
    changing<SamePersonFound>({
      entity: 'job',
      key: keyOf(accountId),
      decide,
      attributes: ({ state, foundAt }) => ({ state: `same-person-${state}`, startedAt: new Date(foundAt).toISOString() }),
    }),
  ]);
}
