import type { Plan } from '../domain/plan/plan';
import type { FieldIds } from '../domain/request/projection';
import type { RequestRecord } from '../domain/request/request-record';
import { MOST_CHANGES } from '../domain/request/wanted-change';
import type { ChangeClosed } from '../domain/view/change';
import { findRequest, type JiraRequest } from '../jira/request';
import { planOf } from '../store/plans';
import { type ReadRecord, readVersionedRecord } from '../store/requests';
import { isServed, readSettings } from '../store/settings';
import { askForEvaluation } from './evaluations';
import { fieldIdsOf } from './field-ids-of';
import { findResponse } from './find-response';

/** A request that may still be changed, as it is in Jira and in its record right now. */
export interface OpenRequest {
  readonly read: ReadRecord;
  readonly record: RequestRecord;
  readonly request: JiraRequest;
  readonly plan: Plan;
  readonly fieldIds: FieldIds;
}

const closed = (why: ChangeClosed['why']): ChangeClosed => ({ state: 'closed', why });

/** Reads a request to change it, or why nothing changes about it any more (card 9). An answer the record does not know yet counts, too. */
export async function openRequest(issueId: string): Promise<OpenRequest | ChangeClosed> {
  const settings = await readSettings();
  if (settings.served.length === 0) return closed('notServed');
  const fieldIds = await fieldIdsOf(settings);
  const [read, request] = await Promise.all([readVersionedRecord(issueId), findRequest(issueId, fieldIds)]);
  const { record } = read;
  if (request === null || record === null || !isServed(settings, request.projectId, request.requestTypeId)) return closed('notServed');
  if (record.facts.response !== null) return closed('answered');
  if (record.deleted || record.facts.endedAt !== null || request.endedAt !== null) return closed('ended');
  if ((record.facts.changes?.length ?? 0) >= MOST_CHANGES) return closed('tooMany');
  return { read, record, request, plan: await planOf(record.assessment.plan, record.facts.createdAt), fieldIds };
}

/** Whether an agent has answered in Jira already, which the evaluator is told, too. */
export async function isAnswered(request: JiraRequest): Promise<boolean> {
  if ((await findResponse(request)) === null) return false;
  await askForEvaluation([request.issueId]);
  return true;
}
