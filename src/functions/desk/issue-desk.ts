import { isMissed } from '../../domain/desk/breach';
import { holderOf } from '../../domain/desk/holder';
import { groupsOnDuty, peopleOnDuty } from '../../domain/desk/people-on-duty';
import type { RequestRecord } from '../../domain/request/request-record';
import type { IssueDeskView } from '../../domain/view/issue-desk';
import { issueDeskView } from '../../domain/view/issue-desk-view';
import { viewerAdministersProject } from '../../jira/permissions';
import { readPersons } from '../../jira/persons';
import { dutyQuestionOf } from './find-on-duty';
import { deskTermsOf } from './schedule-desk';

/** What the desk did about one request and who is on duty for it, as an agent's page shows it; at most two calls to Jira. */
export async function issueDesk(record: RequestRecord, viewerAccountId: string | null, now: number): Promise<IssueDeskView> {
  const { facts, assessment, desk } = record;
  const terms = await deskTermsOf(record, now);
  const { plan, roster, alerting } = terms;
  const question = await dutyQuestionOf(record, terms, now);
  const onDuty = peopleOnDuty({ ...question, members: new Map(), unavailable: new Set() }, now);
  const holder = holderOf(facts, assessment.severity, desk, plan);
  const ids = [
    ...(alerting ? onDuty.steps.flat().map(({ accountId }) => accountId) : []),
    ...(desk?.alerts ?? []).flatMap(({ to }) => to),
    ...(holder === null ? [] : [holder.by]),
    ...(desk?.updates ?? []).map(({ by }) => by),
    ...(desk?.breachNotes ?? []).map(({ by }) => by),
  ];
  const isAsked = isMissed(assessment.clock, now);
  const [people, mayExcuse] = await Promise.all([readPersons(ids), isAsked ? viewerAdministersProject(facts.projectId) : false]);
  const names = new Map(people.map(({ accountId, name }) => [accountId, name]));
  const groups = alerting ? groupsOnDuty(question, now) : [];
  const shown = alerting ? onDuty : { ...onDuty, steps: [], gaps: [] };
  return issueDeskView(record, { plan, roster, alerting, onDuty: shown, groups, names, viewerAccountId, mayExcuse, now });
}
