import type { Customer } from '../domain/customer/customer';
import { isActiveContact } from '../domain/request/adoption';
import { type OwnRole, ownRole } from '../domain/view/own-role';
import { findEmailDomain, readOrganizationIds } from '../jira/people';
import { readSettings } from '../store/settings';
import { type Matched, matchCustomer } from './match-customer';
import type { Surface } from './surface';

/** Somebody of exactly one customer, and what they are to it now. */
export interface OwnViewer {
  readonly accountId: string;
  readonly customer: Customer;
  readonly role: OwnRole;
}

/** `off` = the app serves nothing on this site, which costs no call to Jira; `stranger` = no customer, or more than one. */
export type WhoAsks = { readonly state: 'off' } | { readonly state: 'stranger' } | { readonly state: 'known'; readonly viewer: OwnViewer };

/** Whose own page it is: worked out from the account alone, never from what a page sends. */
export async function whoAsks({ accountId, portalId }: Surface): Promise<WhoAsks> {
  const { served } = await readSettings();
  const isServed = served.some(({ serviceDeskId }) => portalId === null || serviceDeskId === undefined || serviceDeskId === portalId);
  if (!isServed) return { state: 'off' };
  if (accountId === null) return { state: 'stranger' };
  const { customer } = await matchViewer(accountId);
  if (customer === null) return { state: 'stranger' };
  const role = ownRole(customer, accountId, Date.now());
  return { state: 'known', viewer: { accountId, customer, role } };
}

/**
 * Whose people a viewer belongs to. Requests are still matched to a customer whose contact their reporter once was; what the
 * customer has is shown to that person only as long as organization or address say that they still belong there.
 */
export async function matchViewer(accountId: string): Promise<Matched> {
  const matched = await matchCustomer(accountId, []);
  const { match, customer } = matched;
  const isFormer = customer !== null && match.by === 'contact' && ownRole(customer, accountId, Date.now()) === 'colleague';
  return isFormer && !(await stillBelongs(customer, accountId)) ? { match: { by: 'none' }, customer: null } : matched;
}

/** The registered contact who asks, as one right now; null for everybody else. */
export async function contactWhoAsks(surface: Surface): Promise<OwnViewer | null> {
  const asks = await whoAsks(surface);
  return asks.state === 'known' && asks.viewer.role === 'contact' ? asks.viewer : null;
}

/** Who asks for care as a contact right now: a registered one, or who stands in for one; null for everybody else. */
export async function entitledWhoAsks(surface: Surface): Promise<OwnViewer | null> {
  const asks = await whoAsks(surface);
  return asks.state === 'known' && isActiveContact(asks.viewer.customer, asks.viewer.accountId, Date.now()) ? asks.viewer : null;
}

async function stillBelongs({ organizationIds, emailDomains }: Customer, accountId: string): Promise<boolean> {
  if ((await readOrganizationIds(accountId)).some((id) => organizationIds.includes(id))) return true;
  const domain = await findEmailDomain(accountId);
  return domain !== null && emailDomains.includes(domain);
}
