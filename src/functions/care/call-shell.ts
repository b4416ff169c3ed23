import { type LoggedCall, loggedCall } from '../../domain/care/call';
import type { CareKnown } from '../../domain/care/kind';
import { assessAgain } from '../../domain/request/assess-again';
import { conclude } from '../../domain/request/conclude';
import type { Change, FirstResponse } from '../../domain/request/facts';
import { factsNow } from '../../domain/request/facts-after';
import type { RequestRecord } from '../../domain/request/request-record';
import { askForEvaluation } from '../evaluations';
import { findResponse } from '../find-response';
import { recordAfter } from '../record-after';
import type { CareShell } from './care-shell';

/** A call that starts the clock or is the first response changes the request's own record in the same transaction. */
export const callShell: CareShell = {
  find: async (_action, _by, _record, { subject: { facts } }) => {
    if (facts.response !== null) return {};
    const { issueId, projectId } = facts;
    const { reporterAccountId } = factsNow(facts);
    return { answeredAt: (await findResponse({ issueId, projectId, reporterAccountId }))?.at ?? null };
  },
  changed: async (request, record, known) => {
    const call = loggedCall(record);
    if (!call.startsClock && !call.responds) return null;
    const started = call.startsClock ? await startedBy(request, call, known) : request;
    return call.responds ? respondedBy(started, call, known) : started;
  },
  after: async (record) => {
    const { startsClock, responds } = loggedCall(record);
    if (startsClock || responds) await askForEvaluation([record.issueId]);
  },
};

function startedBy(request: RequestRecord, { id, at, by }: LoggedCall, { customer, now }: CareKnown): Promise<RequestRecord> {
  const steps: Change['steps'] = [{ what: 'start', from: new Date(request.facts.createdAt).toISOString(), to: new Date(at).toISOString() }];
  return recordAfter(request, { id, at: now, by, as: 'agent', steps, reason: '', match: null }, customer);
}

/** What changed after the call never counted, so the verdict is taken again where there was such a change. */
function respondedBy(request: RequestRecord, { id, at, by }: LoggedCall, { customer, plan }: CareKnown): RequestRecord {
  const response: FirstResponse = { at, commentId: '', accountId: by ?? '', callId: id };
  const facts = { ...request.facts, response, endedAt: null };
  const isOvertaken = (facts.changes ?? []).some((change) => change.at >= at);
  const assessment = isOvertaken ? assessAgain(facts, customer, plan, request.assessment) : conclude(request.assessment, facts);
  return { ...request, facts, assessment };
}
