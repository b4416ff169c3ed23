import type { Customer, RegisteredContact } from './customer';
import { type FieldProblem, problem } from './field-problem';
import { isLive } from './seat-holders';

/** The live contact whose seat an account has been lent at an instant or from later on; null = none (NEW-7). */
function lenderTo(
  { contacts, standIns = [] }: Pick<Customer, 'contacts' | 'standIns'>,
  accountId: string,
  at: number,
): RegisteredContact | null {
  const lent = standIns.filter((standIn) => standIn.accountId === accountId && Math.min(standIn.to, standIn.endedAt ?? standIn.to) > at);
  return contacts.find((contact) => isLive(contact) && lent.some(({ contactId }) => contactId === contact.id)) ?? null;
}

/** Nobody gets a seat of his own beside one he was lent: one person is on a register once (CON-6, CON-10). */
export function lentSeatProblems(
  path: string,
  accountId: string | null,
  customer: Pick<Customer, 'contacts' | 'standIns'>,
  at: number,
): readonly FieldProblem[] {
  const lender = accountId === null ? null : lenderTo(customer, accountId, at);
  return lender === null ? [] : [problem(path, 'contactStandsIn', { name: lender.name })];
}
