import * as v from 'valibot';
import type { Refused } from '../contract';
import type { Customer } from '../domain/customer/customer';
import { decideInstance, reviewInstance } from '../domain/customer/decide-instance';
import type { InstanceAnswer } from '../domain/customer/instance-command';
import type { Plan } from '../domain/plan/plan';
import type { RequestRecord } from '../domain/request/request-record';
import type { ProfileView } from '../domain/view/profile';
import { type ProfileRequest, type ProfileSource, profileView } from '../domain/view/profile-view';
import { readPersons } from '../jira/persons';
import { findCustomer } from '../store/customers';
import { readRevisionsSince } from '../store/instance-revisions';
import { currentPlan } from '../store/plans';
import { readRecentRecordsOf } from '../store/requests';
import { changeInstances } from './change-instances';
import { appSchema, profileSchema } from './decode-profile';
import { knownRequests } from './known-requests';
import { contactWhoAsks, whoAsks } from './own-viewer';
import type { Surface } from './surface';

const REFUSED: Refused = { state: 'refused' };

const id = v.pipe(v.string(), v.maxLength(200));
const text = v.pipe(v.string(), v.maxLength(1_000));
const commandSchema = v.variant('act', [
  v.object({ act: v.literal('confirm'), instanceIds: v.pipe(v.array(id), v.maxLength(500)) }),
  v.object({
    act: v.literal('change'),
    instanceId: id,
    revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
    answers: v.object({
      ...{ version: text, baseUrl: text, codeModified: v.boolean(), profile: profileSchema },
      apps: v.nullable(v.pipe(v.array(appSchema), v.maxLength(500))),
    }),
  }),
  v.object({ act: v.literal('withdraw'), proposalId: id }),
]);
const reviewSchema = v.object({ customerId: id, act: v.picklist(['accept', 'decline']), proposalId: id, note: text });

/** Where the viewer's own company's products run; only registered contacts read names and change anything. */
export async function ownProfile(surface: Surface): Promise<ProfileView | Refused> {
  const asks = await whoAsks(surface);
  if (asks.state !== 'known') return REFUSED;
  const { customer, role, accountId } = asks.viewer;
  const now = Date.now();
  const [plan, { known }] = await Promise.all([currentPlan(now), knownRequests(customer.id)]);
  const may = role === 'contact' ? (plan.onboarding.profileChanges ?? 'edit') : 'read';
  return viewOf({ customer, plan, viewer: { accountId, may } }, known.map(requestOf), now);
}

/** What a registered contact says about the own company's instances; ids of others' instances are ids that do not exist. */
export async function changeOwnProfile(surface: Surface, payload: unknown): Promise<InstanceAnswer | Refused> {
  const viewer = await contactWhoAsks(surface);
  const decoded = v.safeParse(commandSchema, payload);
  if (viewer === null || !decoded.success) return REFUSED;
  return changeInstances(viewer.customer.id, viewer.accountId, (customer, known) => decideInstance(customer, decoded.output, known));
}

/** Where a customer's products run, for the desk; of its requests those of the project of the page. */
export async function customerProfile(projectId: string, payload: unknown, accountId: string | null): Promise<ProfileView | Refused> {
  const wanted = v.safeParse(v.object({ customerId: id }), payload);
  const customer = wanted.success ? await findCustomer(wanted.output.customerId) : null;
  if (customer === null) return REFUSED;
  const now = Date.now();
  const [plan, records] = await Promise.all([currentPlan(now), readRecentRecordsOf(customer.id)]);
  const requests = records.filter(({ facts, deleted }) => !deleted && facts.projectId === projectId).map(requestOf);
  return viewOf({ customer, plan, viewer: { accountId, may: 'review' } }, requests, now);
}

/** What the desk decides about a proposed change. */
export async function reviewProfile(payload: unknown, accountId: string): Promise<InstanceAnswer | Refused> {
  const decoded = v.safeParse(reviewSchema, payload);
  if (!decoded.success) return REFUSED;
  const { customerId, ...review } = decoded.output;
  return changeInstances(customerId, accountId, (customer, known) => reviewInstance(customer, review, known));
}

const requestOf = ({ facts, assessment }: Pick<RequestRecord, 'facts' | 'assessment'>): ProfileRequest => ({
  issueKey: facts.issueKey,
  createdAt: facts.createdAt,
  instanceId: assessment.instance?.id ?? null,
});

type Asked = Pick<ProfileSource, 'customer' | 'plan' | 'viewer'> & { readonly customer: Customer; readonly plan: Plan };

async function viewOf(asked: Asked, unsorted: readonly ProfileRequest[], now: number): Promise<ProfileView> {
  const requests = [...unsorted].sort((one, other) => other.createdAt - one.createdAt);
  const { customer, viewer } = asked;
  const [past, names] = await Promise.all([
    requests[0] === undefined ? [] : readRevisionsSince(customer.id, requests[0].createdAt),
    viewer.may === 'read' ? new Map<string, string>() : namesIn(customer),
  ]);
  return profileView({ ...asked, requests, past, nameOf: (person) => names.get(person) ?? null }, now);
}

/** Names of whoever confirmed or proposed something. */
async function namesIn({ instances, instanceProposals = [] }: Customer): Promise<ReadonlyMap<string, string>> {
  const confirming = instances.flatMap(({ confirmed }) => [confirmed?.all, ...Object.values(confirmed?.fields ?? {})]);
  const ids = new Set([...confirming.flatMap((said) => said?.by ?? []), ...instanceProposals.map(({ by }) => by)]);
  return new Map((await readPersons([...ids])).map(({ accountId, name }) => [accountId, name]));
}
