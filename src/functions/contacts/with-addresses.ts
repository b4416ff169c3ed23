import { isOtherMailbox } from '../../domain/customer/address/read-address';
import type { Customer } from '../../domain/customer/customer';
import type { ContactDraft, CustomerDraft } from '../../domain/customer/draft';
import { type FieldProblem, problem } from '../../domain/customer/field-problem';
import { findEmail } from '../../jira/people';

/**
 * A draft with the addresses, as Jira tells them, of people who are added by their account alone: the rules are judged by them
 * (CON-5). An address typed for an account that Jira knows by another one is refused.
 */
export async function withAddresses(
  draft: CustomerDraft,
  before: Customer | null,
): Promise<{ draft: CustomerDraft; problems: readonly FieldProblem[] }> {
  const known = new Set(before?.contacts.map(({ id }) => id));
  const read = await Promise.all(draft.contacts.map((contact) => (known.has(contact.id) ? asTyped(contact) : addressed(contact))));
  const problems = read.flatMap(({ isOther }, index) => (isOther ? [problem(`contacts.${index}.email`, 'addressOther')] : []));
  return { draft: { ...draft, contacts: read.map(({ contact }) => contact) }, problems };
}

interface Addressed {
  readonly contact: ContactDraft;
  readonly isOther: boolean;
}

const asTyped = (contact: ContactDraft): Addressed => ({ contact, isOther: false });

async function addressed(contact: ContactDraft): Promise<Addressed> {
  const { accountId, email = '', removed } = contact;
  const told = removed || accountId === null ? null : await findEmail(accountId);
  if (told === null) return asTyped(contact);
  return email.trim() === '' ? asTyped({ ...contact, email: told }) : { contact, isOther: isOtherMailbox(email, told) };
}
