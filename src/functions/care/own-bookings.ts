import type { Refused } from '../../contract';
import type { CareRecord } from '../../domain/care/record';
import { planForCustomers } from '../../domain/plan/plan-for-customers';
import { isActiveContact } from '../../domain/request/adoption';
import { type BookingView, bookingChoices, bookingView, inOrder, type OwnBookingsView } from '../../domain/view/booking';
import { readPersons } from '../../jira/persons';
import { readAllCareOfCustomer } from '../../store/care';
import { currentPlan } from '../../store/plans';
import { findRecord } from '../../store/requests';
import { readSettings } from '../../store/settings';
import { whoAsks } from '../own-viewer';
import type { Surface } from '../surface';
import { placeOf } from './raise-care';

const REFUSED: Refused = { state: 'refused' };
/** Bookings that are shown; a customer has a few a year. */
const SHOWN = 50;

/** The bookings of the viewer's own customer: when planned work is done is for everybody there, who is named in it for contacts. */
export async function ownBookings(surface: Surface): Promise<OwnBookingsView | Refused> {
  const asks = await whoAsks(surface);
  if (asks.state !== 'known') return REFUSED;
  const { customer, accountId } = asks.viewer;
  const now = Date.now();
  const [plan, records, settings] = await Promise.all([currentPlan(now), readAllCareOfCustomer(customer.id, 'booking'), readSettings()]);
  const latest = [...records].sort((one, other) => Number(other.issueId) - Number(one.issueId)).slice(0, SHOWN);
  const [keys, names] = await Promise.all([issueKeys(latest), engineerNames(latest)]);
  const place = placeOf(settings, 'booking', surface.portalId);
  const isContact = isActiveContact(customer, accountId, now);
  const viewOf = (one: CareRecord): BookingView =>
    bookingView(one, keys.get(one.issueId) ?? '', plan, customer, names.get(one.owner ?? '') ?? null);
  return {
    state: 'ready',
    now,
    plan: planForCustomers(plan),
    choices: bookingChoices(plan, customer),
    serviceDeskId: place?.serviceDeskId ?? surface.portalId,
    asking: place === null ? 'portal' : isContact ? 'may' : 'contact',
    bookings: inOrder(latest.map(viewOf).map((one) => (isContact ? one : forColleagues(one)))),
  };
}

/** Colleagues read when what is worked on: who is named in a booking is for its contacts. */
function forColleagues({ fields, ...booking }: BookingView): BookingView {
  const { purpose = null, productKeys = [] } = fields;
  return { ...booking, fields: { purpose, productKeys }, engineer: null, reason: null };
}

/** Keys of the requests that records hang on. */
export async function issueKeys(records: readonly CareRecord[]): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all([...new Set(records.map(({ issueId }) => issueId))].map(findRecord));
  return new Map(found.flatMap((record) => (record === null ? [] : [[record.facts.issueId, record.facts.issueKey] as const])));
}

async function engineerNames(records: readonly CareRecord[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(records.flatMap(({ owner }) => owner ?? []))];
  return ids.length === 0 ? new Map() : new Map((await readPersons(ids)).map(({ accountId, name }) => [accountId, name]));
}
