import { IntlMessageFormat } from 'intl-messageformat';
import { type Finding, filesIn, manifest, read } from './repository';

type Words = Readonly<Record<string, string>>;

const wordsOf = (path: string): Words => JSON.parse(read(path)) as Words;

/** Names of ICU arguments and tags in a message, sorted; a plural in one language may be a plain argument in the other. */
const argumentsOf = (message: string, locale: string): string[] => {
  const names = new Set<string>();
  const collect = (node: unknown): void => {
    if (Array.isArray(node)) for (const part of node) collect(part);
    if (node === null || typeof node !== 'object' || Array.isArray(node)) return;
    const { type, value, options, children } = node as { type?: number; value?: unknown; options?: object; children?: unknown };
    if (typeof value === 'string' && type !== 0) names.add(type === 8 ? `<${value}>` : value);
    if (options) collect(Object.values(options).map((option: { value?: unknown }) => option.value));
    collect(children);
  };
  collect(new IntlMessageFormat(message, locale).getAst());
  return [...names].sort();
};

/** Keys that only one language has, and messages that do not parse or do not take the same arguments and tags. */
const wordsApart = (english: Words, japanese: Words): Finding[] => {
  const missing = Object.keys(english).filter((key) => !(key in japanese));
  const extra = Object.keys(japanese).filter((key) => !(key in english));
  const different = Object.keys(english)
    .filter((key) => key in japanese)
    .filter((key) => String(argumentsOf(english[key] ?? '', 'en-US')) !== String(argumentsOf(japanese[key] ?? '', 'ja-JP')));
  return [
    ...missing.map((key) => `${key} is missing in ja-JP`),
    ...extra.map((key) => `${key} is missing in en-US`),
    ...different.map((key) => `${key} takes other arguments in ja-JP`),
  ];
};

const emptyWords = (words: Words): Finding[] =>
  Object.entries(words).flatMap(([key, text]) => (typeof text === 'string' && text.trim().length > 0 ? [] : [`${key} is empty`]));

/** A key written out in code, `say('promise.clock', …)` and its relatives; keys that are put together are not seen. */
const unknownKeys = (text: string, words: Words): Finding[] =>
  [...text.matchAll(/\b(?:say|sayInPieces|useWords\(\)|words|text)\(\s*'([a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9-]+)+)'/g)]
    .map(([, key = '']) => key)
    .filter((key) => !(key in words))
    .map((key) => `${key} is said, but no language has it`);

/** `{ i18n: key }` anywhere in the manifest's modules. */
const i18nKeysOf = (node: unknown): string[] => {
  if (node === null || typeof node !== 'object') return [];
  if ('i18n' in node && typeof node.i18n === 'string') return [node.i18n];
  return Object.values(node).flatMap(i18nKeysOf);
};

const namesWithoutWords = (modules: unknown, words: Words): Finding[] =>
  i18nKeysOf(modules)
    .filter((key) => !(key in words))
    .map((key) => `the manifest names ${key}, which has no words`);

describe('words', () => {
  const english = wordsOf('src/words/en-US.json');
  const japanese = wordsOf('src/words/ja-JP.json');

  test('English and Japanese have the same keys with the same arguments', () => {
    expect(wordsApart(english, japanese)).toEqual([]);
  });
  test('no message is empty', () => {
    expect([...emptyWords(english), ...emptyWords(japanese)]).toEqual([]);
  });
  test('every i18n key of the manifest has words', () => {
    expect(namesWithoutWords(manifest().modules, english)).toEqual([]);
  });
  test('every key written out in code has words', () => {
    const findings = filesIn(['src', 'static'], ['.ts', '.tsx']).flatMap(({ path, text }) =>
      unknownKeys(text, english).map((finding) => `${path}: ${finding}`),
    );
    expect(findings).toEqual([]);
  });

  test('a missing key, an extra key and another argument are caught', () => {
    expect(
      wordsApart(
        { due: 'Due {time}', by: 'by <b>{team}</b>', seats: '{count, plural, one {# seat} other {# seats}}', only: 'here' },
        { due: '{date} まで', by: '{team}', seats: '{count} 名', too: 'こちら' },
      ),
    ).toEqual([
      'only is missing in ja-JP',
      'too is missing in en-US',
      'due takes other arguments in ja-JP',
      'by takes other arguments in ja-JP',
    ]);
  });
  test('empty words, unknown keys and a manifest name without words are caught', () => {
    expect(emptyWords({ due: ' ' })).toHaveLength(1);
    expect(unknownKeys("say('promise.clok', {}, 'en')", { 'promise.clock': 'x' })).toHaveLength(1);
    expect(namesWithoutWords({ trigger: [{ title: { i18n: 'panel.unknown' } }] }, {})).toHaveLength(1);
  });
});
