import { DateTime } from 'luxon';
import type { Bilingual, Language } from '../domain/plan/plan';
import type { Answering, PhoneLine } from '../domain/view/phone';
import { type Reader, say } from './say';

/** “Amsterdam” of “EMEA (Amsterdam)”; a name without brackets as it is. */
export const officeName = (label: Bilingual, language: Language): string => /[(（](.+)[)）]/.exec(label[language])?.[1] ?? label[language];

/** Who picks up: a site by its city, a team by its name. */
export const answeringName = ({ region, label }: Answering, language: Language): string =>
  region === null ? label[language] : officeName(label, language);

/** “Call now: Amsterdam answers (Sydney closed Fri 19:00).”: what a call to a line comes to, its own closing told by its own clock. */
export function phoneSentence(line: PhoneLine, { language }: Reader): string {
  const place = answeringName(line.answering, language);
  const own = officeName(line.label, language);
  if (line.isOpen) return say('call.now.own', { place }, language);
  if (line.holiday !== null) return say('call.now.holiday', { place, own, holiday: line.holiday }, language);
  if (line.closedAt === null) return say('call.now.other', { place }, language);
  const closed = DateTime.fromMillis(line.closedAt, { zone: line.zone }).setLocale(language === 'ja' ? 'ja-JP' : 'en-US');
  const when = say('call.now.when', { weekday: closed.toFormat('ccc'), time: closed.toFormat('HH:mm') }, language);
  return say('call.now.forwarded', { place, own, when }, language);
}
