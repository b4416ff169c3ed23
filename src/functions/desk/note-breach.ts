import * as v from 'valibot';
import type { Refused } from '../../contract';
import { isMissed, LONGEST_SENTENCE } from '../../domain/desk/breach';
import { NO_DESK } from '../../domain/desk/request-desk';
import type { RequestRecord } from '../../domain/request/request-record';
import type { BreachOutcome } from '../../domain/view/issue-desk';
import { viewerAdministersProject } from '../../jira/permissions';
import { changeRecord } from '../change-record';
import { issueOfAgent } from '../issue-of-agent';
import type { Surface } from '../surface';
import { deskTermsOf } from './schedule-desk';

const payloadSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  cause: v.pipe(v.string(), v.maxLength(60)),
  sentence: v.pipe(v.string(), v.maxLength(5_000)),
  excused: v.boolean(),
});

/**
 * Why a promise was missed: a cause of the list and one sentence, by an agent; only an administrator of the project excuses. What was
 * missed stays missed, and earlier notes stay.
 */
export async function noteBreach(surface: Surface, payload: unknown): Promise<BreachOutcome | Refused> {
  const { accountId } = surface;
  const issueId = await issueOfAgent(surface);
  const decoded = v.safeParse(payloadSchema, payload);
  if (issueId === null || accountId === null || !decoded.success) return { state: 'refused' };
  const { id, cause, excused } = decoded.output;
  const sentence = decoded.output.sentence.trim();
  if (sentence === '') return { state: 'invalid', code: 'sentenceMissing' };
  if (sentence.length > LONGEST_SENTENCE) return { state: 'invalid', code: 'sentenceTooLong' };
  const now = Date.now();
  let outcome: BreachOutcome = { state: 'closed' };
  await changeRecord(issueId, async (record) => {
    outcome = await judged(record, { cause, excused }, now);
    const desk = record.desk ?? NO_DESK;
    if (outcome.state !== 'saved' || desk.breachNotes.some((note) => note.id === id)) return null;
    return { ...record, desk: { ...desk, breachNotes: [...desk.breachNotes, { id, at: now, by: accountId, cause, sentence, excused }] } };
  });
  return outcome;
}

async function judged(record: RequestRecord, { cause, excused }: { cause: string; excused: boolean }, now: number): Promise<BreachOutcome> {
  if (!isMissed(record.assessment.clock, now)) return { state: 'closed' };
  const { roster } = await deskTermsOf(record, now);
  if (!roster.causes.some(({ key }) => key === cause)) return { state: 'invalid', code: 'causeMissing' };
  const mayExcuse = !excused || (await viewerAdministersProject(record.facts.projectId));
  return mayExcuse ? { state: 'saved' } : { state: 'invalid', code: 'mayNotExcuse' };
}
