import * as v from 'valibot';
import { InvocationRefused } from './invoke';

const RetryAnswer = v.object({
  _retry: v.literal(true),
  retryOptions: v.optional(
    v.looseObject({ retryAfter: v.optional(v.number(), 1), retryReason: v.optional(v.string()), retryData: v.optional(v.unknown()) }),
    {},
  ),
});

/** A wish to be called again: after how many seconds, why, and with what data. */
export interface RetryWish {
  readonly after: number;
  readonly reason: string;
  readonly data: unknown;
}

const LONGEST = 900;

/** The wish in what a function *returned* (`new InvocationError(…)`); null = done. At most 900 s (Forge, async-events-api). */
export const retryWishOf = (answer: unknown): RetryWish | null => {
  const read = v.safeParse(RetryAnswer, answer);
  if (!read.success) return null;
  const { retryAfter, retryReason, retryData } = read.output.retryOptions;
  return { after: Math.min(LONGEST, Math.max(1, retryAfter)), reason: retryReason ?? 'FUNCTION_RETRY_REQUEST', data: retryData };
};

/** The platform's own wish after a throw: twice as long each time, up to 15 minutes. */
export const retryAfterThrow = (error: unknown, retryCount: number): RetryWish => ({
  after: Math.min(LONGEST, 2 ** Math.min(retryCount, 10)),
  reason: isTimeout(error) ? 'FUNCTION_TIME_OUT' : 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
  data: undefined,
});

export const isTimeout = (error: unknown): boolean => error instanceof InvocationRefused && error.code === 'TIMED_OUT';
