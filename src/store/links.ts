import { accountsOf } from '../domain/customer/contact-at';
import type { Customer, StandIn } from '../domain/customer/customer';

/** What leads from a person, an organization or an e-mail domain to a customer. */
export type LinkKind = 'account' | 'organization' | 'domain';

/** The storage key of a link. */
export const linkKey = (kind: LinkKind, id: string): string => `${kind}:${id}`;

const companyLinks = (customer: Customer): readonly string[] => [
  ...customer.organizationIds.map((id) => linkKey('organization', id)),
  ...customer.emailDomains.map((domain) => linkKey('domain', domain)),
];

const accountLinks = (accountIds: readonly (string | null)[]): readonly string[] =>
  accountIds.flatMap((accountId) => (accountId === null ? [] : [linkKey('account', accountId)]));

const isOver = ({ to, endedAt }: StandIn, at: number): boolean => Math.min(to, endedAt ?? to) <= at;

/**
 * Everything that leads to a customer; accounts of contacts who were removed, that contacts had before, and of people who stood
 * in for one still do, since requests of their time may be judged late.
 */
export function linksOf(customer: Customer): readonly string[] {
  const contacts = customer.contacts.filter((contact) => contact.status !== 'rejected');
  const standIns = (customer.standIns ?? []).map(({ accountId }) => accountId);
  return [...new Set([...accountLinks([...contacts.flatMap(accountsOf), ...standIns]), ...companyLinks(customer)])];
}

/** What a customer holds for itself at an instant: no other customer may have it at the same time. */
export function claimsOf(customer: Customer, at = Date.now()): readonly string[] {
  const contacts = customer.contacts.filter((contact) => contact.status !== 'rejected' && contact.status !== 'removed');
  const standIns = (customer.standIns ?? []).filter((standIn) => !isOver(standIn, at));
  const accountIds = [...contacts, ...standIns].map(({ accountId }) => accountId);
  return [...new Set([...accountLinks(accountIds), ...companyLinks(customer)])];
}
