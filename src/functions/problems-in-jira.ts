import { accountProblems } from '../domain/customer/contact-decision';
import type { Customer } from '../domain/customer/customer';
import type { CustomerDraft } from '../domain/customer/draft';
import { type FieldProblem, problem } from '../domain/customer/field-problem';
import type { Plan } from '../domain/plan/plan';
import { findOrganization } from '../jira/organizations';
import { type Person, readPersons } from '../jira/persons';
import { knownAccounts } from './contacts/known-accounts';

/**
 * What only Jira knows to be wrong with what a draft adds: an organization that does not exist, a contact who is gone,
 * deactivated or no person (CON-6), somebody of the desk who is no staff. What was stored before is not asked about again.
 */
export async function problemsInJira(draft: CustomerDraft, before: Customer | null, plan: Plan): Promise<readonly FieldProblem[]> {
  const [organizations, people] = await Promise.all([addedOrganizations(draft, before), addedPeople(draft, before, plan)]);
  return [...organizations, ...people];
}

async function addedOrganizations(draft: CustomerDraft, before: Customer | null): Promise<readonly FieldProblem[]> {
  const added = draft.organizationIds.filter((id) => !before?.organizationIds.includes(id));
  const found = await Promise.all(added.map(findOrganization));
  return added
    .filter((_id, index) => found[index] === null)
    .map((id) => problem(`organizationIds.${draft.organizationIds.indexOf(id)}`, 'organizationUnknown'));
}

const ROLES = ['engineer', 'backup', 'coordinator'] as const;

async function addedPeople(draft: CustomerDraft, before: Customer | null, plan: Plan): Promise<readonly FieldProblem[]> {
  const known = new Set(before?.contacts.flatMap((contact) => (contact.status === 'removed' ? [] : [contact.accountId])));
  const contacts = draft.contacts
    .flatMap(({ accountId, removed }, index) => (accountId === null || removed ? [] : [{ accountId, path: `contacts.${index}.accountId` }]))
    .filter((contact) => !known.has(contact.accountId));
  const team = ROLES.flatMap((role) => {
    const accountId = draft.lookedAfterBy[role]?.accountId;
    const isNew = accountId !== undefined && accountId !== before?.lookedAfterBy?.[role]?.accountId;
    return isNew ? [{ accountId, path: `lookedAfterBy.${role}` }] : [];
  });
  if (contacts.length + team.length === 0) return [];
  const persons = await readPersons([...contacts, ...team].map((entry) => entry.accountId));
  const people = new Map(persons.map((one) => [one.accountId, one]));
  const accounts = { ...knownAccounts(persons), plan };
  return [
    ...contacts.flatMap(({ accountId, path }) => accountProblems(path, accountId, accounts)),
    ...team.flatMap(({ accountId, path }) => teamProblem(path, people.get(accountId))),
  ];
}

function teamProblem(path: string, person: Person | undefined): readonly FieldProblem[] {
  if (person === undefined) return [problem(path, 'personUnknown')];
  if (person.kind !== 'staff') return [problem(path, 'personNotStaff', { name: person.name })];
  return person.active ? [] : [problem(path, 'personInactive', { name: person.name })];
}
