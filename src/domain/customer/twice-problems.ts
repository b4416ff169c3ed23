import type { ProposedPerson } from './contact-command';
import type { Customer } from './customer';
import { type FieldProblem, problem } from './field-problem';
import { contactOfAccount, samePerson } from './same-person';

/** One person and one mailbox once on a register: the account, or the address without its tag, belongs to a contact already (CON-6). */
export function twiceProblems(
  customer: Pick<Customer, 'contacts'>,
  { accountId, email }: Pick<ProposedPerson, 'accountId' | 'email'>,
): readonly FieldProblem[] {
  const known = contactOfAccount(customer, accountId);
  if (known !== null) return [problem('person.accountId', 'contactTwice', { name: known.name })];
  const other = samePerson(customer, email);
  return other === null ? [] : [problem('person.email', 'mailboxTwice', { name: other.name })];
}
