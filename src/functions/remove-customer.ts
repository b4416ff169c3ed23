import * as v from 'valibot';
import type { Refused } from '../contract';
import { customerChanges } from '../domain/customer/customer-changes';
import { draftOf } from '../domain/customer/draft';
import type { SaveAnswer } from '../domain/view/customer-settings';
import { readPersons } from '../jira/persons';
import { findCustomerHistory } from '../store/customer-history';
import { findVersionedCustomer, type Saved, saveCustomerAt } from '../store/customers';
import { currentPlan } from '../store/plans';
import { consequencesOfRemoval } from './consequences';
import { versionSchema } from './decode-draft';
import { conflict } from './save-customer';
import { takenProblems } from './taken-problems';

const REFUSED: Refused = { state: 'refused' };

/** Deletes a customer at the version that was seen; its document and history stay, so that it can be brought back. */
export async function removeCustomer(payload: unknown, accountId: string): Promise<SaveAnswer | Refused> {
  const wanted = v.safeParse(versionSchema, payload);
  if (!wanted.success) return REFUSED;
  const { customerId, version, accepted } = wanted.output;
  const { version: current, customer } = await findVersionedCustomer(customerId);
  if (customer === null) return { state: 'gone' };
  if (current !== version) return conflict(customerId, await currentPlan(Date.now()), Date.now());
  const consequences = accepted ? [] : await consequencesOfRemoval(customer);
  if (consequences.length > 0) return { state: 'confirm', consequences };
  const by = { accountId, name: await nameOf(accountId) };
  const saved = await saveCustomerAt(version, null, customerId, { by, at: Date.now(), act: 'removed', changes: [], before: customer });
  return answerOf(saved, customerId);
}

/** Brings back what the save that led to `version` changed or removed, unless somebody saved again since. */
export async function undoCustomer(payload: unknown, accountId: string): Promise<SaveAnswer | Refused> {
  const wanted = v.safeParse(versionSchema, payload);
  if (!wanted.success) return REFUSED;
  const { customerId, version } = wanted.output;
  const [stored, line] = await Promise.all([findVersionedCustomer(customerId), findCustomerHistory(customerId, version)]);
  if (line === null) return REFUSED;
  if (stored.version !== version) return conflict(customerId, await currentPlan(Date.now()), Date.now());
  const changes = stored.customer === null || line.before === null ? [] : customerChanges(stored.customer, line.before);
  const by = { accountId, name: await nameOf(accountId) };
  const undone = { by, at: Date.now(), act: 'undone' as const, changes, before: stored.customer };
  const saved = await saveCustomerAt(version, line.before, customerId, undone);
  if (saved.state === 'taken' && line.before !== null)
    return { state: 'invalid', problems: takenProblems(draftOf(line.before), saved.links) };
  return answerOf(saved, customerId);
}

async function nameOf(accountId: string): Promise<string> {
  return (await readPersons([accountId]))[0]?.name ?? accountId;
}

async function answerOf(saved: Saved, customerId: string): Promise<SaveAnswer> {
  if (saved.state === 'saved') return { state: 'saved', customerId, version: saved.version, changes: [] };
  return conflict(customerId, await currentPlan(Date.now()), Date.now());
}
