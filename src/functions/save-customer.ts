import * as v from 'valibot';
import type { Customer } from '../domain/customer/customer';
import { customerChanges } from '../domain/customer/customer-changes';
import { customerOfDraft } from '../domain/customer/customer-of-draft';
import { blankDraft, type CustomerDraft, draftOf } from '../domain/customer/draft';
import { draftProblems } from '../domain/customer/draft-problems';
import { type FieldProblem, problem } from '../domain/customer/field-problem';
import { lentSeatProblems } from '../domain/customer/lent-seat';
import { settledAt } from '../domain/customer/over-limit';
import type { Plan } from '../domain/plan/plan';
import type { SaveAnswer } from '../domain/view/customer-settings';
import { readPersons } from '../jira/persons';
import { findVersionedCustomer, saveCustomerAt } from '../store/customers';
import { currentPlan } from '../store/plans';
import { consequencesOf } from './consequences';
import { withAddresses } from './contacts/with-addresses';
import { customerEditView } from './customer-edit-view';
import { saveSchema } from './decode-draft';
import { problemsInJira } from './problems-in-jira';
import { takenProblems } from './taken-problems';

/** Adds a customer or saves the next version of one, as `accountId` wants it: everything at once or nothing, with what stands against it. */
export async function saveCustomer(payload: unknown, accountId: string): Promise<SaveAnswer> {
  const decoded = v.safeParse(saveSchema, payload);
  if (!decoded.success) return { state: 'invalid', problems: [problem(v.getDotPath(decoded.issues[0]) ?? '', 'malformed')] };
  const { customerId, version, draft: typed, accepted } = decoded.output;
  const now = Date.now();
  const plan = await currentPlan(now);
  const stored = customerId === null ? { version: 0, customer: null } : await findVersionedCustomer(customerId);
  if (customerId !== null && stored.customer === null) return { state: 'gone' };
  if (stored.version !== version) return conflict(customerId, plan, now);
  const before = stored.customer;
  const { draft, problems: others } = await withAddresses(typed, before);
  const problems = [...others, ...(await problemsOf(draft, before, plan, now))];
  if (problems.length > 0) return { state: 'invalid', problems };
  const names = await namesOf(draft, accountId);
  const id = customerId ?? `customer-${crypto.randomUUID().slice(0, 8)}`;
  const known = { id, now, nameOf: (person: string) => names.get(person) ?? null, terms: plan.contacts, by: accountId };
  const wanted = customerOfDraft(withNames(draft, names), before, known);
  const next = settledAt(wanted, plan, now).customer;
  const changes = customerChanges(before ?? emptyCustomer(id, draft), next);
  if (before !== null && changes.length === 0) return { state: 'unchanged' };
  const consequences = accepted || before === null ? [] : await consequencesOf(before, wanted);
  if (consequences.length > 0) return { state: 'confirm', consequences };
  const by = { accountId, name: names.get(accountId) ?? accountId };
  const saved = await saveCustomerAt(version, next, id, { by, at: now, act: before === null ? 'added' : 'changed', changes, before });
  if (saved.state === 'moved') return conflict(id, plan, now);
  if (saved.state === 'taken') return { state: 'invalid', problems: takenProblems(draft, saved.links) };
  return { state: 'saved', customerId: id, version: saved.version, changes };
}

async function problemsOf(draft: CustomerDraft, before: Customer | null, plan: Plan, now: number): Promise<readonly FieldProblem[]> {
  const typed = draftProblems(draft, before === null ? null : draftOf(before), plan, now);
  if (typed.length > 0) return typed;
  const lent = lentProblems(draft, before, now);
  return lent.length > 0 ? lent : problemsInJira(draft, before, plan);
}

/** People who are added although they stand in for somebody who stays. */
function lentProblems({ contacts }: CustomerDraft, before: Customer | null, now: number): readonly FieldProblem[] {
  if (before === null) return [];
  const leaving = contacts.filter((contact) => contact.removed).map(({ id }) => id);
  const staying = { ...before, contacts: before.contacts.filter(({ id }) => !leaving.includes(id)) };
  return contacts.flatMap(({ id, accountId, removed }, index) => {
    const stored = before.contacts.find((contact) => contact.id === id);
    return removed || stored?.accountId === accountId ? [] : lentSeatProblems(`contacts.${index}.accountId`, accountId, staying, now);
  });
}

/** What somebody else saved meanwhile, for the page to bring together with what is being typed. */
export async function conflict(customerId: string | null, plan: Plan, now: number): Promise<SaveAnswer> {
  const { version, customer } = customerId === null ? { version: 0, customer: null } : await findVersionedCustomer(customerId);
  if (customer === null) return { state: 'gone' };
  return { state: 'conflict', current: await customerEditView(customer, version, plan, now) };
}

/** Names of everybody in a draft and of whoever saves it, as Jira has them now. */
async function namesOf(draft: CustomerDraft, saverId: string): Promise<ReadonlyMap<string, string>> {
  const team = Object.values(draft.lookedAfterBy).flatMap((person) => (person && 'accountId' in person ? [person.accountId] : []));
  const people = await readPersons([saverId, ...draft.contacts.flatMap((contact) => contact.accountId ?? []), ...team]);
  return new Map(people.map((person) => [person.accountId, person.name]));
}

function withNames(draft: CustomerDraft, names: ReadonlyMap<string, string>): CustomerDraft {
  const named = (person: CustomerDraft['lookedAfterBy']['engineer']) =>
    person === null ? null : { accountId: person.accountId, name: names.get(person.accountId) ?? person.name };
  const { engineer, backup, coordinator } = draft.lookedAfterBy;
  const team = { engineer: named(engineer), backup: named(backup), coordinator: named(coordinator) };
  return { ...draft, lookedAfterBy: { ...draft.lookedAfterBy, ...team } };
}

/** What a new customer is compared with: nothing but its own plain facts. */
function emptyCustomer(id: string, { zone, language }: CustomerDraft): Customer {
  return { ...blankDraft(zone), id, language, licences: [], alignLicences: [], contacts: [], instances: [] };
}
