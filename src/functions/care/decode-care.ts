import * as v from 'valibot';
import { careFieldsSchema } from '../../domain/care/decode-fields';
import type { CareAction } from '../../domain/view/care';

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,100}$/));

const actionSchema = v.object({
  kind: v.picklist(['handoff', 'call', 'onboarding', 'health-check', 'booking', 'escalation', 'information', 'incident-report']),
  recordId: v.nullable(id),
  issueId: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{1,19}$/))),
  action: id,
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/)),
  fields: careFieldsSchema,
});

/** What a page asks to be done to a record; null = it is nonsense. What is in the fields is judged by the kind. */
export function decodeCare(payload: unknown): CareAction | null {
  const decoded = v.safeParse(actionSchema, payload);
  return decoded.success ? decoded.output : null;
}
