import { isOtherMailbox, readAddress } from '../../domain/customer/address/read-address';
import type { ContactCommand } from '../../domain/customer/contact-command';
import type { Knowledge } from '../../domain/customer/contact-decision';
import { type FieldProblem, problem } from '../../domain/customer/field-problem';
import { findAccountOfAddress } from '../../jira/account-of-address';
import { findEmail } from '../../jira/people';
import { readPersons } from '../../jira/persons';
import type { ContactChange } from './change-contacts';
import { knownAccounts } from './known-accounts';

/** The account a job acts with: the app's own doing. */
const NOBODY = '';

/** A command with what Jira knows of the people in it. */
export interface PeopleInCommand {
  readonly command: ContactCommand;
  readonly known: Pick<Knowledge, 'by' | 'newId' | 'nameOf' | 'accountTypeOf'>;
  /** What Jira knows to be otherwise than it was typed. */
  readonly problems: readonly FieldProblem[];
  /** The address was read from Jira for somebody who may not be shown it. */
  readonly isAddressHidden: boolean;
}

/**
 * What Jira knows of everybody in a command: names, kinds, the account behind an address an administrator typed, and the address
 * of an account that was chosen, which the rules are judged by (CON-5).
 */
export async function peopleInCommand({ command: wanted, accountId, actor }: ContactChange): Promise<PeopleInCommand> {
  const command = actor === 'admin' ? await withAccount(wanted) : wanted;
  const accounts = knownAccounts(await readPersons([accountId, ...accountsIn(command)].filter((id) => id !== NOBODY)));
  const name = accountId === NOBODY ? 'Premier Desk' : (accounts.nameOf(accountId) ?? accountId);
  const known = { ...accounts, by: { accountId, name }, newId: crypto.randomUUID() };
  if (!('person' in command) || command.person.accountId === null) return { command, known, problems: [], isAddressHidden: false };
  const { person } = command;
  const told = (await findEmail(command.person.accountId)) ?? '';
  if (person.email.trim() === '')
    return { command: { ...command, person: { ...person, email: told } }, known, problems: [], isAddressHidden: actor === 'contact' };
  const isOther = told !== '' && isOtherMailbox(person.email, told);
  return { command, known, problems: isOther ? [problem('person.email', 'addressOther')] : [], isAddressHidden: false };
}

/** With the account that is certain: one active person whose own address, as the app alone may read it, is the same mailbox. */
async function withAccount(command: ContactCommand): Promise<ContactCommand> {
  if (!('person' in command) || command.person.accountId !== null) return command;
  const read = readAddress(command.person.email);
  const found = read.state === 'address' ? await findAccountOfAddress(read.mail.mailbox) : null;
  const told = found === null ? null : await findEmail(found);
  if (told === null || isOtherMailbox(command.person.email, told)) return command;
  return { ...command, person: { ...command.person, accountId: found } };
}

function accountsIn(command: ContactCommand): readonly string[] {
  if (command.act === 'link') return [command.accountId];
  return 'person' in command && command.person.accountId !== null ? [command.person.accountId] : [];
}
