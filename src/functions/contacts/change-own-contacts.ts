import * as v from 'valibot';
import type { Refused } from '../../contract';
import { domainStanding } from '../../domain/customer/address/listed-domain';
import { readAddress } from '../../domain/customer/address/read-address';
import type { ContactCommand, ProposedPerson } from '../../domain/customer/contact-command';
import type { Customer } from '../../domain/customer/customer';
import { problem } from '../../domain/customer/field-problem';
import { namelessProblems } from '../../domain/customer/nameless-problems';
import type { ContactAnswer } from '../../domain/view/contact-answer';
import { findAccountOfAddress } from '../../jira/account-of-address';
import { currentPlan } from '../../store/plans';
import { contactWhoAsks } from '../own-viewer';
import type { Surface } from '../surface';
import { changeContacts, undoContactChange } from './change-contacts';
import { colleaguesOf } from './own-contacts';

const REFUSED: Refused = { state: 'refused' };

const text = v.pipe(v.string(), v.maxLength(1_000));
const id = v.pipe(v.string(), v.maxLength(200));
const personSchema = v.object({
  accountId: v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9:._-]{1,128}$/))),
  email: text,
  name: text,
  kind: v.picklist(['direct', 'partner']),
  partner: text,
});

const payloadSchema = v.object({
  accepted: v.boolean(),
  command: v.variant('act', [
    v.object({ act: v.literal('add'), person: personSchema, replaces: v.nullable(id), attested: v.boolean() }),
    v.object({ act: v.literal('remove'), contactId: id }),
    v.object({ act: v.literal('standIn'), contactId: id, person: personSchema, from: text, to: text }),
    v.object({ act: v.literal('endStandIn'), standInId: id }),
  ]),
});

/**
 * What a registered contact does to the contacts of the own customer, which is worked out from the account alone: ids of others'
 * contacts are ids that do not exist. A person is chosen among those Jira shows the viewer, or typed with an address.
 */
export async function changeOwnContacts(surface: Surface, payload: unknown): Promise<ContactAnswer | Refused> {
  const viewer = await contactWhoAsks(surface);
  const decoded = v.safeParse(payloadSchema, payload);
  if (viewer === null || !decoded.success) return REFUSED;
  const { customer, accountId } = viewer;
  const { accepted } = decoded.output;
  const nameless = namelessProblems(decoded.output.command);
  if (nameless.length > 0) return { state: 'invalid', problems: nameless };
  const command = await withAccount(decoded.output.command, customer);
  if (command === null) return { state: 'invalid', problems: [problem('person.accountId', 'personForeign')] };
  const answer = await changeContacts({ customerId: customer.id, version: null, command, accepted, actor: 'contact', accountId });
  return wasTyped(decoded.output.command) ? atTheAddress(answer) : answer;
}

/** Takes back what the viewer has just done, unless somebody changed the customer since. */
export async function undoOwnContacts(surface: Surface, payload: unknown): Promise<ContactAnswer | Refused> {
  const viewer = await contactWhoAsks(surface);
  const decoded = v.safeParse(v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) }), payload);
  if (viewer === null || !decoded.success) return REFUSED;
  const { customer, accountId } = viewer;
  return undoContactChange({ customerId: customer.id, version: decoded.output.version, actor: 'contact', accountId });
}

/** The command with the account of the person in it; null where the person was chosen from nowhere the viewer can look. */
async function withAccount(command: ContactCommand, customer: Customer): Promise<ContactCommand | null> {
  if (command.act !== 'add' && command.act !== 'standIn') return command;
  const { person } = command;
  if (person.accountId === null) return { ...command, person: { ...person, accountId: await accountOf(person, customer) } };
  return (await colleaguesOf(customer)).some(({ accountId }) => accountId === person.accountId) ? command : null;
}

/** The account behind a typed address, looked for only under the company's own domains. */
async function accountOf({ email }: ProposedPerson, { emailDomains }: Customer): Promise<string | null> {
  const read = readAddress(email);
  if (read.state === 'wrong') return null;
  const { contacts } = await currentPlan(Date.now());
  const isOwn = domainStanding(read.mail.domain, emailDomains, contacts) === 'listed';
  return isOwn ? findAccountOfAddress(read.mail.address) : null;
}

const wasTyped = (command: ContactCommand): boolean => 'person' in command && command.person.accountId === null;

/** Nobody chose an account, so what is wrong with it is told at the address. */
function atTheAddress(answer: ContactAnswer): ContactAnswer {
  if (answer.state !== 'invalid') return answer;
  return {
    state: 'invalid',
    problems: answer.problems.map((found) => (found.path === 'person.accountId' ? { ...found, path: 'person.email' } : found)),
  };
}
