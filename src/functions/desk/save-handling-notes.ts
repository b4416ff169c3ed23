import * as v from 'valibot';
import type { Refused } from '../../contract';
import { type Customer, LONGEST_NOTES } from '../../domain/customer/customer';
import { customerChanges } from '../../domain/customer/customer-changes';
import type { NotesOutcome } from '../../domain/view/customer-brief';
import { readPersons } from '../../jira/persons';
import { findVersionedCustomer, saveCustomerAt } from '../../store/customers';
import { findRecord } from '../../store/requests';
import { issueOfAgent } from '../issue-of-agent';
import type { Surface } from '../surface';

const payloadSchema = v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(0)), text: v.pipe(v.string(), v.maxLength(20_000)) });

/**
 * Pins what agents should know of a customer, as a version of the customer with its line of history; by an agent of the project of the
 * very issue. Whoever saves second sees what the other wrote. Nothing is written where nothing changed.
 */
export async function saveHandlingNotes(surface: Surface, payload: unknown): Promise<NotesOutcome | Refused> {
  const { accountId } = surface;
  const issueId = await issueOfAgent(surface);
  const decoded = v.safeParse(payloadSchema, payload);
  if (issueId === null || accountId === null || !decoded.success) return { state: 'refused' };
  const text = decoded.output.text.trim();
  if (text.length > LONGEST_NOTES) return { state: 'tooLong' };
  const customerId = (await findRecord(issueId))?.assessment.customerId ?? null;
  if (customerId === null) return { state: 'refused' };
  const { version, customer } = await findVersionedCustomer(customerId);
  if (customer === null) return { state: 'gone' };
  if (notesOf(customer) === text) return { state: 'saved' };
  if (version !== decoded.output.version) return { state: 'conflict', version, text: notesOf(customer) };
  const now = Date.now();
  const next: Customer = { ...customer, handlingNotes: { text, by: accountId, at: now } };
  const [person] = await readPersons([accountId]);
  const by = { accountId, name: person?.name ?? accountId };
  const line = { by, at: now, act: 'changed' as const, changes: customerChanges(customer, next), before: customer };
  const saved = await saveCustomerAt(version, next, customerId, line);
  if (saved.state === 'saved') return { state: 'saved' };
  const current = await findVersionedCustomer(customerId);
  return current.customer === null ? { state: 'gone' } : { state: 'conflict', version: current.version, text: notesOf(current.customer) };
}

const notesOf = ({ handlingNotes }: Customer): string => handlingNotes?.text ?? '';
