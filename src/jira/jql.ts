/** What may stand in a query beside our own words: numbers, texts, and lists of them. */
export type JqlValue = number | string | readonly (number | string)[];

/** Ends a text or a line for some reader of JQL: quotes are escaped by a backslash, these by their number. */
const UNWRITABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Cn}]/gu;

/**
 * The only place where JQL is written. Our own words are the template; every value becomes a whole number, a quoted text or a list
 * in brackets, so that no value ever changes what is asked. Throws RangeError for other numbers and for an empty list, which no
 * query can name. (Jira, advanced searching: reserved characters.)
 */
export function jql(words: TemplateStringsArray, ...values: readonly JqlValue[]): string {
  return words.reduce((query, word, index) => `${query}${written(values[index - 1] ?? '')}${word}`);
}

function written(value: JqlValue): string {
  if (typeof value === 'number') return whole(value);
  if (typeof value === 'string') return quoted(value);
  if (value.length === 0) throw new RangeError('A JQL list needs a value');
  return `(${value.map(written).join(', ')})`;
}

function whole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number for JQL`);
  return String(value);
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(UNWRITABLE, (sign) => sign.split('').map(numbered).join(''))}"`;
}

const numbered = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
