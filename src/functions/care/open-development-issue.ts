import { type DevelopmentIssue, developmentOf } from '../../domain/care/development-issue';
import { escalationOf } from '../../domain/care/escalation';
import type { CareRecord } from '../../domain/care/record';
import { createDevelopmentIssue, relateIssues } from '../../jira/development-issue';
import { careWrite, readCare } from '../../store/care';
import { writeUnchanged } from '../../store/versioned';
import { say } from '../../words/say';

const ATTEMPTS = 6;

/**
 * Makes the development issue that an escalation asks for, as the agent who asks, and relates it to the request. It is claimed
 * before Jira is asked, so that nothing makes it twice; what a crash cut off is shown as not known, and a person decides.
 */
export async function openDevelopmentIssue(recordId: string, issueKey: string, now: number): Promise<void> {
  const { record } = await readCare(recordId);
  const wanted = developmentOf(record?.details.development);
  if (record === null || wanted.state !== 'wanted') return related(recordId, issueKey);
  const { projectId, projectKey, issueTypeId } = wanted;
  if (!(await keep(recordId, 'wanted', { state: 'creating', projectKey, since: now }))) return;
  const { summary, ask } = escalationOf(record);
  const lines = [...ask.split('\n').map((text) => ({ text })), { text: say('escalation.issue.from', { issueKey }, 'en') }];
  const made = await createDevelopmentIssue({ projectId, issueTypeId, summary, lines });
  if ('why' in made) await keep(recordId, 'creating', { state: 'refused', projectKey, why: made.why });
  else await keep(recordId, 'creating', { state: 'open', issueId: made.id, issueKey: made.key, isLinked: false });
  await related(recordId, issueKey);
}

async function related(recordId: string, issueKey: string): Promise<void> {
  const open = developmentOf((await readCare(recordId)).record?.details.development);
  if (open.state !== 'open' || open.isLinked) return;
  if (await relateIssues(issueKey, open.issueKey)) await keep(recordId, 'open', { ...open, isLinked: true });
}

/** Keeps how the development issue stands if it still stands as it was seen; false = somebody else has it. */
async function keep(recordId: string, before: DevelopmentIssue['state'], development: DevelopmentIssue): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const read = await readCare(recordId);
    if (read.record === null || developmentOf(read.record.details.development).state !== before) return false;
    const next: CareRecord = { ...read.record, details: { ...read.record.details, development } };
    if (await writeUnchanged([careWrite(read, next)], {})) return true;
  }
  throw new Error(`Escalation ${recordId} kept changing`);
}
