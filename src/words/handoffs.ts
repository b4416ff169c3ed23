import { placeOf, regionOf } from '../domain/care/handoff-place';
import type { CustomerCare } from '../domain/care/kind';
import type { CareDetails } from '../domain/care/record';
import type { Language, Plan, ZoneName } from '../domain/plan/plan';
import type { Line } from '../domain/request/telling';
import { officeName } from './phone';
import { type Reader, say } from './say';
import { durationText, edgeText, instantText } from './times';

/** “EMEA (Amsterdam)”, “Weekend support (Select/standard)”, “the booked engineer”; a region that is gone reads as its key. */
export function placeName(place: string, plan: Plan, language: Language): string {
  const known = placeOf(place);
  if (known === 'weekend' || known === 'holiday') return plan.teams[known][language];
  if (known === 'booked') return say('handoff.place.booked', {}, language);
  const key = regionOf(place);
  return plan.regions.find((region) => region.key === key)?.label[language] ?? key ?? place;
}

/** The same in a word where there is one, as it stands in brackets: “Sydney”, “Weekend support”. */
export function placeShort(place: string, plan: Plan, language: Language): string {
  const region = plan.regions.find(({ key }) => key === regionOf(place));
  if (region !== undefined) return officeName(region.label, language);
  return placeName(place, plan, language).replace(/\s*[(（].*[)）]$/, '');
}

/** Zone in which the people who give read the end of their duty. */
export function zoneOfPlace(place: string, plan: Plan): ZoneName {
  const { start, end } = plan.coverage.weekend;
  if (place === 'weekend') return end.zone;
  return plan.regions.find(({ key }) => key === regionOf(place))?.hours.zone ?? start.zone;
}

export interface ToldHandoff {
  readonly details: CareDetails;
  readonly issueKey: string;
  readonly plan: Plan;
  /** Whether there is a duty lead to be told. */
  readonly hasLead: boolean;
}

/** The internal comment when a shift has ended and nobody has accepted. */
export function coldLines(told: ToldHandoff, language: Language): readonly Line[] {
  return lines('handoff.told.cold', told, language);
}

/** The internal comment when a request became critical just before hands change. */
export function lateRaiseLines(told: ToldHandoff, language: Language): readonly Line[] {
  return lines('handoff.told.late', told, language);
}

function lines(key: string, { details, issueKey, plan, hasLead }: ToldHandoff, language: Language): readonly Line[] {
  const from = String(details.from ?? '');
  const endsAt = typeof details.endsAt === 'number' ? details.endsAt : 0;
  const values = {
    issueKey,
    from: placeName(from, plan, language),
    to: placeName(String(details.to ?? ''), plan, language),
    when: edgeText(endsAt, zoneOfPlace(from, plan), language),
  };
  const noLead = hasLead ? [] : [{ text: say('handoff.told.noLead', { from: values.from }, language) }];
  return [{ text: say(key, values, language) }, { text: say('handoff.told.next', values, language) }, ...noLead];
}

/** What a customer reads of the care around a request: “Your engineer is now B (Sydney), handed over by A at 16:40 PST.” */
export function customerCareSentence({ sentence, values }: CustomerCare, plan: Plan, reader: Reader): string {
  const { language } = reader;
  const place = placeShort(String(values.place ?? ''), plan, language);
  const length = durationText(Number(values.minutes ?? 0) * 60_000, language);
  return say(sentence, { ...values, place, length, when: instantText(Number(values.atInstant ?? 0), reader) }, language);
}
