import type { Customer } from '../domain/customer/customer';

/** What leads from a person, an organization or an e-mail domain to a customer. */
export type LinkKind = 'account' | 'organization' | 'domain';

/** The storage key of a link. */
export const linkKey = (kind: LinkKind, id: string): string => `${kind}:${id}`;

const companyLinks = (customer: Customer): readonly string[] => [
  ...customer.organizationIds.map((id) => linkKey('organization', id)),
  ...customer.emailDomains.map((domain) => linkKey('domain', domain)),
];

/** Everything that leads to a customer; contacts that were removed still do, since requests of their time may be judged late. */
export function linksOf(customer: Customer): readonly string[] {
  const contacts = customer.contacts.filter((contact) => contact.status !== 'rejected');
  return [...new Set([...contacts.map((contact) => linkKey('account', contact.accountId)), ...companyLinks(customer)])];
}

/** What a customer holds for itself: no other customer may have it at the same time. */
export function claimsOf(customer: Customer): readonly string[] {
  const contacts = customer.contacts.filter((contact) => contact.status !== 'rejected' && contact.status !== 'removed');
  return [...new Set([...contacts.map((contact) => linkKey('account', contact.accountId)), ...companyLinks(customer)])];
}
