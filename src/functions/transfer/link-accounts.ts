import { contactsToLink } from '../../domain/customer/awaits';
import { findAccountOfAddress } from '../../jira/account-of-address';
import { findEmail } from '../../jira/people';
import { findCustomer } from '../../store/customers';
import { changeContacts } from '../contacts/change-contacts';

/** The account of the app itself, which a line of history names where nobody did it. */
const NOBODY = '';

/**
 * Looks for the accounts of a customer's contacts by their addresses and links each that is certain: one active person, whose
 * own address, as the app alone may read it, is the same. Who is not found keeps the seat and is asked about in a later pass.
 */
export async function linkAccounts(
  customerId: string,
): Promise<{ readonly linked: number; readonly unlinked: number; readonly asked: number }> {
  const customer = await findCustomer(customerId);
  const contacts = customer === null ? [] : contactsToLink(customer);
  let linked = 0;
  for (const { id, email = '' } of contacts) {
    const accountId = await certainAccountOf(email);
    if (accountId === null) continue;
    const command = { act: 'link', contactId: id, accountId } as const;
    const answer = await changeContacts({ customerId, version: null, command, accepted: true, actor: 'job', accountId: NOBODY });
    if (answer.state === 'saved') linked++;
  }
  return { linked, unlinked: contacts.length - linked, asked: contacts.length };
}

/** The account of the one active person with exactly this address, as the app alone may read it; null = none, or not certain. */
export async function certainAccountOf(email: string): Promise<string | null> {
  const accountId = await findAccountOfAddress(email);
  if (accountId === null) return null;
  return (await findEmail(accountId))?.toLowerCase() === email.toLowerCase() ? accountId : null;
}
