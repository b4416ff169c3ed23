import { weekendOfLetter } from '../domain/desk/weekend-letter';
import { lacksContact } from '../domain/request/adoption';
import type { RequestRecord } from '../domain/request/request-record';
import { isAboutScope } from '../domain/request/scope-mark';
import { type Line, PROMISE, type Telling } from '../domain/request/telling';
import { namedSteps } from '../domain/view/named-steps';
import { addParticipant } from '../jira/reporter';
import { addTellingComment, findTellingComment } from '../jira/telling-comment';
import { findCustomer } from '../store/customers';
import { readVersionedRecord } from '../store/requests';
import { replaceRecord } from '../store/rollups';
import { changeLines, promiseLines, scopeLines } from '../words/tellings';
import { planOfVerdict } from './care/bookings-of';
import { letterLines } from './care/letter-lines';
import { askForEvaluationLater } from './evaluations';

/** Longer than any function of the app may run (manifest: 60 s), so that a claim that has lapsed belongs to nobody any more. */
export const LEASE_SECONDS = 90;
const ATTEMPTS = 6;

/**
 * Writes every public comment a request is owed by now, each once: claim it, write it, close it. Whoever finds a lapsed claim
 * looks for the comment first. Returns whether any was written; a fault gives the claim back and is thrown for a retry.
 */
export async function settleTellings(issueId: string): Promise<boolean> {
  const { record } = await readVersionedRecord(issueId);
  const open = (record?.tellings ?? []).filter((telling) => telling.state === 'owed' && telling.from <= Date.now());
  let wrote = false;
  for (const { id } of open) wrote = (await settleOne(issueId, id)) || wrote;
  return wrote;
}

async function settleOne(issueId: string, id: string): Promise<boolean> {
  const now = Date.now();
  const before = await changeTelling(issueId, id, (telling) =>
    telling.claimedUntil > now ? null : { ...telling, claimedUntil: now + LEASE_SECONDS * 1_000 },
  );
  if (before === null) return later(issueId, id);
  try {
    const isFirst = telling(before, id)?.claimedUntil === 0;
    const commentId = (isFirst ? null : await findTellingComment(issueId, id)) ?? (await write(before, id));
    await changeTelling(issueId, id, (claimed) => ({
      ...claimed,
      claimedUntil: 1,
      state: commentId === null ? 'dropped' : 'told',
      commentId,
    }));
    return commentId !== null;
  } catch (fault) {
    await changeTelling(issueId, id, (claimed) => ({ ...claimed, claimedUntil: 1 }));
    throw fault;
  }
}

const telling = (record: RequestRecord, id: string): Telling | undefined => record.tellings?.find((entry) => entry.id === id);

/** Somebody else is at it: looks again once their claim has lapsed, in case they never finish. */
async function later(issueId: string, id: string): Promise<boolean> {
  const { record } = await readVersionedRecord(issueId);
  if (record !== null && telling(record, id)?.state === 'owed') await askForEvaluationLater(issueId, LEASE_SECONDS + 1);
  return false;
}

/** Changes an owed telling if `decide` says how; returns the record as it was before, or null when nothing was changed. */
async function changeTelling(issueId: string, id: string, decide: (owed: Telling) => Telling | null): Promise<RequestRecord | null> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const read = await readVersionedRecord(issueId);
    const current = read.record === null ? undefined : telling(read.record, id);
    const next = current?.state === 'owed' ? decide(current) : null;
    if (read.record === null || next === null) return null;
    const tellings = read.record.tellings?.map((entry) => (entry.id === id ? next : entry)) ?? [];
    if ((await replaceRecord(read, { ...read.record, tellings })) !== 'raced') return read.record;
  }
  throw new Error(`What is told about ${issueId} kept changing`);
}

/** Writes the comment in the customer's language and zone; null = there is nothing to tell any more, or nowhere to tell it. */
async function write(record: RequestRecord, id: string): Promise<string | null> {
  const { issueId, response, endedAt } = record.facts;
  const asks = telling(record, id)?.asks;
  const isLate = response !== null || endedAt !== null;
  if (record.deleted || (isLate && (id === PROMISE || asks !== undefined))) return null;
  if (asks !== undefined) return ask(record, id, asks);
  const lines = await linesOf(record, id);
  await keepFirstReporter(record, id);
  return lines.length === 0 ? null : addTellingComment(issueId, id, lines);
}

/** Lets a contact see a standard request and writes what an agent prepared; nothing where it found a contact meanwhile (card 1). */
async function ask({ facts, assessment }: RequestRecord, id: string, asks: NonNullable<Telling['asks']>): Promise<string | null> {
  if (!lacksContact(assessment)) return null;
  await addParticipant(facts.issueId, asks.accountId);
  return addTellingComment(
    facts.issueId,
    id,
    asks.text.split('\n').map((text) => ({ text })),
  );
}

async function linesOf(record: RequestRecord, id: string): Promise<readonly Line[]> {
  const says = telling(record, id)?.says;
  if (says !== undefined) return says.map((text) => ({ text }));
  const weekendFrom = weekendOfLetter(id);
  if (weekendFrom !== null) return letterLines(record, weekendFrom);
  const { assessment } = record;
  const plan = await planOfVerdict(assessment, Date.now());
  const customer = assessment.customerId === null ? null : await findCustomer(assessment.customerId);
  const reader = { language: customer?.language ?? 'en', zone: customer?.zone ?? 'UTC' } as const;
  if (id === PROMISE) return assessment.clock.state === 'none' ? [] : promiseLines(assessment, plan, reader);
  const change = record.facts.changes?.find((entry) => entry.id === id);
  const after = nextPromise(record, id);
  const before = record.earlier?.find((entry) => entry.changeId === id)?.assessment ?? after;
  if (change === undefined) return [];
  if (isAboutScope(change)) return scopeLines({ reply: telling(record, id)?.reply ?? '', before, after, plan }, reader);
  const steps = namedSteps(change.steps, customer?.instances ?? []);
  return changeLines({ steps, reason: change.reason, before, after, plan }, reader);
}

/** What a change promised: the verdict that the next change replaced, or the one that stands. */
function nextPromise({ assessment, earlier = [], facts }: RequestRecord, id: string): RequestRecord['assessment'] {
  const order = (facts.changes ?? []).map((change) => change.id);
  const following = earlier.find((entry) => order.indexOf(entry.changeId) > order.indexOf(id));
  return following?.assessment ?? assessment;
}

/** Whoever raised a request goes on seeing it when somebody else becomes its reporter (card 1). */
async function keepFirstReporter({ facts }: RequestRecord, id: string): Promise<void> {
  const steps = facts.changes?.find((change) => change.id === id)?.steps ?? [];
  for (const { what, from } of steps) if (what === 'reporter' && from !== null) await addParticipant(facts.issueId, from);
}
