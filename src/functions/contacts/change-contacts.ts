import type { ContactActor, ContactCommand } from '../../domain/customer/contact-command';
import type { ContactDecision, Knowledge } from '../../domain/customer/contact-decision';
import type { Customer } from '../../domain/customer/customer';
import { customerChanges } from '../../domain/customer/customer-changes';
import { decideContact } from '../../domain/customer/decide-contact';
import { type FieldProblem, problem } from '../../domain/customer/field-problem';
import { settledAt } from '../../domain/customer/over-limit';
import type { Plan } from '../../domain/plan/plan';
import type { ContactAnswer } from '../../domain/view/contact-answer';
import { readPersons } from '../../jira/persons';
import { findCustomerHistory } from '../../store/customer-history';
import { findVersionedCustomer, saveCustomerAt, type TakenLink } from '../../store/customers';
import { currentPlan } from '../../store/plans';
import { peopleInCommand } from './people-in-command';

/** One wanted change, whose actor a guard has proved: `version` = as the page saw the customer, null = whatever it is now. */
export interface ContactChange {
  readonly customerId: string;
  readonly version: number | null;
  readonly command: ContactCommand;
  /** The consequences were seen and accepted. */
  readonly accepted: boolean;
  readonly actor: ContactActor;
  /** Of whoever acts; '' = a job. */
  readonly accountId: string;
}

const ATTEMPTS = 8;

/**
 * The one way in which contacts, seats and modes change: read, decide, and save with history and links if nobody else saved
 * meanwhile, else again; every loser decides anew on what the winner left, so no seat is given twice. Requests already judged
 * keep their track; those waiting of somebody newly registered are moved in a reviewed step of its own (X31).
 */
export async function changeContacts(change: ContactChange): Promise<ContactAnswer> {
  const { customerId, version, actor } = change;
  const now = Date.now();
  const [plan, asked] = await Promise.all([currentPlan(now), peopleInCommand(change)]);
  if (asked.problems.length > 0) return { state: 'invalid', problems: asked.problems };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const stored = await findVersionedCustomer(customerId);
    if (stored.customer === null) return { state: 'gone' };
    if (version !== null && stored.version !== version) return { state: 'conflict' };
    const decision = decideContact(stored.customer, asked.command, { ...asked.known, actor, plan, now, accepted: change.accepted });
    if (decision.state !== 'changed') return answerTo(decision, asked.isAddressHidden);
    const saved = await save(stored.customer, stored.version, decision, { by: asked.known.by, plan, now });
    if (saved.state === 'saved')
      return { state: 'saved', version: saved.version, notices: decision.notices, undo: saved.version > stored.version };
    if (saved.state === 'taken') return { state: 'invalid', problems: saved.links.map((link) => takenProblem(link, actor)) };
    if (version !== null) return { state: 'conflict' };
  }
  throw new Error(`Contacts of ${customerId}: others kept saving at the same moment`);
}

/** Takes back the change that led to `version`, unless somebody saved since; a contact takes back only what the contact did. */
export async function undoContactChange(
  undo: Pick<ContactChange, 'customerId' | 'actor' | 'accountId'> & { version: number },
): Promise<ContactAnswer> {
  const { customerId, version, actor, accountId } = undo;
  const [stored, line] = await Promise.all([findVersionedCustomer(customerId), findCustomerHistory(customerId, version)]);
  if (stored.customer === null) return { state: 'gone' };
  const isTheirs = actor !== 'contact' || line?.by.accountId === accountId;
  if (stored.version !== version || line === null || line.before === null || !isTheirs) return { state: 'conflict' };
  const by = { accountId, name: (await readPersons([accountId]))[0]?.name ?? accountId };
  const changes = customerChanges(stored.customer, line.before);
  const saved = await saveCustomerAt(version, line.before, customerId, {
    by,
    at: Date.now(),
    act: 'undone',
    changes,
    before: stored.customer,
  });
  if (saved.state === 'taken') return { state: 'invalid', problems: saved.links.map((link) => takenProblem(link, actor)) };
  return saved.state === 'saved' ? { state: 'saved', version: saved.version, notices: [], undo: false } : { state: 'conflict' };
}

type Changed = Extract<ContactDecision, { state: 'changed' }>;

async function save(
  before: Customer,
  version: number,
  { customer }: Changed,
  { by, plan, now }: { by: Knowledge['by']; plan: Plan; now: number },
) {
  const next = settledAt(customer, plan, now).customer;
  const changes = customerChanges(before, next);
  if (changes.length === 0) return { state: 'saved' as const, version };
  return saveCustomerAt(version, next, before.id, { by, at: now, act: 'changed', changes, before });
}

function answerTo(decision: Exclude<ContactDecision, Changed>, isAddressHidden: boolean): ContactAnswer {
  if (decision.state === 'confirm') return decision;
  const isAboutAddress = decision.problems.some(({ path }) => path === 'person.email');
  if (!isAddressHidden || !isAboutAddress) return { state: 'invalid', problems: decision.problems };
  return { state: 'invalid', problems: [problem('person.accountId', 'personForeign')] };
}

/** To administrators with the other customer's name; to customers not even that there is one. */
function takenProblem({ customerName }: TakenLink, actor: ContactActor): FieldProblem {
  if (actor === 'contact') return problem('person.accountId', 'personForeign');
  return problem('person.accountId', 'personTaken', { customer: customerName });
}
