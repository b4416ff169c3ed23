import * as v from 'valibot';

const person = v.object({ accountId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)), name: v.pipe(v.string(), v.maxLength(300)) });
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const label = v.pipe(v.string(), v.maxLength(1_000));

const dutySchema = v.object({
  lead: v.nullable(person),
  group: v.nullable(v.pipe(v.string(), v.maxLength(1_000))),
  weeks: v.record(v.pipe(v.string(), v.maxLength(8)), v.pipe(v.array(person), v.maxLength(50))),
});

/** A roster as a page sends it; what is wrong with its contents is told field by field afterwards. */
export const rosterDraftSchema = v.object({
  version: v.pipe(v.number(), v.integer()),
  duties: v.record(key, dutySchema),
  language: v.picklist(['en', 'ja']),
  nextUpdates: v.boolean(),
  causes: v.pipe(v.array(v.object({ key, label: v.object({ en: label, ja: label }) })), v.maxLength(100)),
  quiet: v.record(key, v.boolean()),
});
