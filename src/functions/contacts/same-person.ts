import * as v from 'valibot';
import type { Refused } from '../../contract';
import { readAddress } from '../../domain/customer/address/read-address';
import type { Customer } from '../../domain/customer/customer';
import { isLive } from '../../domain/customer/seat-holders';
import { isErased } from '../../domain/privacy/person-fields';
import { lacksContact } from '../../domain/request/adoption';
import { factsNow } from '../../domain/request/facts-after';
import type { RequestRecord } from '../../domain/request/request-record';
import type { SamePerson, SamePersonAnswer } from '../../domain/view/adoption';
import { findEmail } from '../../jira/people';
import { readPersons } from '../../jira/persons';
import { findCustomer } from '../../store/customers';
import { findRecord } from '../../store/requests';
import { changeSamePerson, findSamePerson, readSamePersons, type SamePersonFound } from '../../store/same-person';
import { mailboxHash } from '../../store/site-secret';
import { issueOfAgent } from '../issue-of-agent';
import { log } from '../log';
import { reasonOf } from '../reason-of';
import type { Surface } from '../surface';
import { changeContacts } from './change-contacts';

/**
 * Looks whether whoever raised a request as no contact has the address of one: the addresses are compared by keyed hash, and
 * what is found is a suggestion for one click. Never in the way of the request itself.
 */
export async function lookForSamePerson({ facts, assessment }: RequestRecord): Promise<void> {
  const { issueId, reporterAccountId } = facts;
  const { customerId } = assessment;
  if (customerId === null || reporterAccountId === null || !lacksContact(assessment)) return;
  try {
    const customer = await findCustomer(customerId);
    if (customer === null) return;
    const contactId = await contactWithAddressOf(reporterAccountId, customer);
    if (contactId === null) return;
    const found = { accountId: reporterAccountId, customerId: customer.id, contactId, foundAt: Date.now(), state: 'open' as const };
    await changeSamePerson(reporterAccountId, (before) => (before === null ? found : null));
  } catch (fault) {
    log('same person', issueId, `not looked at: ${reasonOf(fault)}`);
  }
}

/** A live contact with another account, or none, and the same mailbox; null where nobody has, or Jira does not tell the address. */
async function contactWithAddressOf(accountId: string, { contacts }: Customer): Promise<string | null> {
  const addressed = contacts.filter((contact) => isLive(contact) && contact.accountId !== accountId && contact.email !== undefined);
  const hash = addressed.length === 0 ? null : await hashOf(await findEmail(accountId));
  if (hash === null) return null;
  for (const { id, email } of addressed) if ((await hashOf(email ?? null)) === hash) return id;
  return null;
}

async function hashOf(email: string | null): Promise<string | null> {
  const read = email === null ? null : readAddress(email);
  return read?.state === 'address' ? mailboxHash(read.mail.mailbox) : null;
}

/** The open suggestion about whoever reports a request; null = there is none. */
export async function samePersonOf({ facts }: RequestRecord): Promise<SamePerson | null> {
  const { reporterAccountId } = factsNow(facts);
  const found = reporterAccountId === null || isErased(reporterAccountId) ? null : await findSamePerson(reporterAccountId);
  return found === null ? null : ((await shown([found]))[0] ?? null);
}

/** All open suggestions, oldest first. */
export async function samePersons(): Promise<{ state: 'ready'; people: readonly SamePerson[] }> {
  return { state: 'ready', people: await shown(await readSamePersons()) };
}

/** With today's names; what has been answered, or whose contact has gone, is left out. */
async function shown(found: readonly SamePersonFound[]): Promise<readonly SamePerson[]> {
  const open = found.filter(({ state }) => state === 'open');
  const [people, customers] = await Promise.all([
    readPersons(open.map(({ accountId }) => accountId)),
    Promise.all([...new Set(open.map(({ customerId }) => customerId))].map(findCustomer)),
  ]);
  return open.flatMap(({ accountId, customerId, contactId, foundAt }) => {
    const contact = customers.find((customer) => customer?.id === customerId)?.contacts.find(({ id }) => id === contactId);
    const accountName = people.find((person) => person.accountId === accountId)?.name;
    if (contact === undefined || !isLive(contact) || accountName === undefined) return [];
    return [{ customerId, contactId, contactName: contact.name, accountId, accountName, foundAt }];
  });
}

export type { SamePersonAnswer };

const answerSchema = v.object({ isSame: v.boolean() });

/** An agent's answer about the reporter of the very request he looks at. */
export async function answerAboutReporter(surface: Surface, payload: unknown): Promise<SamePersonAnswer | Refused> {
  const issueId = await issueOfAgent(surface);
  const decoded = v.safeParse(answerSchema, payload);
  const record = issueId === null || !decoded.success ? null : await findRecord(issueId);
  const accountId = record && factsNow(record.facts).reporterAccountId;
  if (!decoded.success || !accountId) return { state: 'refused' };
  return answerSamePerson(accountId, decoded.output.isSame, surface.accountId ?? '');
}

/** The very contact has the account: this answer, or one before it that was cut off, linked it. */
const LINKED_ALREADY = 'linkSame';

/** Says yes, which links the account to the contact, or no, which is remembered. Answered before = nothing changes. */
export async function answerSamePerson(accountId: string, isSame: boolean, by: string): Promise<SamePersonAnswer> {
  const found = await findSamePerson(accountId);
  if (found === null || found.state === 'dismissed') return { state: 'dismissed' };
  if (!isSame) {
    await changeSamePerson(accountId, (before) => (before === null || before.state !== 'open' ? null : { ...before, state: 'dismissed' }));
    return { state: 'dismissed' };
  }
  const { customerId, contactId } = found;
  const command = { act: 'link', contactId, accountId } as const;
  const answer = await changeContacts({ customerId, version: null, command, accepted: true, actor: 'admin', accountId: by });
  const isLinked = answer.state === 'saved' || (answer.state === 'invalid' && answer.problems.some(({ code }) => code === LINKED_ALREADY));
  if (isLinked) await changeSamePerson(accountId, (before) => before && { ...before, state: 'linked' });
  return answer;
}
