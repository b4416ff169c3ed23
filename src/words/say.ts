import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../domain/plan/plan';
import english from './en-US.json';
import japanese from './ja-JP.json';

/** Who reads: the language of the sentence and the IANA zone its times are told in. */
export interface Reader {
  readonly language: Language;
  readonly zone: string;
}

export type Values = Readonly<Record<string, string | number>>;

const MESSAGES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: english, ja: japanese };
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', ja: 'ja-JP' };

/** Messages as they were parsed; parsing one takes a hundred times as long as filling it in. */
const parsed = new WeakMap<Readonly<Record<string, string>>, Map<string, IntlMessageFormat>>();

function formatOf(key: string, message: string, language: Language, ignoreTag: boolean): IntlMessageFormat {
  const known = parsed.get(MESSAGES[language]) ?? new Map<string, IntlMessageFormat>();
  parsed.set(MESSAGES[language], known);
  const name = `${ignoreTag ? 'text' : 'pieces'} ${key}`;
  const format = known.get(name) ?? new IntlMessageFormat(message, LOCALES[language], undefined, { ignoreTag });
  known.set(name, format);
  return format;
}

/** The ICU message behind a key, or null where the language has none. */
export function findMessage(key: string, language: Language): string | null {
  return MESSAGES[language][key] ?? null;
}

/** The sentence of a key in a language; an unknown key reads as itself, so that it is seen and never breaks a page. */
export function say(key: string, values: Values, language: Language): string {
  const message = findMessage(key, language);
  if (message === null) return key;
  return String(formatOf(key, message, language, true).format(values));
}

/** A piece of a sentence: plain text, or the text inside a named tag such as `<duePhrase>…</duePhrase>`. */
export type Piece = string | { readonly tag: string; readonly text: string };

/** Like `say`, cut at the message's `<…Phrase>` tags (named without that ending) in the order the language puts them. */
export function sayInPieces(key: string, tags: readonly string[], values: Values, language: Language): readonly Piece[] {
  const message = findMessage(key, language);
  if (message === null) return [key];
  const marks = Object.fromEntries(
    tags.map((tag) => [`${tag}Phrase`, (chunks: readonly unknown[]): Piece => ({ tag, text: chunks.join('') })]),
  );
  const said = formatOf(key, message, language, false).format<Piece>({ ...values, ...marks });
  return Array.isArray(said) ? said : [said];
}
