import * as v from 'valibot';
import type { Refused } from '../../contract';
import { readAddress } from '../../domain/customer/address/read-address';
import type { ContactCommand } from '../../domain/customer/contact-command';
import type { ContactAnswer } from '../../domain/view/contact-answer';
import { certainAccountOf } from '../transfer/link-accounts';
import { startLinking } from '../transfer/link-job';
import { changeContacts, undoContactChange } from './change-contacts';
import { answerSamePerson, type SamePersonAnswer } from './same-person';

const REFUSED: Refused = { state: 'refused' };

const text = v.pipe(v.string(), v.maxLength(1_000));
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,200}$/));
const accountId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9:._-]{1,128}$/));
const version = v.pipe(v.number(), v.integer(), v.minValue(1));
const person = v.object({
  accountId: v.nullable(accountId),
  email: text,
  name: text,
  kind: v.picklist(['direct', 'partner']),
  partner: text,
});

const command = v.variant('act', [
  v.object({ act: v.literal('add'), person, replaces: v.nullable(id), attested: v.boolean() }),
  v.object({ act: v.picklist(['approve', 'reject']), contactId: id, note: v.pipe(v.string(), v.maxLength(5_000)) }),
  v.object({ act: v.literal('remove'), contactId: id }),
  v.object({ act: v.literal('keep'), contactIds: v.pipe(v.array(id), v.maxLength(500)) }),
  v.object({ act: v.literal('standIn'), contactId: id, person, from: text, to: text }),
  v.object({ act: v.literal('endStandIn'), standInId: id }),
  v.object({ act: v.literal('mode'), licenceId: id, mode: v.picklist(['direct', 'withPartner']) }),
  v.object({ act: v.literal('link'), contactId: id, accountId }),
]);

const changeSchema = v.object({ customerId: id, command, accepted: v.boolean() });

/** An administrator's change to any customer's contacts, seats or modes; whoever was typed by address is looked for, also later. */
export async function changeContact(payload: unknown, by: string): Promise<ContactAnswer | Refused> {
  const decoded = v.safeParse(changeSchema, payload);
  if (!decoded.success) return REFUSED;
  const { customerId, accepted } = decoded.output;
  const wanted = await withAccount(decoded.output.command);
  const answer = await changeContacts({ customerId, version: null, command: wanted, accepted, actor: 'admin', accountId: by });
  if (answer.state === 'saved' && wanted.act === 'add' && wanted.person.accountId === null) await startLinking();
  return wanted === decoded.output.command ? answer : atTheAddress(answer);
}

/** Whoever was typed by address, with the account that certainly has it. */
async function withAccount(wanted: ContactCommand): Promise<ContactCommand> {
  if (!('person' in wanted) || wanted.person.accountId !== null) return wanted;
  const read = readAddress(wanted.person.email);
  const found = read.state === 'address' ? await certainAccountOf(read.mail.address) : null;
  return found === null ? wanted : { ...wanted, person: { ...wanted.person, accountId: found } };
}

/** Nobody chose an account, so what is wrong with it is told at the address. */
function atTheAddress(answer: ContactAnswer): ContactAnswer {
  if (answer.state !== 'invalid') return answer;
  const moved = answer.problems.map((found) => (found.path === 'person.accountId' ? { ...found, path: 'person.email' } : found));
  return { state: 'invalid', problems: moved };
}

/** Takes back the change to contacts that led to `version`, unless somebody saved the customer since. */
export async function undoContact(payload: unknown, by: string): Promise<ContactAnswer | Refused> {
  const decoded = v.safeParse(v.object({ customerId: id, version }), payload);
  return decoded.success ? undoContactChange({ ...decoded.output, actor: 'admin', accountId: by }) : REFUSED;
}

/** Says whether an account is a contact's own other one. */
export async function answerSuggestion(payload: unknown, by: string): Promise<SamePersonAnswer | Refused> {
  const decoded = v.safeParse(v.object({ accountId, isSame: v.boolean() }), payload);
  return decoded.success ? answerSamePerson(decoded.output.accountId, decoded.output.isSame, by) : REFUSED;
}
