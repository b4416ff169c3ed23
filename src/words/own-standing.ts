import type { DeskWeekend, OwnStanding } from '../domain/view/own-page';
import { type Reader, say } from './say';
import { edgeText, instantText } from './times';

const ENTITLED: ReadonlySet<string> = new Set(['contact', 'standIn']);
const COUNTING: ReadonlySet<string> = new Set(['active', 'grace']);

/** What somebody is to the offering, in one sentence: registered, standing in, stood in for, waiting, or a colleague (CON-1). */
export function standingLine({ role, customer, licence, standInUntil }: OwnStanding, reader: Reader): string {
  const until = standInUntil === null ? '' : instantText(standInUntil, reader);
  const isEntitled = ENTITLED.has(role);
  if (isEntitled && !COUNTING.has(licence)) return say('ownPage.standing.noLicence', { customer }, reader.language);
  if (role === 'contact' && standInUntil !== null) return say('ownPage.standing.away', { customer, until }, reader.language);
  return say(`ownPage.standing.${role}`, { customer, until }, reader.language);
}

/** Whether the desk is in its weekend, until or from when; for who is not entitled, when standard support resumes (TEA-7, WKD-6). */
export function weekendLine(
  { inside, from, fromZone, to, toZone }: DeskWeekend,
  role: OwnStanding['role'] | 'stranger',
  reader: Reader,
): string {
  const { language } = reader;
  if (from === to) return '';
  if (!inside) return say('ownPage.weekend.next', { edge: edgeText(from, fromZone, language), own: instantText(from, reader) }, language);
  const values = { edge: edgeText(to, toZone, language), own: instantText(to, reader) };
  return say(ENTITLED.has(role) ? 'ownPage.weekend.now' : 'ownPage.weekend.standard', values, language);
}

/** Both in a row, as the subheader and the own page say them. */
export function ownLine(standing: OwnStanding, reader: Reader): string {
  const lines = [standingLine(standing, reader), weekendLine(standing.weekend, standing.role, reader)];
  return lines.filter((line) => line !== '').join(reader.language === 'ja' ? '' : ' ');
}
