import type { Refused } from '../../contract';
import type { Customer } from '../../domain/customer/customer';
import { type Colleague, contactNames, type OwnContactsView, ownContactsView } from '../../domain/view/own-contacts';
import { ownContact } from '../../domain/view/own-role';
import { readVisibleMembers } from '../../jira/visible-members';
import { readCustomerHistory } from '../../store/customer-history';
import { currentPlan } from '../../store/plans';
import { knownRequests } from '../known-requests';
import { whoAsks } from '../own-viewer';
import type { Surface } from '../surface';

const REFUSED: Refused = { state: 'refused' };
const LINES = 100;

/** The register of the viewer's own customer: whole for its registered contacts, names only for others if the plan shows them. */
export async function ownContacts(surface: Surface): Promise<OwnContactsView | Refused> {
  const asks = await whoAsks(surface);
  if (asks.state !== 'known') return REFUSED;
  const { accountId, role } = asks.viewer;
  const now = Date.now();
  const plan = await currentPlan(now);
  if (role !== 'contact') return plan.contacts.showNamesToColleagues ? contactNames(asks.viewer.customer) : REFUSED;
  const { customer } = asks.viewer;
  const viewer = ownContact(customer, accountId, now);
  if (viewer === null) return REFUSED;
  const [lines, colleagues] = await Promise.all([readCustomerHistory(customer.id, LINES), colleaguesOf(customer)]);
  return ownContactsView({ customer, accountId, viewer, plan, colleagues, lines, now });
}

/**
 * People of the company whom Jira itself shows the viewer: members of its organizations where Jira lists them, and who raised the
 * company's requests that the viewer sees.
 */
export async function colleaguesOf({ id, organizationIds }: Customer): Promise<readonly Colleague[]> {
  const [members, { known }] = await Promise.all([Promise.all(organizationIds.map(readVisibleMembers)), knownRequests(id)]);
  const reporters = known.map(({ seen }) => seen.reporter);
  const people = new Map([...reporters, ...members.flat()].map((person) => [person.accountId, person]));
  return [...people.values()].sort((one, other) => one.name.localeCompare(other.name));
}
