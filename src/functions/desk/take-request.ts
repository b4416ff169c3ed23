import type { Refused } from '../../contract';
import { holderOf } from '../../domain/desk/holder';
import { NO_DESK } from '../../domain/desk/request-desk';
import type { RequestRecord } from '../../domain/request/request-record';
import type { TakeOutcome } from '../../domain/view/issue-desk';
import { isTakeable } from '../../domain/view/issue-desk-view';
import { assign } from '../../jira/assign';
import { readPersons } from '../../jira/persons';
import { findRequest } from '../../jira/request';
import { readSettings } from '../../store/settings';
import { changeRecord } from '../change-record';
import { fieldIdsOf } from '../field-ids-of';
import { issueOfAgent } from '../issue-of-agent';
import { log } from '../log';
import { reasonOf } from '../reason-of';
import type { Surface } from '../surface';
import { type DeskTerms, deskTermsOf, scheduleDesk } from './schedule-desk';

/**
 * "I have it": the first who presses has the request and is assigned, unless somebody else chose another assignee meanwhile; the
 * calls stop. Whoever presses second learns who has it; pressing twice changes nothing.
 */
export async function takeRequest(surface: Surface): Promise<TakeOutcome | Refused> {
  const { accountId } = surface;
  const issueId = await issueOfAgent(surface);
  if (issueId === null || accountId === null) return { state: 'refused' };
  const now = Date.now();
  let found: TakeOutcome = { state: 'over' };
  const changed = await changeRecord(issueId, async (record) => {
    const terms = await deskTermsOf(record, now);
    found = await standing(record, terms, accountId);
    const desk = record.desk ?? NO_DESK;
    if (found.state !== 'taken' || isOwn(record, terms, accountId)) return null;
    return scheduleDesk({ ...record, desk: { ...desk, taken: [...desk.taken, { at: now, by: accountId }] } }, terms, now);
  });
  if (changed !== null) await assignTo(changed.after, accountId);
  return found;
}

async function standing(record: RequestRecord, { plan }: DeskTerms, accountId: string): Promise<TakeOutcome> {
  const holder = holderOf(record.facts, record.assessment.severity, record.desk, plan);
  if (holder === null) return { state: isTakeable(record) ? 'taken' : 'over' };
  if (holder.by === accountId) return { state: 'taken' };
  const [person] = await readPersons([holder.by]);
  return { state: 'had', holder: { at: holder.at, as: holder.as, name: person?.name ?? null, isOwn: false } };
}

const isOwn = ({ facts, assessment, desk }: RequestRecord, { plan }: DeskTerms, accountId: string): boolean =>
  holderOf(facts, assessment.severity, desk, plan)?.by === accountId;

/** Nobody, or the one the app had assigned, makes room; somebody a person chose stays. What Jira refuses here, people can do themselves. */
async function assignTo({ facts, desk }: RequestRecord, accountId: string): Promise<void> {
  try {
    const request = await findRequest(facts.issueId, await fieldIdsOf(await readSettings()));
    const told = new Set(desk?.alerts.filter(({ kind }) => kind === 'arrival').flatMap(({ to }) => to));
    const assignee = request?.assigneeAccountId ?? null;
    if (request === null || assignee === accountId || (assignee !== null && !told.has(assignee))) return;
    await assign(facts.issueId, accountId);
  } catch (fault) {
    log('take', facts.issueId, `not assigned: ${reasonOf(fault)}`);
  }
}
