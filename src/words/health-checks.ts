import { findingsIn, isOpenFinding } from '../domain/care/finding';
import { healthCheckFacts } from '../domain/care/health-check-facts';
import type { CareRecord, CareStep } from '../domain/care/record';
import type { Language, LocalDate, Plan } from '../domain/plan/plan';
import { weekdayDateText } from './dates';
import { say } from './say';

/** What a customer hears about a health check in Jira itself. */
export type HealthTold = 'done' | 'declined' | 'granted' | 'cancelled';

/** What the latest step tells the customer; null = nothing. */
export function healthToldOf({ action, as, fields }: CareStep): HealthTold | null {
  if (action === 'finish') return 'done';
  if (action === 'decline') return 'declined';
  if (action === 'grant' && fields.countsAs === 'extra') return 'granted';
  return action === 'cancel' && as === 'agent' ? 'cancelled' : null;
}

/** The public comment about a step: where the report is, never the findings themselves. */
export function healthParagraphs(record: CareRecord, told: HealthTold, language: Language): readonly string[] {
  const { instanceName, score } = healthCheckFacts(record);
  const open = findingsIn(record.details.findings).filter(isOpenFinding).length;
  const { reason } = record.details;
  const why = (told === 'declined' || told === 'cancelled') && typeof reason === 'string' && reason !== '' ? [reason] : [];
  return [say(`health.told.${told}`, { instance: instanceName, score: score ?? 0, count: open }, language), ...why];
}

/** “1 Oct – 31 Dec 2019”, as weekdays: the days of a quarter. */
export function quarterText({ first, last }: { readonly first: LocalDate; readonly last: LocalDate }, language: Language): string {
  return say('health.quarter', { first: weekdayDateText(first, language), last: weekdayDateText(last, language) }, language);
}

/** The plan's word for an area; an area that is gone has none. */
export function areaName(area: number, { healthChecks }: Pick<Plan, 'healthChecks'>, language: Language): string {
  return healthChecks.areas[area]?.[language] ?? say('health.areaGone', {}, language);
}
