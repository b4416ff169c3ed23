import * as v from 'valibot';
import type { ChangeProblem, WantedChange } from '../domain/request/wanted-change';

/** More than the longest reason, so that one too long is refused by name and not as nonsense. */
const LONGEST_TEXT = 20_000;

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const wantedEntries = {
  severity: v.optional(key),
  productKey: v.optional(v.nullable(key)),
  instanceId: v.optional(v.nullable(key)),
  reporterAccountId: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9:._-]{1,128}$/))),
};
const wantedSchema = v.object(wantedEntries);
const confirmedSchema = v.object({
  ...wantedEntries,
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/)),
  reason: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
  seen: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

const FIELDS: Readonly<Record<string, ChangeProblem['field']>> = {
  severity: 'severity',
  productKey: 'product',
  instanceId: 'instance',
  reporterAccountId: 'reporter',
  reason: 'reason',
};

/** A change somebody confirmed: what, why, and on what it was decided. */
export type ConfirmedChange = v.InferOutput<typeof confirmedSchema>;

/** What a page wants of a request, or what is wrong with it at which field. */
export function decodeWanted(payload: unknown): { wanted: WantedChange } | { problems: readonly ChangeProblem[] } {
  const decoded = v.safeParse(wantedSchema, payload);
  return decoded.success ? { wanted: decoded.output } : { problems: decoded.issues.map(problemOf) };
}

/** A confirmed change, or what is wrong with it at which field. */
export function decodeConfirmed(payload: unknown): { confirmed: ConfirmedChange } | { problems: readonly ChangeProblem[] } {
  const decoded = v.safeParse(confirmedSchema, payload);
  return decoded.success ? { confirmed: decoded.output } : { problems: decoded.issues.map(problemOf) };
}

function problemOf(issue: v.BaseIssue<unknown>): ChangeProblem {
  const field = FIELDS[String(issue.path?.[0]?.key ?? '')] ?? 'form';
  if (field === 'form') return { field, code: 'nothing' };
  if (field === 'reason') return { field, code: issue.type === 'max_length' ? 'tooLong' : 'missing' };
  return { field, code: 'unknown' };
}
