import * as v from 'valibot';
import type { Refused } from '../contract';
import { changeSettings } from '../store/settings';

const payloadSchema = v.object({ on: v.boolean() });

/** Switches the weekend letter on or off; letters that were written stay. */
export async function setWeekendLetter(payload: unknown): Promise<{ state: 'saved' } | Refused> {
  const decoded = v.safeParse(payloadSchema, payload);
  if (!decoded.success) return { state: 'refused' };
  await changeSettings((current) => ({ ...current, weekendLetter: decoded.output.on }));
  return { state: 'saved' };
}
