import * as v from 'valibot';
import type { Refused } from '../../contract';
import { NO_DESK, type PromisedUpdate } from '../../domain/desk/request-desk';
import type { RequestRecord } from '../../domain/request/request-record';
import type { UpdateOutcome } from '../../domain/view/issue-desk';
import { changeRecord } from '../change-record';
import { issueOfAgent } from '../issue-of-agent';
import type { Surface } from '../surface';
import { deskTermsOf, scheduleDesk } from './schedule-desk';

const LONGEST_AHEAD = 30 * 86_400_000;

const payloadSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  at: v.nullable(v.pipe(v.number(), v.integer())),
});

/**
 * Promises the customer the next update after the first answer, puts another in its place, or takes it back (`at` null). It is kept
 * beside the contract: nothing is due by it. The same `id` promises once.
 */
export async function promiseUpdate(surface: Surface, payload: unknown): Promise<UpdateOutcome | Refused> {
  const { accountId } = surface;
  const issueId = await issueOfAgent(surface);
  const decoded = v.safeParse(payloadSchema, payload);
  if (issueId === null || accountId === null || !decoded.success) return { state: 'refused' };
  const { id, at } = decoded.output;
  const now = Date.now();
  if (at !== null && at <= now) return { state: 'invalid', code: 'past' };
  if (at !== null && at - now > LONGEST_AHEAD) return { state: 'invalid', code: 'tooFar' };
  let outcome: UpdateOutcome = { state: 'closed', why: 'over' };
  await changeRecord(issueId, async (record) => {
    const terms = await deskTermsOf(record, now);
    outcome = closedBecause(record, terms.roster.nextUpdates) ?? { state: 'saved' };
    const desk = record.desk ?? NO_DESK;
    if (outcome.state !== 'saved' || desk.updates.some((update) => update.id === id)) return null;
    const updates = desk.updates.map((update) => ended(update, now));
    const next: readonly PromisedUpdate[] = at === null ? [] : [{ id, by: accountId, madeAt: now, at, keptAt: null, endedAt: null }];
    return scheduleDesk({ ...record, desk: { ...desk, updates: [...updates, ...next] } }, terms, now);
  });
  return outcome;
}

function closedBecause({ facts, deleted }: RequestRecord, isOn: boolean): UpdateOutcome | null {
  if (!isOn) return { state: 'closed', why: 'off' };
  if (deleted || facts.endedAt !== null || facts.resolvedAt !== undefined) return { state: 'closed', why: 'over' };
  return facts.response === null ? { state: 'closed', why: 'unanswered' } : null;
}

const ended = (update: PromisedUpdate, now: number): PromisedUpdate =>
  update.keptAt === null && update.endedAt === null ? { ...update, endedAt: now } : update;
