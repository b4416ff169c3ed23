import type { Refused } from '../../contract';
import { contactAt } from '../../domain/customer/contact-at';
import type { PhoneView } from '../../domain/view/phone';
import { phoneView } from '../../domain/view/phone-view';
import { currentPlan } from '../../store/plans';
import { whoAsks } from '../own-viewer';
import type { Surface } from '../surface';

/** The direct numbers for a registered contact, or who stands in for one; nobody else learns any (PHN-1, rule H of card 11). */
export async function phone(surface: Surface): Promise<PhoneView | Refused> {
  const asks = await whoAsks(surface);
  const now = Date.now();
  if (asks.state !== 'known') return { state: 'refused' };
  const { customer, accountId, role } = asks.viewer;
  if (role !== 'contact' && role !== 'standIn') return { state: 'refused' };
  const contact = contactAt(customer, accountId, now);
  return phoneView(await currentPlan(now), customer, contact?.standIn?.name ?? contact?.name ?? '', now);
}
