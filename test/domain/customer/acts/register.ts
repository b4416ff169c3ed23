import type { ContactCommand, ProposedPerson } from '../../../../src/domain/customer/contact-command';
import type { ContactDecision, Knowledge } from '../../../../src/domain/customer/contact-decision';
import type { Customer, Licence, RegisteredContact } from '../../../../src/domain/customer/customer';
import { decideContact } from '../../../../src/domain/customer/decide-contact';
import { premier2019 } from '../../../../src/domain/plan/premier-2019/premier-2019';
import { acme, at } from '../../request/builders';

export const LA = 'America/Los_Angeles';
/** Wednesday 6 November 2019, 10:00 in Los Angeles. */
export const WEDNESDAY = at(`2019-11-06 10:00 ${LA}`);

export const contactOf = (name: string, more: Partial<RegisteredContact> = {}): RegisteredContact => {
  const [first = '', last = ''] = name.toLowerCase().split(' ');
  return {
    id: `acme-${first}`,
    accountId: `person:${first}-${last}`,
    name,
    email: `${first}.${last}@xyz.com`,
    kind: 'direct',
    partner: null,
    status: 'active',
    activeFrom: at(`2019-10-15 00:00 ${LA}`),
    removedAt: null,
    ...more,
  };
};

export const partnerOf = (name: string, more: Partial<RegisteredContact> = {}): RegisteredContact =>
  contactOf(name, { kind: 'partner', partner: 'PartnerCompanyA', email: `${name.replace(' ', '')}_PartnerCompanyA@xyz.com`, ...more });

export const [aiko, ben, chen] = [contactOf('Aiko Tanaka'), contactOf('Ben Ortiz'), contactOf('Chen Wei')];

export const licenceOf = (id: string, more: Partial<Licence> = {}): Licence => ({
  ...{ id, order: id.toUpperCase(), from: '2019-10-15', to: '2020-10-14', contactMode: 'direct' as const },
  ...more,
});

/** Acme of domain 10.1 with Aiko, Ben and Chen on one licence, unless said otherwise. */
export const register = (more: Partial<Customer> = {}): Customer => ({
  ...acme,
  licences: [licenceOf('acme-1')],
  contacts: [aiko, ben, chen],
  ...more,
});

export const person = (name: string, more: Partial<ProposedPerson> = {}): ProposedPerson => {
  const { accountId, email = '' } = contactOf(name);
  return { accountId, email, name, kind: 'direct', partner: '', ...more };
};

export const partner = (name: string): ProposedPerson =>
  person(name, { kind: 'partner', email: `${name.replace(' ', '')}_PartnerCompanyA@xyz.com` });

export const adding = (
  who: ProposedPerson,
  more: Partial<Extract<ContactCommand, { act: 'add' }>> = {},
): Extract<ContactCommand, { act: 'add' }> => ({ act: 'add', person: who, replaces: null, attested: false, ...more });

/** What is known where nothing else is said: an administrator acts, every account is a customer's and called as it is. */
export const knowing = (more: Partial<Knowledge> = {}): Knowledge => ({
  actor: 'admin',
  by: { accountId: 'person:olivia-grant', name: 'Olivia Grant' },
  plan: premier2019,
  now: WEDNESDAY,
  newId: 'new-entry',
  nameOf: () => null,
  accountTypeOf: () => 'customer',
  ...more,
});

export const decide = (customer: Customer, command: ContactCommand, more: Partial<Knowledge> = {}): ContactDecision =>
  decideContact(customer, command, knowing(more));

/** The customer after a change; anything else fails the test with its own words. */
export const changedBy = (decision: ContactDecision): Customer => {
  if (decision.state !== 'changed') throw new Error(`not changed: ${JSON.stringify(decision)}`);
  return decision.customer;
};

/** What was refused or has to be accepted, as `path code`; the state where nothing was. */
export const told = (decision: ContactDecision): readonly string[] => {
  if (decision.state === 'changed') return ['changed'];
  const found = decision.state === 'refused' ? decision.problems : decision.consequences;
  return [...(decision.state === 'confirm' ? ['confirm'] : []), ...found.map(({ path, code }) => `${path} ${code}`)];
};

export const statuses = ({ contacts }: Customer): Readonly<Record<string, string>> =>
  Object.fromEntries(contacts.map(({ name, status }) => [name, status]));
