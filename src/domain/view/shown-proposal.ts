import type { Customer, FactChange, InstanceProposal } from '../customer/customer';
import type { Bilingual, Plan } from '../plan/plan';
import type { ShownProposal } from './profile';

type Questions = Pick<Plan, 'onboarding'>;

/** What the plan calls a field; null = a plain fact, or nothing the plan asks. */
export const labelOf = (field: string, plan: Questions): Bilingual | null =>
  plan.onboarding.profileFields.find(({ key }) => key === field)?.label ?? null;

/** A change with the plan's name for its field. */
export const labelled = <Change extends FactChange>(change: Change, plan: Questions): Change & { readonly label: Bilingual | null } => ({
  ...change,
  label: labelOf(change.field, plan),
});

/** Proposals that nobody of the desk has decided about. */
export const openProposals = ({ instanceProposals = [] }: Customer): readonly InstanceProposal[] =>
  instanceProposals.filter(({ declined }) => declined === undefined);

/** A proposal as the desk reads it. */
export function deskProposal(
  { id, at, by, changes }: InstanceProposal,
  plan: Questions,
  nameOf: (accountId: string) => string | null,
): ShownProposal {
  return { id, at, by: nameOf(by), isOwn: false, changes: changes.map((change) => labelled(change, plan)), declined: null };
}
