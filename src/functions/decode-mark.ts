import * as v from 'valibot';
import { LONGEST_REASON } from '../domain/request/wanted-change';
import type { ScopeProblem, WantedMark } from '../domain/view/scope';

/** Longest comment to a customer, in characters. */
export const LONGEST_REPLY = 3_000;
const LONGEST_REFERENCE = 200;
/** More than any limit, so that what is too long is refused by name and not as nonsense. */
const ANY = v.pipe(v.string(), v.maxLength(20_000));

const wantedEntries = {
  to: v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,80}$/))),
  renewal: v.optional(v.nullable(ANY), null),
};
const wantedSchema = v.object(wantedEntries);
const markSchema = v.object({
  ...wantedEntries,
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/)),
  reason: ANY,
  reply: ANY,
  seen: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** A mark somebody confirmed: what, why, on what it was decided, and the comment for the customer, empty for none. */
export type ConfirmedMark = v.InferOutput<typeof markSchema>;

type Decoded<Value> = { readonly value: Value } | { readonly problem: ScopeProblem };

/** What an agent wants to say about the scope, or what is wrong with it. */
export function decodeWantedMark(payload: unknown): Decoded<WantedMark> {
  const decoded = v.safeParse(wantedSchema, payload);
  if (!decoded.success) return { problem: 'exclusion' };
  const { renewal } = decoded.output;
  if (renewal !== null && (renewal.trim() === '' || renewal.trim().length > LONGEST_REFERENCE)) return { problem: 'reference' };
  return { value: { ...decoded.output, renewal: renewal?.trim() ?? null } };
}

/** The same once it is confirmed. */
export function decodeMark(payload: unknown): Decoded<ConfirmedMark> {
  const wanted = decodeWantedMark(payload);
  if ('problem' in wanted) return wanted;
  const decoded = v.safeParse(markSchema, payload);
  if (!decoded.success) return { problem: 'reason' };
  const { reason, reply } = decoded.output;
  if (reason.trim() === '' || reason.trim().length > LONGEST_REASON) return { problem: 'reason' };
  if (reply.trim().length > LONGEST_REPLY) return { problem: 'reply' };
  return { value: { ...decoded.output, renewal: wanted.value.renewal ?? null, reason: reason.trim(), reply: reply.trim() } };
}
