import type { Customer, RegisteredContact } from '../../src/domain/customer/customer';

/** People without a seat, whom everybody wants to register. */
export const FREE = ['dave', 'erin', 'frank', 'gina'] as const;

export const nameOf = (accountId: string): string => `${accountId.slice(0, 1).toUpperCase()}${accountId.slice(1)} Reed`;

const contact = (accountId: string, domain: string): RegisteredContact => ({
  id: `contact-${accountId}`,
  accountId,
  name: nameOf(accountId),
  email: `${accountId}@${domain}`,
  kind: 'direct',
  partner: null,
  status: 'active',
  activeFrom: 0,
  removedAt: null,
});

const company = (id: string, name: string, domain: string, contacts: readonly string[]): Customer => ({
  id,
  name,
  zone: 'America/New_York',
  language: 'en',
  organizationIds: [],
  emailDomains: [domain],
  partners: ['Northlight'],
  licences: [{ id: `${id}-licence`, order: 'HL-1', from: '2020-01-01', to: '2099-12-31', contactMode: 'direct' }],
  alignLicences: [],
  contacts: contacts.map((accountId) => contact(accountId, domain)),
  productKeys: [],
  instances: [],
});

export const DOMAINS: Readonly<Record<string, string>> = { harbor: 'harbor.example', lumen: 'lumen.example' };

/** Two companies with one licence of three seats each; two are held at one, one at the other. */
export const seeded = (): readonly Customer[] => [
  company('harbor', 'Harbor Logistics', 'harbor.example', ['alice', 'bob']),
  company('lumen', 'Lumen Rail', 'lumen.example', ['carol']),
];
