import type { Refused } from '../../contract';
import type { CareRecord } from '../../domain/care/record';
import type { OwnOnboardingView } from '../../domain/view/onboarding';
import { currentOnboarding, ownOnboardingView, peopleOfOnboarding } from '../../domain/view/onboarding-view';
import { readCareOfCustomer } from '../../store/care';
import { findRecord } from '../../store/requests';
import { readSettings } from '../../store/settings';
import { whoAsks } from '../own-viewer';
import type { Surface } from '../surface';
import { onboardingSource } from './onboarding-page';

/** The onboarding of the viewer's own customer; names and the written plan for its registered contacts only. */
export async function ownOnboarding(surface: Surface): Promise<OwnOnboardingView | Refused> {
  const asks = await whoAsks(surface);
  if (asks.state !== 'known') return { state: 'refused' };
  const { customer, role } = asks.viewer;
  const care = await findOnboarding(customer.id);
  const request = care === null ? null : await findRecord(care.issueId);
  if (care === null || request === null) return { state: 'none' };
  const isContact = role === 'contact' || role === 'standIn';
  const people = isContact ? peopleOfOnboarding(care) : [];
  const served = (await readSettings()).served.find(({ projectId }) => projectId === request.facts.projectId);
  const source = await onboardingSource(care, request, { people, projectId: null });
  return ownOnboardingView(source, { isContact, serviceDeskId: served?.serviceDeskId ?? surface.portalId });
}

/** The onboarding that a customer's pages show; null = there is none. */
export async function findOnboarding(customerId: string): Promise<CareRecord | null> {
  return currentOnboarding(await readCareOfCustomer(customerId, 'onboarding'));
}
