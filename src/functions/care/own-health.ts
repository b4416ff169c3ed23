import type { Refused } from '../../contract';
import { planForCustomers } from '../../domain/plan/plan-for-customers';
import { isActiveContact } from '../../domain/request/adoption';
import { checksInOrder, healthCheckView, type OwnHealthView, quarterWheels } from '../../domain/view/health-check';
import { readAllCareOfCustomer } from '../../store/care';
import { currentPlan } from '../../store/plans';
import { readSettings } from '../../store/settings';
import { whoAsks } from '../own-viewer';
import type { Surface } from '../surface';
import { issueKeys } from './own-bookings';
import { placeOf } from './raise-care';

const REFUSED: Refused = { state: 'refused' };
/** Checks that are shown: years of them. */
const SHOWN = 60;

/** The health checks of the viewer's own customer, with the year of each instance; names of the desk are not in it. */
export async function ownHealth(surface: Surface): Promise<OwnHealthView | Refused> {
  const asks = await whoAsks(surface);
  if (asks.state !== 'known') return REFUSED;
  const { customer, accountId } = asks.viewer;
  const now = Date.now();
  const [plan, records, settings] = await Promise.all([
    currentPlan(now),
    readAllCareOfCustomer(customer.id, 'health-check'),
    readSettings(),
  ]);
  const latest = [...records].sort((one, other) => Number(other.issueId) - Number(one.issueId)).slice(0, SHOWN);
  const keys = await issueKeys(latest);
  const place = placeOf(settings, 'health-check', surface.portalId);
  return {
    state: 'ready',
    now,
    plan: planForCustomers(plan),
    wheels: quarterWheels(customer, latest, keys, plan, now),
    checks: checksInOrder(latest.map((one) => healthCheckView(one, keys.get(one.issueId) ?? '', null))),
    asking: place === null ? 'portal' : isActiveContact(customer, accountId, now) ? 'may' : 'contact',
    serviceDeskId: place?.serviceDeskId ?? surface.portalId,
  };
}
