import { incidentReport, incidentReportOf, isReportOffered } from '../care/incident-report';
import type { CareSubject } from '../care/kind';
import type { CareRecord } from '../care/record';
import type { Plan } from '../plan/plan';
import { careView } from './care-view';
import type { HandoffReader } from './handoff-views';
import type { IssueReport, OwnReport } from './incident-report';

const reportIn = (records: readonly CareRecord[]): CareRecord | null => records.find(({ kind }) => kind === 'incident-report') ?? null;

/** The report of a request for its agents. */
export function issueReport(subject: CareSubject, records: readonly CareRecord[], plan: Plan, reader: HandoffReader): IssueReport {
  const record = reportIn(records);
  return {
    issueKey: subject.facts.issueKey,
    record: record === null ? null : careView(record, incidentReport, reader.names),
    sections: record === null ? [] : incidentReportOf(record).sections,
    isWriter: record !== null && record.details.writer === reader.viewerAccountId,
    isOffered: isReportOffered({ subject }, plan),
    titles: plan.incidentReport.sections.map(({ en, ja }) => ({ en, ja })),
  };
}

/** The report for the people of the request's customer; null where there is none and none is offered. */
export function ownReport(subject: CareSubject, records: readonly CareRecord[], plan: Plan, isContact: boolean): OwnReport | null {
  const record = reportIn(records);
  const { issueKey } = subject.facts;
  if (record === null)
    return isContact && isReportOffered({ subject }, plan) ? { issueKey, shared: null, askedAt: null, mayAsk: true } : null;
  const { askedAt, sharedAt } = record.details;
  const asked = typeof askedAt === 'number' ? askedAt : null;
  if (record.state !== 'shared') return asked === null ? null : { issueKey, shared: null, askedAt: asked, mayAsk: false };
  const at = typeof sharedAt === 'number' ? sharedAt : 0;
  return { issueKey, shared: { at, sections: incidentReportOf(record).sections }, askedAt: asked, mayAsk: false };
}
