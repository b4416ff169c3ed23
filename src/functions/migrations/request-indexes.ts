import type { RequestRecord } from '../../domain/request/request-record';
import { NO_CUSTOMER, recordAttributes } from '../../store/requests';
import { readRowPage } from '../../store/stored-rows';
import { migrationOf } from './migration';

/** Customers there can be, 100 a page. */
const PAGES = 1_000;

/**
 * Requests written before they were listed by who has not resolved them, by when the desk is told and by which update is owed are
 * missing from those lists: each row gets what its indexes know, its record untouched.
 */
export const requestIndexes = migrationOf<RequestRecord>({
  key: 'request-indexes',
  entity: 'request',
  index: 'by-customer-created',
  range: 'createdAt',
  beginning: ' ',
  partitions: async () => [[NO_CUSTOMER], ...(await customerIds()).map((id) => [id])],
  today: (document) => ({ document, attributes: recordAttributes(document) }),
});

/** Ids of all customers, deleted ones too: their requests stay. */
async function customerIds(): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < PAGES; page++) {
    const read: Awaited<ReturnType<typeof readRowPage<unknown>>> = await readRowPage<unknown>(
      'customer',
      { index: 'by-name', partition: [], from: ' ' },
      cursor,
    );
    ids.push(...read.rows.map(({ key }) => key));
    cursor = read.next;
    if (cursor === null) break;
  }
  return ids;
}
