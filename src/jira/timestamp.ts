import { DateTime } from 'luxon';
import * as v from 'valibot';

/** A Jira timestamp such as `2026-11-20T16:30:00.123-0800`, decoded to epoch milliseconds. */
export const timestamp = v.pipe(
  v.string(),
  v.transform((text) => DateTime.fromISO(text, { setZone: true }).toMillis()),
  v.number(),
  v.finite(),
);
