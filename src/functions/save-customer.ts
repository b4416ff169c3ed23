import * as v from 'valibot';
import type { Customer } from '../domain/customer/customer';
import { customerChanges } from '../domain/customer/customer-changes';
import { customerOfDraft } from '../domain/customer/customer-of-draft';
import { blankDraft, type CustomerDraft, draftOf } from '../domain/customer/draft';
import { draftProblems } from '../domain/customer/draft-problems';
import { type FieldProblem, problem } from '../domain/customer/field-problem';
import type { Plan } from '../domain/plan/plan';
import type { SaveAnswer } from '../domain/view/customer-settings';
import { readPersons } from '../jira/persons';
import { findVersionedCustomer, saveCustomerAt } from '../store/customers';
import { currentPlan } from '../store/plans';
import { consequencesOf } from './consequences';
import { customerEditView } from './customer-edit-view';
import { saveSchema } from './decode-draft';
import { problemsInJira } from './problems-in-jira';
import { takenProblems } from './taken-problems';

/** Adds a customer or saves the next version of one, as `accountId` wants it: everything at once or nothing, with what stands against it. */
export async function saveCustomer(payload: unknown, accountId: string): Promise<SaveAnswer> {
  const decoded = v.safeParse(saveSchema, payload);
  if (!decoded.success) return { state: 'invalid', problems: [problem(v.getDotPath(decoded.issues[0]) ?? '', 'malformed')] };
  const { customerId, version, draft, accepted } = decoded.output;
  const now = Date.now();
  const plan = await currentPlan(now);
  const stored = customerId === null ? { version: 0, customer: null } : await findVersionedCustomer(customerId);
  if (customerId !== null && stored.customer === null) return { state: 'gone' };
  if (stored.version !== version) return conflict(customerId, plan, now);
  const before = stored.customer;
  const problems = await problemsOf(draft, before, plan, now);
  if (problems.length > 0) return { state: 'invalid', problems };
  const names = await namesOf(draft, accountId);
  const id = customerId ?? `customer-${crypto.randomUUID().slice(0, 8)}`;
  const next = customerOfDraft(withNames(draft, names), before, { id, now, nameOf: (person) => names.get(person) ?? null });
  const changes = customerChanges(before ?? emptyCustomer(id, draft), next);
  if (before !== null && changes.length === 0) return { state: 'unchanged' };
  const consequences = accepted || before === null ? [] : await consequencesOf(before, next);
  if (consequences.length > 0) return { state: 'confirm', consequences };
  const by = { accountId, name: names.get(accountId) ?? accountId };
  const saved = await saveCustomerAt(version, next, id, { by, at: now, act: before === null ? 'added' : 'changed', changes, before });
  if (saved.state === 'moved') return conflict(id, plan, now);
  if (saved.state === 'taken') return { state: 'invalid', problems: takenProblems(draft, saved.links) };
  return { state: 'saved', customerId: id, version: saved.version, changes };
}

async function problemsOf(draft: CustomerDraft, before: Customer | null, plan: Plan, now: number): Promise<readonly FieldProblem[]> {
  const typed = draftProblems(draft, before === null ? null : draftOf(before), plan, now);
  return typed.length > 0 ? typed : problemsInJira(draft, before);
}

/** What somebody else saved meanwhile, for the page to bring together with what is being typed. */
export async function conflict(customerId: string | null, plan: Plan, now: number): Promise<SaveAnswer> {
  const { version, customer } = customerId === null ? { version: 0, customer: null } : await findVersionedCustomer(customerId);
  if (customer === null) return { state: 'gone' };
  return { state: 'conflict', current: await customerEditView(customer, version, plan, now) };
}

/** Names of everybody in a draft and of whoever saves it, as Jira has them now. */
async function namesOf(draft: CustomerDraft, saverId: string): Promise<ReadonlyMap<string, string>> {
  const team = Object.values(draft.lookedAfterBy).flatMap((person) => (person === null ? [] : [person.accountId]));
  const people = await readPersons([saverId, ...draft.contacts.map((contact) => contact.accountId), ...team]);
  return new Map(people.map((person) => [person.accountId, person.name]));
}

function withNames(draft: CustomerDraft, names: ReadonlyMap<string, string>): CustomerDraft {
  const named = (person: CustomerDraft['lookedAfterBy']['engineer']) =>
    person === null ? null : { accountId: person.accountId, name: names.get(person.accountId) ?? person.name };
  const { engineer, backup, coordinator } = draft.lookedAfterBy;
  return { ...draft, lookedAfterBy: { engineer: named(engineer), backup: named(backup), coordinator: named(coordinator) } };
}

/** What a new customer is compared with: nothing but its own plain facts. */
function emptyCustomer(id: string, { zone, language }: CustomerDraft): Customer {
  return { ...blankDraft(zone), id, language, licences: [], alignLicences: [], contacts: [], instances: [] };
}
