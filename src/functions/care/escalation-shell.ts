import { typedDevelopment } from '../../domain/care/development-issue';
import { escalationOf } from '../../domain/care/escalation';
import type { CareKnown } from '../../domain/care/kind';
import type { CareDetails, CareRecord } from '../../domain/care/record';
import { addDeskComment } from '../../jira/desk-comment';
import { findDevelopmentProject, findVisibleIssue } from '../../jira/development-issue';
import { isAgent } from '../../jira/permissions';
import { readPersons } from '../../jira/persons';
import { findTellingComment } from '../../jira/telling-comment';
import { readRoster } from '../../store/roster';
import { escalationParagraphs, overdueLine } from '../../words/escalations';
import type { CareShell } from './care-shell';
import { openDevelopmentIssue } from './open-development-issue';
import { readerOf, settleOwed, withOwed } from './owed-care';

/** What the comment about an overdue update tells, so that it is written once for each. */
const tellsOf = (record: CareRecord): string => `${record.id}-overdue-${escalationOf(record).nextUpdateAt ?? 0}`;

/** Finds the development issue and the coordinator in Jira, makes what is to be made there, and tells who is to be told. */
export const escalationShell: CareShell = {
  find: async (action, _by, record, known, fields) => {
    if (action === 'chase') return { isTold: record !== null && (await findTellingComment(record.issueId, tellsOf(record))) !== null };
    const development = typeof fields.development === 'string' ? await foundDevelopment(fields.development, known) : null;
    return { development, isCoordinator: await isCoordinator(fields.coordinator, known) };
  },
  changed: async (request, record, { customer, now }) => {
    const step = record.steps.at(-1);
    if (step?.fields.tells !== true) return null;
    return withOwed(request, `${record.id}-${step.id}`, escalationParagraphs(record, readerOf(customer)), now);
  },
  after: async (record, request, { customer, now }) => {
    const step = record.steps.at(-1);
    if (step?.fields.tells === true) await settleOwed(record.issueId);
    if (step?.action === 'raise' || step?.action === 'open') await openDevelopmentIssue(record.id, request.facts.issueKey, now);
    if (step?.action === 'chase' && record.nextAt !== null) await tellCoordinator(record, request.facts.issueKey, readerOf(customer).zone);
  },
};

/** What Jira shows the agent under a key that was typed; a word says why it cannot be used. */
async function foundDevelopment(typed: string, { subject }: CareKnown): Promise<CareDetails | string> {
  const key = typedDevelopment(typed);
  if (key === null) return 'notAKey';
  if ('issueKey' in key) {
    const issue = await findVisibleIssue(key.issueKey);
    if (issue === null) return 'noSuchIssue';
    if (issue.id === subject.facts.issueId) return 'itself';
    return { state: 'open', issueId: issue.id, issueKey: issue.key, isLinked: false };
  }
  const project = await findDevelopmentProject(key.projectKey);
  if (project === null) return 'noSuchProject';
  if (project.id === subject.facts.projectId) return 'itself';
  return { state: 'wanted', projectId: project.id, projectKey: project.key, issueTypeId: project.issueTypeId };
}

/** Whether somebody can coordinate: an active account that works as an agent in the request's project. */
async function isCoordinator(accountId: CareDetails[string] | undefined, { subject }: CareKnown): Promise<boolean> {
  if (typeof accountId !== 'string') return false;
  const [person] = await readPersons([accountId]);
  return person?.active === true && person.kind === 'staff' && (await isAgent(accountId, subject.facts.projectId));
}

/** Internal, and the coordinator is mentioned; what fails is tried again by the next look. */
async function tellCoordinator(record: CareRecord, issueKey: string, zone: string): Promise<void> {
  const [{ roster }, people] = await Promise.all([readRoster(), readPersons(record.owner === null ? [] : [record.owner])]);
  const mentions = people.filter(({ active }) => active).map(({ accountId, name }) => ({ accountId, name }));
  const text = overdueLine(escalationOf(record), issueKey, { language: roster.language, zone });
  await addDeskComment(record.issueId, tellsOf(record), [{ text, mentions }]);
}
