import * as v from 'valibot';
import { isLocalDate } from '../../customer/local-day';
import type { Weekday } from '../plan';

/** Longest text of a plan: the longest clause has a tenth of it. */
const LONGEST = 10_000;
const MOST = 2_000;

export const text = v.pipe(v.string(), v.maxLength(LONGEST));
export const key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,80}$/));
export const date = v.pipe(v.string(), v.check(isLocalDate));
export const count = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(10_000_000));
export const bilingual = v.object({ en: text, ja: text });

export const list = <Schema extends v.GenericSchema>(entry: Schema) => v.pipe(v.array(entry), v.maxLength(MOST));
export const bySeverity = <Schema extends v.GenericSchema>(entry: Schema) => v.record(key, entry);

const weekday = v.picklist([1, 2, 3, 4, 5, 6, 7] satisfies readonly Weekday[]);
const stretch = v.tuple([text, text]);

export const weekPoint = v.object({ weekday, time: text, zone: text });
export const weekHours = v.object({
  zone: text,
  days: v.strictObject({
    1: v.exactOptional(list(stretch)),
    2: v.exactOptional(list(stretch)),
    3: v.exactOptional(list(stretch)),
    4: v.exactOptional(list(stretch)),
    5: v.exactOptional(list(stretch)),
    6: v.exactOptional(list(stretch)),
    7: v.exactOptional(list(stretch)),
  }),
});
export const holidays = list(v.object({ date, name: text }));
