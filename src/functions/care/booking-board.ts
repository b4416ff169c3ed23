import type { CareRecord } from '../../domain/care/record';
import { type BookingBoardView, type BookingRow, bookingView, inOrder } from '../../domain/view/booking';
import { readPersons } from '../../jira/persons';
import { readDueCare } from '../../store/care';
import { readCustomers } from '../../store/customers';
import { currentPlan } from '../../store/plans';
import { findRecord } from '../../store/requests';

/** Sorts after every instant: all records of a kind, those with something to come first. */
const EVER = Date.parse('9999-12-31T23:59:59.999Z');

/** The bookings whose requests are in a project, for its agents (the caller has checked that): at most a hundred, coming ones first. */
export async function bookingBoard(projectId: string): Promise<BookingBoardView> {
  const now = Date.now();
  const plan = await currentPlan(now);
  const records = await readDueCare('booking', EVER);
  const [found, customers, people] = await Promise.all([
    Promise.all(records.map(({ issueId }) => findRecord(issueId))),
    records.length === 0 ? [] : readCustomers(),
    readPersons([...new Set(records.flatMap(({ owner }) => owner ?? []))]),
  ]);
  const nameOf = new Map(people.map(({ accountId, name }) => [accountId, name]));
  const rows = records.flatMap((record, index): readonly BookingRow[] => {
    const request = found[index] ?? null;
    return request === null || request.facts.projectId !== projectId ? [] : [rowOf(record, request.facts.issueKey)];
  });
  const order = inOrder(rows.map(({ booking }) => booking));
  const sorted = [...rows].sort((one, other) => order.indexOf(one.booking) - order.indexOf(other.booking));
  return { state: 'ready', now, plan, rows: sorted };

  function rowOf(record: CareRecord, issueKey: string): BookingRow {
    const customer = customers.find(({ id }) => id === record.customerId) ?? null;
    const engineer = nameOf.get(record.owner ?? '') ?? null;
    return { booking: bookingView(record, issueKey, plan, customer, engineer), customer: customer?.name ?? null };
  }
}
