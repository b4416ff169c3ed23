import * as v from 'valibot';
import type { Refused } from '../contract';
import { PARTS } from '../domain/customer/merge-drafts';
import type { HistoryLine } from '../domain/view/customer-settings';
import { type HistoryPage, isWanted } from '../domain/view/history';
import { readCustomerHistoryPage } from '../store/customer-history';

const REFUSED: Refused = { state: 'refused' };
const LINES = 50;
/** Pages of storage that one answer may look through for lines that fit. */
const PAGES = 10;

const text = v.pipe(v.string(), v.maxLength(200));
const instant = v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(253_402_300_799_999)));

const payloadSchema = v.object({
  customerId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,200}$/)),
  cursor: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
  filter: v.object({
    who: text,
    act: v.picklist(['', 'added', 'changed', 'removed', 'undone', 'imported']),
    part: v.picklist(['', ...PARTS]),
    text,
    from: instant,
    to: instant,
  }),
});

/** The history of a customer, newest first, fifty fitting lines at a time; the index narrows it by time, the rest is read and left out. */
export async function customerHistory(payload: unknown): Promise<HistoryPage | Refused> {
  const wanted = v.safeParse(payloadSchema, payload);
  if (!wanted.success) return REFUSED;
  const { customerId, filter } = wanted.output;
  const lines: HistoryLine[] = [];
  let { cursor } = wanted.output;
  for (let page = 0; page < PAGES && lines.length < LINES; page++) {
    const read = await readCustomerHistoryPage(customerId, filter, cursor, LINES);
    const told = read.lines.map(({ version, at, by, act, changes }): HistoryLine => ({ version, at, by: by.name, act, changes }));
    lines.push(...told.filter((line) => isWanted(line, filter)));
    cursor = read.next;
    if (cursor === null) break;
  }
  return { state: 'ready', lines, next: cursor };
}
