import * as v from 'valibot';
import type { Refused } from '../../contract';
import { contactAt } from '../../domain/customer/contact-at';
import type { Customer } from '../../domain/customer/customer';
import { isWaiting, lacksContact } from '../../domain/request/adoption';
import type { RequestRecord } from '../../domain/request/request-record';
import { askingId, owed } from '../../domain/request/telling';
import type { AskingInputs, AskOutcome } from '../../domain/view/adoption';
import { findCustomer } from '../../store/customers';
import { replaceRecord } from '../../store/rollups';
import { say } from '../../words/say';
import { askForEvaluationLater } from '../evaluations';
import { issueOfAgent } from '../issue-of-agent';
import { log } from '../log';
import { type OpenRequest, openRequest } from '../open-request';
import { reasonOf } from '../reason-of';
import { LEASE_SECONDS, settleTellings } from '../settle-tellings';
import type { Surface } from '../surface';

const REFUSED: Refused = { state: 'refused' };
const ATTEMPTS = 4;
/** Longest comment an agent may write to a contact, in characters. */
const LONGEST = 2_000;

const payloadSchema = v.object({
  contactId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  text: v.pipe(v.string(), v.maxLength(20_000)),
});

/**
 * An agent asks a registered contact to take a request over: he is let in as a participant and reads one public comment of the
 * app, which therefore answers nothing (SEV-5). Once for each contact, however often and by however many agents it is asked.
 */
export async function askContact(surface: Surface, payload: unknown): Promise<AskOutcome | Refused> {
  const issueId = await issueOfAgent(surface);
  const decoded = v.safeParse(payloadSchema, payload);
  if (issueId === null || !decoded.success) return REFUSED;
  const { contactId } = decoded.output;
  const text = decoded.output.text.trim();
  if (text === '') return { state: 'invalid', code: 'textMissing' };
  if (text.length > LONGEST) return { state: 'invalid', code: 'textTooLong' };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const open = await openRequest(issueId);
    if ('state' in open) return open;
    const outcome = await askedOn(open, contactId, text);
    if (outcome !== 'raced') return outcome;
  }
  throw new Error(`Request ${issueId} kept changing`);
}

async function askedOn({ read, record }: OpenRequest, contactId: string, text: string): Promise<AskOutcome | 'raced'> {
  const { issueId } = record.facts;
  const { tellings = [] } = record;
  if (tellings.some((telling) => telling.id === askingId(contactId))) return told(issueId, true);
  if (!lacksContact(record.assessment)) return { state: 'notNeeded' };
  const now = Date.now();
  const accountId = accountOf(await customerOf(record), contactId, now);
  if (accountId === null) return { state: 'invalid', code: 'contactGone' };
  await askForEvaluationLater(issueId, LEASE_SECONDS + 1);
  const asking = { ...owed(askingId(contactId), now), asks: { accountId, text } };
  const stored = await replaceRecord(read, { ...record, tellings: [...tellings, asking] });
  return stored === 'raced' ? stored : told(issueId, false);
}

/** What fails here is done by the evaluation that was asked for ahead. */
async function told(issueId: string, again: boolean): Promise<AskOutcome> {
  try {
    return { state: 'asked', told: (await settleTellings(issueId)) || again, again };
  } catch (fault) {
    log('ask', issueId, `to be finished: ${reasonOf(fault)}`);
    return { state: 'asked', told: false, again };
  }
}

const customerOf = async ({ assessment }: RequestRecord): Promise<Customer | null> =>
  assessment.customerId === null ? null : findCustomer(assessment.customerId);

function accountOf(customer: Customer | null, contactId: string, at: number): string | null {
  const contact = customer?.contacts.find((entry) => entry.id === contactId);
  if (customer === null || contact === undefined) return null;
  return contactAt(customer, contact.accountId, at)?.status === 'active' ? contact.accountId : null;
}

/** Whom of a customer's contacts an agent can ask about a waiting standard request, and in which words; null where there is nobody to ask. */
export function askingInputs({ facts, assessment, deleted, tellings = [] }: RequestRecord, customer: Customer | null): AskingInputs | null {
  if (deleted || customer === null || !isWaiting(facts) || !lacksContact(assessment)) return null;
  const now = Date.now();
  const contacts = customer.contacts.filter((contact) => accountOf(customer, contact.id, now) !== null);
  if (contacts.length === 0) return null;
  return {
    contacts: contacts.map(({ id, name }) => {
      const asked = tellings.find((telling) => telling.id === askingId(id));
      return { contactId: id, name, askedAt: asked?.from ?? null };
    }),
    text: say('adopt.ask.text', {}, customer.language),
  };
}
