import type { Customer, Instance, InstanceProposal } from '../customer/customer';
import { instanceDraftOf } from '../customer/draft';
import { factFields, factOf } from '../customer/instance-facts';
import { type DatedChange, datedChanges, netChanges, type PastRevision } from '../customer/instance-history';
import { confirmationOf } from '../customer/instance-revision';
import { daysBetween, localDateOf } from '../customer/local-day';
import { maintenanceDates, maintenanceWarnings, supportEnds } from '../customer/support-ends';
import type { Plan } from '../plan/plan';
import type { ChangedInstance, ProfileView, ShownChange, ShownFact, ShownInstance, ShownProposal, TypedProfile } from './profile';
import { deskProposal, labelled, labelOf } from './shown-proposal';

/** A request as far as the profile tells of it; `instanceId` null = about none. */
export interface ProfileRequest {
  readonly issueKey: string;
  readonly createdAt: number;
  readonly instanceId: string | null;
}

/** What the view is made of. Revisions are those left behind since the last request at least. */
export interface ProfileSource {
  readonly customer: Customer;
  readonly plan: Plan;
  readonly past: readonly PastRevision[];
  /** Those the viewer may see, newest first. */
  readonly requests: readonly ProfileRequest[];
  readonly viewer: { readonly accountId: string | null; readonly may: ProfileView['may'] };
  /** null = a name the viewer may not read. */
  readonly nameOf: (accountId: string) => string | null;
}

/** Requests told of one instance. */
const REQUESTS = 5;

/** A customer's products and where they run, as the viewer may see them at `now` (epoch milliseconds). */
export function profileView(source: ProfileSource, now: number): ProfileView {
  const { customer, plan, requests, viewer } = source;
  const questions = plan.onboarding.profileFields.filter(({ appliesTo }) => appliesTo === 'instance');
  const [last = null] = requests;
  return {
    ...{ state: 'ready', now, customer: customer.name, zone: customer.zone, language: customer.language, may: viewer.may },
    staleDays: plan.onboarding.profileStaleDays,
    questions,
    instances: customer.instances.map((instance) => shownInstance(instance, source, now)),
    lastRequest: last && { issueKey: last.issueKey, createdAt: last.createdAt },
    changed: last === null ? [] : changedSince(source, last.createdAt),
    warnings: maintenanceWarnings(customer, plan, now),
    dates: maintenanceDates(customer),
  };
}

function shownInstance(instance: Instance, source: ProfileSource, now: number): ShownInstance {
  const { customer, plan, requests, viewer } = source;
  const { id, revision, name, deployment, version, productKey, environment } = instance;
  const known = plan.environments.find(({ key }) => key === environment);
  const questions = plan.onboarding.profileFields.filter(({ appliesTo }) => appliesTo === 'instance');
  const facts = factFields(questions, [instance]).map((field) => shownFact(instance, field, source, now));
  const dates = facts.map(({ confirmed }) => confirmed?.at ?? null);
  const mayType = viewer.may === 'edit' || viewer.may === 'propose';
  return {
    ...{ id, revision, name, deployment, version, facts },
    product: { key: productKey, name: plan.products.find(({ key }) => key === productKey)?.name ?? productKey },
    environment: { key: environment, label: known?.label ?? { en: environment, ja: environment }, parity: known?.parity ?? null },
    answered: questions.filter(({ key }) => factOf(instance, key) !== null).length,
    asked: questions.length,
    confirmedAt: dates.some((at) => at === null) ? null : Math.min(...dates.flatMap((at) => at ?? [])),
    isStale: facts.some((fact) => fact.isStale),
    ends: supportEnds(instance, customer.zone, plan, now),
    requests: requests.filter((request) => request.instanceId === id).slice(0, REQUESTS),
    proposals: (customer.instanceProposals ?? [])
      .filter((entry) => entry.instanceId === id)
      .flatMap((entry) => shownProposal(entry, source)),
    typed: mayType ? typedOf(instance) : null,
  };
}

/** Stale once more of the customer's days have passed since its confirmation than the plan grants (card 15). */
function shownFact(instance: Instance, field: string, { customer, plan, nameOf }: ProfileSource, now: number): ShownFact {
  const said = confirmationOf(instance, field);
  const days = said === null ? null : daysBetween(localDateOf(said.at, customer.zone), localDateOf(now, customer.zone));
  return {
    ...{ field, label: labelOf(field, plan), value: factOf(instance, field) },
    confirmed: said && { at: said.at, by: said.by === '' ? null : nameOf(said.by) },
    isStale: days === null || days > plan.onboarding.profileStaleDays,
  };
}

/** Proposals are for whoever may act on them: those who may propose, and the desk; what was declined is for who proposed it. */
function shownProposal(proposal: InstanceProposal, { viewer, nameOf, plan }: ProfileSource): readonly ShownProposal[] {
  const isOwn = proposal.by === viewer.accountId;
  const { declined } = proposal;
  if (viewer.may === 'read' || (declined !== undefined && !isOwn)) return [];
  const said = declined === undefined ? null : { at: declined.at, note: declined.note };
  return [{ ...deskProposal(proposal, plan, nameOf), isOwn, declined: said }];
}

function typedOf(instance: Instance): TypedProfile {
  const { version, baseUrl, codeModified, apps = null, profile = {} } = instanceDraftOf(instance);
  return { version, baseUrl, codeModified, apps, profile };
}

function changedSince({ customer, plan, past }: ProfileSource, since: number): readonly ChangedInstance[] {
  const shown = (change: DatedChange): ShownChange => {
    const { by: _who, ...told } = change;
    return labelled(told, plan);
  };
  const now = customer.instances.flatMap((instance): readonly ChangedInstance[] => {
    const isNew = instance.revision === 1 && (instance.revised?.at ?? 0) > since;
    if (isNew) return [{ name: instance.name, what: 'added', changes: [] }];
    const changes = netChanges(datedChanges(past, instance).filter(({ at }) => at > since)).map(shown);
    return changes.length === 0 ? [] : [{ name: instance.name, what: 'changed', changes }];
  });
  return [...now, ...removedSince(customer, past, since)];
}

function removedSince({ instances }: Customer, past: readonly PastRevision[], since: number): readonly ChangedInstance[] {
  const gone = past.filter(({ instance, until }) => until > since && !instances.some(({ id }) => id === instance.id));
  const names = new Map(gone.map(({ instance }) => [instance.id, instance.name]));
  return [...names.values()].map((name) => ({ name, what: 'removed', changes: [] }));
}
