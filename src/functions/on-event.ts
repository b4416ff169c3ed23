import { InvocationError, InvocationErrorCode, RateLimitError } from '@forge/events';
import * as v from 'valibot';
import { mayMatter } from '../domain/request/watched-fields';
import { findRecord } from '../store/requests';
import { readSettings } from '../store/settings';
import { askForEvaluation } from './evaluations';
import { log } from './log';
import { reasonOf } from './reason-of';
import { tryAgain } from './try-again';

const eventSchema = v.object({
  eventType: v.string(),
  changelog: v.fallback(v.optional(v.object({ items: v.array(v.object({ fieldId: v.optional(v.string()) })) })), undefined),
  issue: v.object({ id: v.string(), fields: v.optional(v.object({ project: v.optional(v.object({ id: v.string() })) })) }),
});

const UPDATED = 'avi:jira:updated:issue';
const LATER_SECONDS = 60;

type IssueEvent = v.InferOutput<typeof eventSchema>;

/**
 * Something happened to an issue: a hint, possibly late, doubled or out of order. Names the request to the evaluator and
 * decides nothing; projects the app does not serve, and changes of fields it does not read again in a request it knows, end here without a call to Jira. What
 * fails, and a full queue, is tried again in a minute, four times at most, since the platform loses events whose function throws; after that the sweep finds the change.
 */
export async function onEvent(event: unknown): Promise<InvocationError | string> {
  const decoded = v.safeParse(eventSchema, event);
  if (!decoded.success) return done('event', '-', `malformed at ${v.getDotPath(decoded.issues[0]) ?? 'top'}`);
  const { eventType, issue } = decoded.output;
  try {
    return done(eventType, issue.id, await tryAgain(eventType, issue.id, () => hear(decoded.output)));
  } catch (fault) {
    done(eventType, issue.id, fault instanceof RateLimitError ? 'the queue takes no more for now' : `not asked: ${reasonOf(fault)}`);
    return new InvocationError({ retryAfter: LATER_SECONDS, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  }
}

async function hear({ eventType, issue, changelog }: IssueEvent): Promise<string> {
  const projectId = issue.fields?.project?.id;
  const { served, fieldIds } = await readSettings();
  const concerned = projectId === undefined ? served.length > 0 : served.some((project) => project.projectId === projectId);
  if (!concerned) return 'not served';
  const isWatched = eventType !== UPDATED || mayMatter(changelog?.items ?? [], fieldIds);
  if (!isWatched && (await findRecord(issue.id)) !== null) return 'not watched';
  await askForEvaluation([issue.id]);
  return 'asked';
}

function done(what: string, subject: string, outcome: string): string {
  log(what, subject, outcome);
  return outcome;
}
