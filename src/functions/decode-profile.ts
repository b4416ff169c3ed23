import * as v from 'valibot';

/** Entries a list may have before it is judged; more is nothing a person typed. */
const MOST = 500;

const text = v.pipe(v.string(), v.maxLength(1_000));
const key = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9._-]{0,99}$/));

/** An app of an instance as it is typed. */
export const appSchema = v.object({
  name: text,
  vendorType: v.picklist(['first-party', 'plan-supported', 'third-party']),
  version: v.exactOptional(text),
});

/** Answers to the plan's questions as they are typed, by the question's key. */
export const profileSchema = v.record(key, v.union([text, v.pipe(v.array(text), v.maxLength(MOST))]));
