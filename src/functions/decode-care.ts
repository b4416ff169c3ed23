import * as v from 'valibot';
import type { CareAction } from '../domain/view/care';

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,100}$/));
const LONGEST_TEXT = 20_000;
const MOST_FIELDS = 40;

const value = v.union([v.pipe(v.string(), v.maxLength(LONGEST_TEXT)), v.number(), v.boolean(), v.null()]);
const listed = v.pipe(v.array(v.union([value, v.record(v.string(), value)])), v.maxLength(100));

const actionSchema = v.object({
  kind: v.picklist(['handoff', 'call', 'onboarding', 'health-check', 'booking', 'escalation', 'information', 'incident-report']),
  recordId: v.nullable(id),
  issueId: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{1,19}$/))),
  action: id,
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/)),
  fields: v.pipe(
    v.unknown(),
    v.check((fields) => !Array.isArray(fields)),
    v.record(v.pipe(v.string(), v.maxLength(100)), v.union([value, listed])),
    v.check((fields) => Object.keys(fields).length <= MOST_FIELDS),
  ),
});

/** What a page asks to be done to a record; null = it is nonsense. What is in the fields is judged by the kind. */
export function decodeCare(payload: unknown): CareAction | null {
  const decoded = v.safeParse(actionSchema, payload);
  return decoded.success ? decoded.output : null;
}
