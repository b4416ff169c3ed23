import { StorageRefusal } from './refusal';

const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
const LONGEST_KEY = 500;
const LARGEST_VALUE = 240 * 1_024;
const DEEPEST_VALUE = 31;
const UNIT = 10 * 1_024;

/** Bytes of a value as JSON. */
export const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');

/** The platform's unit of reading and writing: every 10 KB begun of the JSON that goes over the wire (Forge, limits-kvs-ce). */
export const unitsOfText = (text: string): number => Math.max(1, Math.ceil(Buffer.byteLength(text) / UNIT));

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

/** Keys: 1 to 500 characters of letters, digits, `:._-#` and blanks, not blanks alone (Forge, limits-kvs-ce). */
export const checkKey = (key: string): void => {
  if (key === '') throw new StorageRefusal('EMPTY_KEY', 'Key cannot be empty.');
  if (key.length > LONGEST_KEY) throw new StorageRefusal('KEY_TOO_LONG', `A key has at most ${LONGEST_KEY} characters.`);
  if (!KEY.test(key)) throw new StorageRefusal('INVALID_KEY', `The key "${key}" does not match ${KEY}.`);
};

/** Values: present, at most 240 KiB of JSON, at most 31 levels deep (Forge, limits-kvs-ce). */
export const checkValue = (value: unknown): void => {
  if (value === undefined) throw new StorageRefusal('INVALID_VALUE', 'A value is required.');
  if (sizeOf(value) > LARGEST_VALUE) throw new StorageRefusal('MAX_SIZE', 'The value is larger than 240 KiB.');
  if (depthOf(value) > DEEPEST_VALUE) throw new StorageRefusal('MAX_DEPTH', `The value is deeper than ${DEEPEST_VALUE} levels.`);
};
