import { booking } from '../../domain/care/booking';
import { windowOf } from '../../domain/care/booking-time';
import type { CareRecord } from '../../domain/care/record';
import { heldBy } from '../../domain/care/reservation';
import type { Customer } from '../../domain/customer/customer';
import { dutyKeysOf, dutyOf } from '../../domain/desk/roster';
import type { Plan } from '../../domain/plan/plan';
import type { RequestRecord } from '../../domain/request/request-record';
import { type BookableEngineer, bookingChoices, bookingView, type IssueBooking } from '../../domain/view/booking';
import { careView } from '../../domain/view/care-view';
import { viewerAdministersProject } from '../../jira/permissions';
import { readPersons } from '../../jira/persons';
import { readReservations } from '../../store/reservations';
import { readRoster } from '../../store/roster';
import { engineerBookKey } from './booking-shell';

/** Engineers who are offered for one window. */
const MOST = 30;

/** The booking that a request is, for an agent of its project (the caller has checked that); null where it is none. */
export async function issueBooking(
  { facts }: RequestRecord,
  records: readonly CareRecord[],
  customer: Customer | null,
  rota: Plan,
  viewer: { readonly accountId: string | null; readonly names: ReadonlyMap<string, string> },
): Promise<IssueBooking | null> {
  const record = records.find(({ kind }) => kind === 'booking');
  if (facts.care !== 'booking' || record === undefined) return null;
  const { names } = viewer;
  const isOpen = record.state === 'requested' || record.state === 'approved';
  const isShort = record.details.isShort === true && (record.state === 'requested' || record.state === 'declined');
  return {
    booking: bookingView(record, facts.issueKey, rota, customer, names.get(record.owner ?? '') ?? null),
    record: careView(record, booking, names),
    choices: customer === null ? null : bookingChoices(rota, customer),
    engineers: isOpen ? await engineersFor(record, customer, rota, viewer.accountId) : [],
    mayOverride: isShort && (await viewerAdministersProject(facts.projectId)),
  };
}

/** Whoever looks after the customer, then whoever is rostered, then the viewer; each with what else they have in that window. */
async function engineersFor(
  record: CareRecord,
  customer: Customer | null,
  rota: Plan,
  viewerAccountId: string | null,
): Promise<readonly BookableEngineer[]> {
  const { roster } = await readRoster();
  const rostered = dutyKeysOf(rota).flatMap((key) => {
    const { lead, weeks } = dutyOf(roster, rota, key);
    return [...Object.values(weeks).flat(), lead].map((person) => person?.accountId ?? null);
  });
  const { engineer = null, backup = null } = customer?.lookedAfterBy ?? {};
  const ids = [engineer?.accountId ?? null, backup?.accountId ?? null, ...rostered, viewerAccountId].flatMap((id) => id ?? []);
  const people = await readPersons([...new Set(ids)].slice(0, MOST));
  const able = people.filter(({ active, kind }) => active && kind === 'staff');
  return Promise.all(able.map(({ accountId, name }) => bookable(accountId, name, record)));
}

async function bookable(accountId: string, name: string, record: CareRecord): Promise<BookableEngineer> {
  const book = await readReservations(await engineerBookKey(accountId));
  const [other] = heldBy(book, { recordId: record.id, ...windowOf(record) });
  return { accountId, name, busy: other === undefined ? null : { from: other.from, to: other.to } };
}
