import type { Plan } from '../domain/plan/plan';
import type { Assessment } from '../domain/request/assessment';
import { conclude } from '../domain/request/conclude';
import { type FieldIds, projectionOf } from '../domain/request/projection';
import type { RequestRecord } from '../domain/request/request-record';
import { changedFields, writeFields } from '../jira/fields';
import { findProject } from '../jira/projects';
import { findRequest, type JiraRequest } from '../jira/request';
import { planOf } from '../store/plans';
import { type ReadRecord, readVersionedRecord } from '../store/requests';
import { replaceRecord } from '../store/rollups';
import { careKindOf, isServed, readSettings, type Settings } from '../store/settings';
import { beginCare } from './care/begin-care';
import { endCare } from './care/end-care';
import { promptHandoff } from './care/prompt-handoffs';
import { withLetter } from './care/weekend-letters';
import { lookForSamePerson } from './contacts/same-person';
import { settleAlerts } from './desk/settle-alerts';
import { watchRequest } from './desk/watch-request';
import { askForEvaluationLater } from './evaluations';
import { fieldIdsOf } from './field-ids-of';
import { foldRecord } from './fold-record';
import { LEASE_SECONDS, settleTellings } from './settle-tellings';

/** Readings of one request before a retry is asked for: each lost to somebody who changed its record meanwhile. */
const ATTEMPTS = 4;

/**
 * Reads a request anew, folds what is there into its record, projects it onto Jira's fields and tells the customer what is owed.
 * Safe to repeat, late, doubled and out of order: the second time finds nothing to write. Returns a named outcome; throws
 * faults for a retry.
 */
export async function evaluateRequest(issueId: string): Promise<string> {
  const settings = await readSettings();
  if (settings.served.length === 0) return 'not served';
  const fieldIds = await fieldIdsOf(settings);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const [read, request] = await Promise.all([readVersionedRecord(issueId), findRequest(issueId, fieldIds)]);
    const outcome = request === null ? await forget(read) : await evaluated(read, request, settings, fieldIds);
    if (outcome !== 'raced') return outcome;
  }
  throw new Error(`Request ${issueId} kept changing`);
}

async function evaluated(read: ReadRecord, request: JiraRequest, settings: Settings, fieldIds: FieldIds): Promise<string> {
  if (!isServed(settings, request.projectId, request.requestTypeId)) return hasLeft(read, request) ? end(read, 'moved away') : leave(read);
  const care = careKindOf(settings, request.projectId, request.requestTypeId);
  const folded = await foldRecord(request, read.record, { tells: settings.promiseByMail === true, care }, Date.now());
  const { record: watched, terms } = await watchRequest(folded, request, Date.now());
  const next = await withLetter(watched, settings, Date.now());
  if (read.record === null && (hasOwed(next) || isTold(next))) await askForEvaluationLater(request.issueId, LEASE_SECONDS + 1);
  const stored = await replaceRecord(read, next);
  if (stored === 'raced') return stored;
  if (read.record === null) await lookForSamePerson(next);
  if (stored === 'stored') await promptHandoff(next, Date.now());
  await beginCare(next, request.panelValue);
  const written = await project(next.assessment, request, fieldIds);
  const told = hasOwed(next) && (await settleTellings(request.issueId));
  const alerted = terms !== null && isTold(next) && (await settleAlerts(request, terms));
  return stored === 'stored' || written || told || alerted ? 'recorded' : 'unchanged';
}

/** Whether the desk is to be told something by now. */
const isTold = ({ desk }: RequestRecord): boolean => desk?.nextAt !== undefined && desk.nextAt !== null && desk.nextAt <= Date.now();

const hasOwed = ({ tellings = [] }: RequestRecord): boolean => tellings.some((telling) => telling.state === 'owed');

const hasLeft = ({ record }: ReadRecord, { projectId }: JiraRequest): boolean => record !== null && record.facts.projectId !== projectId;

/** A deleted issue keeps its record. Where the whole project is out of the app's sight, nothing is known about its requests. */
async function forget(read: ReadRecord): Promise<string> {
  const { record } = read;
  if (record === null) return 'never known';
  if (record.deleted) return 'unchanged';
  return (await findProject(record.facts.projectId)) === null ? 'out of sight' : end(read, 'deleted');
}

/**
 * An unanswered clock stops where it was noticed that the request is deleted, or has moved to where the app does not serve. What the request
 * itself was ends before, so that a death between the two is noticed again.
 */
async function end(read: ReadRecord, outcome: 'deleted' | 'moved away'): Promise<string> {
  const { record } = read;
  if (record === null || record.deleted) return 'unchanged';
  await endCare(record, outcome);
  const endedAt = record.facts.response === null && record.facts.endedAt === null ? Date.now() : record.facts.endedAt;
  const facts = { ...record.facts, endedAt };
  const stored = await replaceRecord(read, {
    ...record,
    facts,
    assessment: conclude(record.assessment, facts),
    deleted: true,
    ...unwatched(record),
  });
  return stored === 'raced' ? stored : outcome;
}

/** The desk is told nothing any more about a request of a type that is not served. */
async function leave(read: ReadRecord): Promise<string> {
  const { record } = read;
  if (record?.desk === undefined || record.desk.nextAt === null) return 'not served';
  return (await replaceRecord(read, { ...record, ...unwatched(record) })) === 'raced' ? 'raced' : 'not served';
}

const unwatched = ({ desk }: RequestRecord): Pick<RequestRecord, 'desk'> =>
  desk === undefined ? {} : { desk: { ...desk, nextAt: null, askedFor: null } };

/** Writes what Jira's fields show of a verdict, if it is not there yet. */
export async function project(assessment: Assessment, request: JiraRequest, ids: FieldIds): Promise<boolean> {
  const plan: Plan = await planOf(assessment.plan, Date.now());
  const wanted = projectionOf(assessment, plan);
  const changed = changedFields(wanted, request.fields, ids);
  if (changed.length > 0) await writeFields(request.issueId, wanted, changed, ids);
  return changed.length > 0;
}
