import * as v from 'valibot';
import type { CareValue } from './record';

/** Label of every development issue that premium support raised; the priority of the same name is set where its project has it (ESC-1). */
export const PREMIER_LABEL = 'premier';
export const PREMIER_PRIORITY = 'Premier';
/** Longer than a function of the app may run: a creation that has not ended by then was cut off. */
const CREATING = 90_000;

/**
 * The development issue of an escalation. It is asked for, then claimed, then there, so that a crash never makes a second one;
 * `creating` for longer than `CREATING` = nobody knows whether it was made. `refused` = Jira said why not.
 */
const schema = v.variant('state', [
  v.object({ state: v.literal('wanted'), projectId: v.string(), projectKey: v.string(), issueTypeId: v.string() }),
  v.object({ state: v.literal('creating'), projectKey: v.string(), since: v.number() }),
  v.object({ state: v.literal('open'), issueId: v.string(), issueKey: v.string(), isLinked: v.boolean() }),
  v.object({ state: v.literal('refused'), projectKey: v.string(), why: v.string() }),
]);
export type DevelopmentIssue = v.InferOutput<typeof schema> | { readonly state: 'none' };

/** What a record keeps of it. */
export function developmentOf(kept: CareValue | undefined): DevelopmentIssue {
  const decoded = v.safeParse(schema, kept);
  return decoded.success ? decoded.output : { state: 'none' };
}

/** Whether a creation was cut off: nobody knows whether Jira made the issue. */
export const isCutOff = (development: DevelopmentIssue, now: number): boolean =>
  development.state === 'creating' && now - development.since > CREATING;

const ISSUE_KEY = /^[A-Z][A-Z0-9_]{1,9}-\d{1,9}$/;
const PROJECT_KEY = /^[A-Z][A-Z0-9_]{1,9}$/;

/** What was typed: the key of an issue that is there already, or of the project to make one in. */
export function typedDevelopment(typed: string): { readonly issueKey: string } | { readonly projectKey: string } | null {
  const key = typed.trim().toUpperCase();
  if (ISSUE_KEY.test(key)) return { issueKey: key };
  return PROJECT_KEY.test(key) ? { projectKey: key } : null;
}
