import type { Plan } from '../domain/plan/plan';
import { assess } from '../domain/request/assess';
import type { Assessment } from '../domain/request/assessment';
import { conclude } from '../domain/request/conclude';
import type { RequestFacts } from '../domain/request/facts';
import { type FieldIds, projectionOf } from '../domain/request/projection';
import { changedFields, readFieldIds, writeFields } from '../jira/fields';
import { choiceOf } from '../jira/panel-property';
import { findRequest, type JiraRequest } from '../jira/request';
import { currentPlan, findPlan } from '../store/plans';
import { findRecord, type RequestRecord } from '../store/requests';
import { saveRecord } from '../store/rollups';
import { changeSettings, isServed, readSettings, type Settings } from '../store/settings';
import { findResponse } from './find-response';
import { matchCustomer } from './match-customer';

/**
 * Reads a request anew, folds what is there into its record and projects it onto Jira's fields. Safe to repeat, late,
 * doubled and out of order: the second time finds nothing to write. Returns a named outcome; throws faults for a retry.
 */
export async function evaluateRequest(issueId: string): Promise<string> {
  const settings = await readSettings();
  if (settings.served.length === 0) return 'not served';
  const fieldIds = await fieldIdsOf(settings);
  const [record, request] = await Promise.all([findRecord(issueId), findRequest(issueId, fieldIds)]);
  if (request === null) return record === null ? 'never known' : forget(record);
  if (!isServed(settings, request.projectId, request.requestTypeId)) return 'not served';
  const next = await foldRecord(request, record);
  const saved = await saveRecord(next, record);
  const written = await project(next.assessment, request, fieldIds);
  return saved || written ? 'recorded' : 'unchanged';
}

async function fieldIdsOf(settings: Settings): Promise<FieldIds> {
  if (settings.fieldIds !== null) return settings.fieldIds;
  const fieldIds = await readFieldIds();
  await changeSettings((current) => ({ ...current, fieldIds }));
  return fieldIds;
}

/** The record with what is new in Jira: judged once, then only concluded, so that a promise never changes behind anybody's back. */
async function foldRecord(request: JiraRequest, record: RequestRecord | null): Promise<RequestRecord> {
  const response = record?.facts.response ?? (await findResponse(request));
  const seen = { response, endedAt: response === null ? request.endedAt : null };
  const choice = choiceOf(request.panelValue);
  if (record !== null && !(record.facts.choice === null && choice !== null && record.facts.response === null)) {
    const facts = { ...record.facts, ...seen };
    return { facts, assessment: conclude(record.assessment, seen.response, seen.endedAt), deleted: false };
  }
  const { match, customer } = await matchCustomer(request.reporterAccountId, request.organizationIds);
  const { issueId, issueKey, projectId, createdAt, reporterAccountId } = request;
  const facts: RequestFacts = { issueId, issueKey, projectId, createdAt, reporterAccountId, match, choice, ...seen };
  return { facts, assessment: assess(facts, customer, currentPlan()), deleted: false };
}

/** A deleted issue keeps its record; an unanswered clock stops where the deletion was noticed. */
async function forget(record: RequestRecord): Promise<string> {
  if (record.deleted) return 'unchanged';
  const endedAt = record.facts.response === null && record.facts.endedAt === null ? Date.now() : record.facts.endedAt;
  const assessment = conclude(record.assessment, record.facts.response, endedAt);
  await saveRecord({ facts: { ...record.facts, endedAt }, assessment, deleted: true }, record);
  return 'deleted';
}

async function project(assessment: Assessment, request: JiraRequest, ids: FieldIds): Promise<boolean> {
  const plan: Plan = findPlan(assessment.plan.id, assessment.plan.version) ?? currentPlan();
  const wanted = projectionOf(assessment, plan);
  const changed = changedFields(wanted, request.fields, ids);
  if (changed.length > 0) await writeFields(request.issueId, wanted, changed, ids);
  return changed.length > 0;
}
