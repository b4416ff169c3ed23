import * as v from 'valibot';

const LONGEST_TEXT = 20_000;
const MOST_FIELDS = 40;

const value = v.union([v.pipe(v.string(), v.maxLength(LONGEST_TEXT)), v.number(), v.boolean(), v.null()]);
const listed = v.pipe(v.array(v.union([value, v.record(v.string(), value)])), v.maxLength(100));

/** What somebody filled in, by field name; it came from a browser, and what is in the fields is judged by the kind. */
export const careFieldsSchema = v.pipe(
  v.unknown(),
  v.check((fields) => !Array.isArray(fields)),
  v.record(v.pipe(v.string(), v.maxLength(100)), v.union([value, listed])),
  v.check((fields) => Object.keys(fields).length <= MOST_FIELDS),
);
