import type { Plan } from '../plan/plan';
import type { Confirmation, Customer, Instance, InstanceProposal } from './customer';
import { instanceDraftOf } from './draft';
import { problem } from './field-problem';
import type { InstanceAnswer, InstanceCommand, InstanceReview } from './instance-command';
import { factChanges, factOf, isSameFact, withFact } from './instance-facts';
import { instanceOfDraft } from './instance-of-draft';
import { problemsOfInstance } from './instance-problems';
import { confirmedInstance, revisedInstance } from './instance-revision';

/** Who acts when, an id for something new, and the rules. */
export interface InstanceKnowledge {
  readonly by: Confirmation;
  readonly newId: string;
  readonly plan: Pick<Plan, 'products' | 'environments' | 'onboarding'>;
}

/** What becomes of a customer by it, or why nothing does. */
export type InstanceDecision =
  | { readonly state: 'changed'; readonly customer: Customer; readonly answer: Extract<InstanceAnswer, { state: 'saved' }> }
  | Exclude<InstanceAnswer, { state: 'saved' }>;

/** Open proposals a customer may have. */
const MOST_PROPOSALS = 50;
const LONGEST_NOTE = 500;

const saved = (customer: Customer, what: Extract<InstanceAnswer, { state: 'saved' }>['what']): InstanceDecision => ({
  ...{ state: 'changed', customer },
  answer: { state: 'saved', what },
});

/** What a contact does about the instances of the own customer: says that they are still correct, or changes or proposes something (card 15). */
export function decideInstance(customer: Customer, command: InstanceCommand, known: InstanceKnowledge): InstanceDecision {
  switch (command.act) {
    case 'confirm':
      return confirm(customer, command.instanceIds, known);
    case 'change':
      return change(customer, command, known);
    case 'withdraw':
      return proposalOf(customer, command) === null ? { state: 'gone' } : saved(withoutProposal(customer, command), 'withdrawn');
  }
}

function confirm(customer: Customer, ids: readonly string[], { by }: InstanceKnowledge): InstanceDecision {
  const known = customer.instances.map(({ id }) => id);
  if (ids.length === 0 || ids.some((id) => !known.includes(id))) return { state: 'gone' };
  const instances = customer.instances.map((entry) => (ids.includes(entry.id) ? confirmedInstance(entry, by) : entry));
  return saved({ ...customer, instances }, 'confirmed');
}

function change(customer: Customer, command: Extract<InstanceCommand, { act: 'change' }>, known: InstanceKnowledge): InstanceDecision {
  const stored = customer.instances.find(({ id }) => id === command.instanceId);
  if (stored === undefined) return { state: 'gone' };
  const { version, baseUrl, codeModified, apps, profile } = command.answers;
  const draft = { ...instanceDraftOf(stored), version, baseUrl, codeModified, apps, profile };
  const problems = problemsOfInstance('', draft, [], known.plan).map(({ path, ...rest }) => ({ ...rest, path: path.slice(1) }));
  if (problems.length > 0) return { state: 'invalid', problems };
  if (stored.revision !== command.revision) return { state: 'conflict' };
  const wanted = instanceOfDraft(draft, stored);
  if (factChanges(stored, wanted).length === 0) return { state: 'unchanged' };
  if (known.plan.onboarding.profileChanges === 'propose') return propose(customer, stored, wanted, known);
  return saved(withInstance(customer, revisedInstance(stored, wanted, known.by)), 'changed');
}

/** A contact's newer proposal about an instance takes the place of the earlier one. */
function propose(customer: Customer, stored: Instance, wanted: Instance, { by, newId }: InstanceKnowledge): InstanceDecision {
  const others = (customer.instanceProposals ?? []).filter((entry) => entry.instanceId !== stored.id || entry.by !== by.by);
  if (others.length >= MOST_PROPOSALS) return { state: 'invalid', problems: [problem('', 'proposalsTooMany', { most: MOST_PROPOSALS })] };
  const proposal = { id: newId, instanceId: stored.id, by: by.by, at: by.at, changes: factChanges(stored, wanted) };
  return saved({ ...customer, instanceProposals: [...others, proposal] }, 'proposed');
}

/**
 * What somebody of the desk decides about a proposal: it becomes the next revision, confirmed by who proposed it, or is declined with
 * a word why. `conflict` = one of its fields has changed since, so that the difference shown is no more the one decided on.
 */
export function reviewInstance(customer: Customer, review: InstanceReview, { by }: Pick<InstanceKnowledge, 'by'>): InstanceDecision {
  const proposal = proposalOf(customer, review);
  if (proposal === null || proposal.declined !== undefined) return { state: 'gone' };
  const note = review.note.trim();
  if (review.act === 'decline') {
    if (note === '') return { state: 'invalid', problems: [problem('note', 'declineReasonMissing')] };
    if (note.length > LONGEST_NOTE) return { state: 'invalid', problems: [problem('note', 'answerTooLong', { most: LONGEST_NOTE })] };
    const declined = { ...proposal, declined: { ...by, note } };
    const instanceProposals = (customer.instanceProposals ?? []).map((entry) => (entry.id === proposal.id ? declined : entry));
    return saved({ ...customer, instanceProposals }, 'declined');
  }
  const stored = customer.instances.find(({ id }) => id === proposal.instanceId);
  if (stored === undefined) return { state: 'gone' };
  if (proposal.changes.some(({ field, from }) => !isSameFact(factOf(stored, field), from))) return { state: 'conflict' };
  const wanted = proposal.changes.reduce((instance, { field, to }) => withFact(instance, field, to), stored);
  const next = revisedInstance(stored, wanted, { by: proposal.by, at: by.at });
  return saved(withoutProposal(withInstance(customer, next), { proposalId: proposal.id }), 'accepted');
}

const withInstance = (customer: Customer, next: Instance): Customer => ({
  ...customer,
  instances: customer.instances.map((entry) => (entry.id === next.id ? next : entry)),
});

const proposalOf = ({ instanceProposals = [] }: Customer, { proposalId }: { readonly proposalId: string }): InstanceProposal | null =>
  instanceProposals.find(({ id }) => id === proposalId) ?? null;

function withoutProposal(customer: Customer, { proposalId }: { readonly proposalId: string }): Customer {
  const { instanceProposals = [], ...rest } = customer;
  const left = instanceProposals.filter(({ id }) => id !== proposalId);
  return left.length === 0 ? rest : { ...rest, instanceProposals: left };
}
