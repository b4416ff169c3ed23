import * as v from 'valibot';
import { CARE_KINDS } from '../domain/care/kinds';
import type { Reported } from '../store/nightly';
import { readRows, readSiteRows, type StoredRow } from '../store/personal-data';
import { NO_CUSTOMER } from '../store/requests';
import { reportRows } from './report-personal-data';

/** Rows one step looks at, about; and pages of history or revisions that one customer may have. */
const ROWS = 400;
const HISTORY_PAGES = 20;
const CUSTOMERS = 20;
/** Same-person suggestions, whatever became of them. */
const STATES = ['same-person-open', 'same-person-linked', 'same-person-dismissed'];

/** Where the walk is: page of customers, which of them, and page of its requests; `customers` null with `last` = those of nobody known. */
const placeSchema = v.object({
  customers: v.nullable(v.string()),
  index: v.number(),
  requests: v.nullable(v.string()),
  last: v.boolean(),
});
type Place = v.InferOutput<typeof placeSchema>;

const BEGINNING: Place = { customers: null, index: 0, requests: null, last: false };

/**
 * One step of the weekly walk over everything that is kept about people: customers with their history and requests, requests
 * of nobody known, suggestions, roster and plans. Returns what was learnt and where the next step goes on, null = at the end.
 */
export async function personalDataStep(
  cursor: string | null,
  so: Reported,
  since: number,
): Promise<{ report: Reported; next: string | null }> {
  let place: Place | null = cursor === null ? BEGINNING : v.parse(placeSchema, JSON.parse(cursor));
  let report = so;
  for (let read = 0; read < ROWS && place !== null; ) {
    const bundle: Bundle = place.last ? await restOf(place) : await customerOf(place);
    report = await reportRows(bundle.rows, report, since);
    read += bundle.rows.length + 1;
    place = bundle.next;
  }
  return { report, next: place === null ? null : JSON.stringify(place) };
}

interface Bundle {
  readonly rows: readonly StoredRow[];
  readonly next: Place | null;
}

/** One customer with its history, and a page of its requests; names that history tells are known by the customer beside it. */
async function customerOf(place: Place): Promise<Bundle> {
  const page = await readRows('customer', 'by-name', [], place.customers, CUSTOMERS);
  const customer = page.rows[place.index];
  if (customer === undefined) {
    const isEnd = page.next === null;
    return { rows: [], next: { ...BEGINNING, customers: page.next, last: isEnd } };
  }
  const requests = await readRows('request', 'by-customer-created', [customer.key], place.requests);
  const rows = [
    customer,
    ...(await historyOf(customer.key)),
    ...(await revisionsOf(customer.key)),
    ...(await careOf(customer.key)),
    ...requests.rows,
  ];
  const next = requests.next === null ? { ...place, index: place.index + 1, requests: null } : { ...place, requests: requests.next };
  return { rows, next };
}

const historyOf = (customerId: string): Promise<readonly StoredRow[]> => allOf('history', 'by-subject-time', `customer:${customerId}`);

/** Earlier revisions of the customer's instances: who confirmed what. */
const revisionsOf = (customerId: string): Promise<readonly StoredRow[]> => allOf('instance', 'by-customer-until', customerId);

async function allOf(entity: StoredRow['entity'], index: string, partition: string): Promise<readonly StoredRow[]> {
  const rows: StoredRow[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < HISTORY_PAGES; page++) {
    const read: Awaited<ReturnType<typeof readRows>> = await readRows(entity, index, [partition], cursor);
    rows.push(...read.rows);
    cursor = read.next;
    if (cursor === null) break;
  }
  return rows;
}

/** Care around the customer's requests, the latest hundred of each kind: steps name who took them. */
async function careOf(customerId: string): Promise<readonly StoredRow[]> {
  const kinds = await Promise.all(Object.keys(CARE_KINDS).map((kind) => readRows('care', 'by-customer-kind', [customerId, kind], null)));
  return kinds.flatMap(({ rows }) => rows);
}

async function restOf(place: Place): Promise<Bundle> {
  const requests = await readRows('request', 'by-customer-created', [NO_CUSTOMER], place.requests);
  if (requests.next !== null) return { rows: requests.rows, next: { ...place, requests: requests.next } };
  const suggestions = await Promise.all(STATES.map((state) => readRows('job', 'by-state', [state], null)));
  const kept = [...(await careOf(NO_CUSTOMER)), ...suggestions.flatMap(({ rows }) => rows), ...(await readSiteRows())];
  return { rows: [...requests.rows, ...kept], next: null };
}
