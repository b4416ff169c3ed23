import { InvocationError, InvocationErrorCode, RateLimitError } from '@forge/events';
import * as v from 'valibot';
import { mayMatter } from '../domain/request/watched-fields';
import { findRecord } from '../store/requests';
import { readSettings } from '../store/settings';
import { askForEvaluation } from './evaluations';
import { log } from './log';

const eventSchema = v.object({
  eventType: v.string(),
  changelog: v.fallback(v.optional(v.object({ items: v.array(v.object({ fieldId: v.optional(v.string()) })) })), undefined),
  issue: v.object({ id: v.string(), fields: v.optional(v.object({ project: v.optional(v.object({ id: v.string() })) })) }),
});

const UPDATED = 'avi:jira:updated:issue';
const QUEUE_FULL_SECONDS = 60;

/**
 * Something happened to an issue: a hint, possibly late, doubled or out of order. Names the request to the evaluator and
 * decides nothing; projects the app does not serve, and changes of fields it does not read again in a request it knows, end here without a call to Jira. A full queue is tried again in a minute,
 * four times at most; after that the sweep finds the change.
 */
export async function onEvent(event: unknown): Promise<InvocationError | string> {
  const decoded = v.safeParse(eventSchema, event);
  if (!decoded.success) return done('event', '-', `malformed at ${v.getDotPath(decoded.issues[0]) ?? 'top'}`);
  const { eventType, issue, changelog } = decoded.output;
  const projectId = issue.fields?.project?.id;
  const { served, fieldIds } = await readSettings();
  const concerned = projectId === undefined ? served.length > 0 : served.some((project) => project.projectId === projectId);
  if (!concerned) return done(eventType, issue.id, 'not served');
  const isWatched = eventType !== UPDATED || mayMatter(changelog?.items ?? [], fieldIds);
  if (!isWatched && (await findRecord(issue.id)) !== null) return done(eventType, issue.id, 'not watched');
  try {
    await askForEvaluation([issue.id]);
  } catch (error) {
    if (!(error instanceof RateLimitError)) throw error;
    done(eventType, issue.id, 'the queue takes no more for now');
    return new InvocationError({ retryAfter: QUEUE_FULL_SECONDS, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  }
  return done(eventType, issue.id, 'asked');
}

function done(what: string, subject: string, outcome: string): string {
  log(what, subject, outcome);
  return outcome;
}
