import { DateTime } from 'luxon';
import { standardResumesAt } from '../domain/desk/standard-desk';
import type { Plan } from '../domain/plan/plan';
import type { Assessment } from '../domain/request/assessment';
import { type Reader, say } from './say';
import { cityName, weekdayText } from './times';

/** “Standard support resumes on Monday”, in the zone in which the plan's weekend ends; null where the standard desk works, or is not asked (X01, TEA-7). */
export function standardResumes(assessment: Assessment, plan: Plan, now: number, { language }: Reader): string | null {
  const at = standardResumesAt(assessment, plan, now);
  const { zone } = plan.coverage.weekend.end;
  if (at === null) return null;
  const time = DateTime.fromMillis(at, { zone }).toFormat('HH:mm');
  return say('adopt.resumes', { weekday: weekdayText(at, zone, language), time, city: cityName(zone, language) }, language);
}
