import { informationOf } from '../domain/care/information';
import { openItems } from '../domain/care/information-item';
import type { CareRecord } from '../domain/care/record';
import type { Language } from '../domain/plan/plan';
import { type Reader, say } from './say';
import { instantText } from './times';

/** The comment by which a customer is asked: what, why, by when, and how it is handed over. */
export function askParagraphs(record: CareRecord, reader: Reader): readonly string[] {
  const { note, neededBy } = informationOf(record);
  const { language } = reader;
  const isPersonal = openItems(record).some(({ needsAnonymised }) => needsAnonymised);
  return [
    say('information.told.ask', { items: itemsText(record, language), when: instantText(neededBy, reader) }, language),
    ...(note === null ? [] : note.split('\n')),
    say('information.told.how', {}, language),
    say('information.told.clock', {}, language),
    ...(isPersonal ? [say('information.told.anonymised', {}, language)] : []),
  ];
}

/** The comment once the plan's days have passed: what progress is waiting for. */
export function remindParagraphs(record: CareRecord, reader: Reader): readonly string[] {
  const { askedAt, neededBy } = informationOf(record);
  const { language } = reader;
  const values = { items: itemsText(record, language), asked: instantText(askedAt, reader), when: instantText(neededBy, reader) };
  return [say('information.told.waiting', values, language), say('information.told.how', {}, language)];
}

/** The internal comment once everything is ticked off, to whoever asked. */
export function completeLine(record: CareRecord, language: Language): string {
  const missing = informationOf(record)
    .items.filter(({ state }) => state === 'cannot')
    .map(({ label }) => label[language]);
  if (missing.length === 0) return say('information.told.complete', {}, language);
  return say('information.told.completeBut', { items: missing.join(say('information.and', {}, language)) }, language);
}

const itemsText = (record: CareRecord, language: Language): string =>
  openItems(record)
    .map(({ label }) => label[language])
    .join(say('information.and', {}, language));
