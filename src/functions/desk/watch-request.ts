import { NO_DESK, type PromisedUpdate } from '../../domain/desk/request-desk';
import { watchedSince } from '../../domain/desk/watched-since';
import type { RequestRecord } from '../../domain/request/request-record';
import type { JiraRequest } from '../../jira/request';
import { readRoster } from '../../store/roster';
import { findAnswerAfter } from '../find-response';
import { type DeskTerms, deskTermsOf, scheduleDesk } from './schedule-desk';

/**
 * A record as the desk is to watch it from now on: since when it is called out, whether the promised update was kept, and when
 * there is something to tell next. Where nobody is rostered and nothing was promised nothing is added, and nothing is asked of Jira.
 */
export async function watchRequest(
  record: RequestRecord,
  request: JiraRequest,
  now: number,
): Promise<{ readonly record: RequestRecord; readonly terms: DeskTerms | null }> {
  const { facts, assessment } = record;
  const mayArrive = assessment.track !== 'standard' && facts.response === null && facts.endedAt === null;
  if (record.desk === undefined && !(mayArrive && (await isAnybodyNamed()))) return { record, terms: null };
  const terms = await deskTermsOf(record, now);
  const since = record.desk?.since ?? (terms.alerting ? watchedSince(facts, assessment, terms.plan, now) : null);
  if (record.desk === undefined && since === null) return { record, terms: null };
  const desk = record.desk ?? NO_DESK;
  const updates = await keptUpdates(desk.updates, request);
  return { record: await scheduleDesk({ ...record, desk: { ...desk, since, updates } }, terms, now), terms };
}

/** Whether a roster was ever saved: without one no plan has to be read, which is many times the size of a request. */
const isAnybodyNamed = async (): Promise<boolean> => Object.keys((await readRoster()).roster.duties).length > 0;

/** A promised update is kept by the next public comment of an agent, whenever it is noticed. */
async function keptUpdates(updates: readonly PromisedUpdate[], request: JiraRequest): Promise<readonly PromisedUpdate[]> {
  const pending = updates.at(-1);
  if (pending === undefined || pending.keptAt !== null || pending.endedAt !== null) return updates;
  const kept = await findAnswerAfter(request, pending.madeAt);
  return kept === null ? updates : [...updates.slice(0, -1), { ...pending, keptAt: kept.at }];
}
