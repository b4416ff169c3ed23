import { type FieldProblem, problem } from '../customer/field-problem';
import { isWebAddress } from '../plan/web-address';
import type { OutsideEntry } from './outside-entry';

/** Entries of the page, and the longest title and text, in characters. */
export const MOST_ENTRIES = 40;
const LONGEST = { title: 100, text: 1_000 } as const;
const LANGUAGES = ['en', 'ja'] as const;

/** What is wrong with the page as it is edited: every sentence is there in both languages, and an address can be opened. */
export function outsideProblems(entries: readonly OutsideEntry[]): readonly FieldProblem[] {
  const tooMany = entries.length > MOST_ENTRIES ? [problem('', 'outside.tooMany', { most: MOST_ENTRIES })] : [];
  return [...tooMany, ...entries.flatMap(entryProblems)];
}

function entryProblems(entry: OutsideEntry, index: number): readonly FieldProblem[] {
  const texts = (['title', 'text'] as const).flatMap((name) =>
    LANGUAGES.flatMap((language) => textProblems(`${index}.${name}.${language}`, entry[name][language], LONGEST[name])),
  );
  const isWrong = entry.address !== null && !isWebAddress(entry.address.trim());
  return isWrong ? [...texts, problem(`${index}.address`, 'outside.notAnAddress')] : texts;
}

function textProblems(path: string, text: string, most: number): readonly FieldProblem[] {
  if (text.trim() === '') return [problem(path, 'outside.missing')];
  return text.trim().length > most ? [problem(path, 'outside.tooLong', { most })] : [];
}

/** As it is kept: trimmed, and without an address where none was typed. */
export function keptEntries(entries: readonly OutsideEntry[]): readonly OutsideEntry[] {
  const trimmed = ({ en, ja }: OutsideEntry['title']): OutsideEntry['title'] => ({ en: en.trim(), ja: ja.trim() });
  return entries.map(({ key, title, text, address }) => ({
    key,
    title: trimmed(title),
    text: trimmed(text),
    address: address === null || address.trim() === '' ? null : address.trim(),
  }));
}
