import * as v from 'valibot';

/** Storage keeps 240 KiB a value, so that no text of a record is longer (Forge, limits-kvs-ce). */
const LONGEST = 200_000;
const MOST = 5_000;

/** An id of Jira's: digits. */
export const jiraId = v.pipe(v.string('notText'), v.regex(/^\d{1,19}$/, 'idForm'));
/** An id or key of the app's own, of a plan, or of an account; it may become part of a key of storage. */
export const ownId = v.pipe(v.string('notText'), v.regex(/^[A-Za-z0-9:._ -]{1,400}$/, 'keyForm'));
export const text = v.pipe(v.string('notText'), v.maxLength(LONGEST, 'tooLong'));
/** Epoch milliseconds. */
export const instant = v.pipe(v.number('notNumber'), v.integer('notNumber'), v.minValue(0, 'notNumber'), v.maxValue(8.64e15, 'notNumber'));
export const whole = v.pipe(v.number('notNumber'), v.integer('notNumber'), v.minValue(0, 'notNumber'));
export const planName = v.object({ id: ownId, version: v.pipe(whole, v.minValue(1, 'notNumber'), v.maxValue(1_000_000, 'notNumber')) });

export const list = <Schema extends v.GenericSchema>(entry: Schema) => v.pipe(v.array(entry, 'notList'), v.maxLength(MOST, 'tooMany'));

/** A schema for every member of a stored shape, those that may be absent too: a new one cannot be forgotten here. */
export type EntriesOf<Shape> = { readonly [Member in keyof Shape]-?: v.GenericSchema };
