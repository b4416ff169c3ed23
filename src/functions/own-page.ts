import type { Refused } from '../contract';
import { isActiveContact } from '../domain/request/adoption';
import { deskWeekend, type OwnPageView, ownPageView, ownStanding, type SubheaderView } from '../domain/view/own-page';
import { type AdoptableView, adoptableView, type OwnRequestsView, ownRequestsView } from '../domain/view/own-requests';
import { currentPlan } from '../store/plans';
import { findOnboarding } from './care/own-onboarding';
import { knownRequests } from './known-requests';
import { whoAsks } from './own-viewer';
import type { Surface } from './surface';

const REFUSED: Refused = { state: 'refused' };

/** The customer's own page of whoever asks. */
export async function ownPage(surface: Surface): Promise<OwnPageView> {
  const asks = await whoAsks(surface);
  const now = Date.now();
  if (asks.state === 'off') return { state: 'off' };
  const plan = await currentPlan(now);
  if (asks.state === 'stranger') return { state: 'stranger', now, weekend: deskWeekend(plan, now) };
  const { customer, accountId } = asks.viewer;
  const hasOnboarding = (await findOnboarding(customer.id)) !== null;
  return { ...ownPageView(customer, accountId, plan, now), hasOnboarding };
}

/** What whoever asks is to the offering; nothing where nothing is served, and nothing for people it does not know. */
export async function subheader(surface: Surface): Promise<SubheaderView> {
  const asks = await whoAsks(surface);
  if (asks.state !== 'known') return { state: 'off' };
  const now = Date.now();
  return { state: 'ready', ...ownStanding(asks.viewer.customer, asks.viewer.accountId, await currentPlan(now), now) };
}

/** The requests of the viewer's customer that Jira shows the viewer. */
export async function ownRequests(surface: Surface): Promise<OwnRequestsView | Refused> {
  const asks = await whoAsks(surface);
  if (asks.state !== 'known') return REFUSED;
  const { known, isCut } = await knownRequests(asks.viewer.customer.id);
  return ownRequestsView(known, asks.viewer.accountId, isCut, Date.now());
}

/** What a registered contact, or who stands in for one, could adopt now; a contact who is away could not. */
export async function adoptable(surface: Surface): Promise<AdoptableView | Refused> {
  const asks = await whoAsks(surface);
  if (asks.state !== 'known') return REFUSED;
  const { customer, accountId } = asks.viewer;
  if (!isActiveContact(customer, accountId, Date.now())) return REFUSED;
  const { known } = await knownRequests(asks.viewer.customer.id);
  return adoptableView(known, customer, accountId, Date.now());
}
