import * as v from 'valibot';
import type { Refused } from '../contract';
import { changeSettings } from '../store/settings';

const payloadSchema = v.object({ on: v.boolean() });

/** Switches on or off that arriving premium requests get their promise as a public comment; requests already there get none. */
export async function setPromiseByMail(payload: unknown): Promise<{ state: 'saved' } | Refused> {
  const decoded = v.safeParse(payloadSchema, payload);
  if (!decoded.success) return { state: 'refused' };
  await changeSettings((current) => ({ ...current, promiseByMail: decoded.output.on }));
  return { state: 'saved' };
}
