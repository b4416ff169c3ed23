import * as v from 'valibot';
import { instantOfIso, isInHorizon } from '../clock/iso-instant';

const instant = v.pipe(
  v.string('is no text'),
  v.transform(instantOfIso),
  v.check((at) => !Number.isNaN(at), 'is no ISO 8601 instant with Z or an offset, such as 2026-01-09T16:45:00.000Z'),
  v.check(isInHorizon, 'lies outside 1970 to 2100'),
);
const textOrNull = v.nullable(v.string('is neither text nor null'), null);
const given = v.boolean('is neither true nor false');

const change = v.pipe(
  v.object(
    {
      at: instant,
      severity: v.optional(v.string('is no text')),
      product: v.optional(v.string('is no text')),
    },
    'is no object',
  ),
  v.check(({ severity, product }) => severity !== undefined || product !== undefined, 'changes neither severity nor product'),
);
const booking = v.pipe(
  v.object({ start: instant, end: instant, products: v.array(v.string('is no text'), 'is no list') }, 'is no object'),
  v.check(({ start, end }) => start < end, 'does not end after it starts'),
);

const request = v.object(
  {
    id: v.union([v.string(), v.number()], 'is neither text nor number'),
    createdAt: instant,
    severity: textOrNull,
    product: textOrNull,
    deployment: v.optional(v.picklist(['cloud', 'server', 'data-center'], 'is none of cloud, server, data-center')),
    environment: v.optional(v.string('is no text')),
    registered: v.optional(given, true),
    licensed: v.optional(given, true),
    respondedAt: v.optional(v.nullable(instant)),
    changes: v.optional(v.array(change, 'is no list'), []),
    bookings: v.optional(v.array(booking, 'is no list'), []),
    now: v.optional(v.nullable(instant)),
  },
  'is no object',
);

/** A request to be dated, as one line of input describes it; instants are epoch milliseconds. */
export type SimulatedRequest = v.InferOutput<typeof request>;

/** What is wrong with a line: the field, by its path with dots (empty = the whole line), and why. */
export interface LineError {
  readonly field: string;
  readonly message: string;
}

const refused = (field: string, message: string): { readonly error: LineError } => ({ error: { field, message } });

/** Reads one line of input, whatever it holds: the request, or the first thing that is wrong with it. Unknown fields are ignored. */
export function decodeSimulatedRequest(value: unknown): { readonly request: SimulatedRequest } | { readonly error: LineError } {
  const decoded = v.safeParse(request, value, { abortEarly: true });
  if (!decoded.success) {
    const [issue] = decoded.issues;
    return refused(v.getDotPath(issue) ?? '', issue.received === 'undefined' ? 'is missing' : issue.message);
  }
  const { createdAt, respondedAt, changes, now } = decoded.output;
  if (respondedAt != null && respondedAt < createdAt) return refused('respondedAt', 'is before createdAt');
  if (now != null && now < createdAt) return refused('now', 'is before createdAt');
  const early = changes.findIndex(({ at }) => at < createdAt);
  return early < 0 ? { request: decoded.output } : refused(`changes.${early}.at`, 'is before createdAt');
}
