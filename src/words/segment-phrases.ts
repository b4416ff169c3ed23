import { hoursOf } from '../domain/clock/hours-of';
import type { Segment } from '../domain/clock/segment';
import { weekendAt } from '../domain/clock/weekend';
import type { Language, Plan } from '../domain/plan/plan';
import type { Assessment } from '../domain/request/assessment';
import type { Phrase } from './promise';
import { say } from './say';
import { durationText, edgeText, shownLength, shownMinutes, weekdayText } from './times';

/** More segments than this are summed up instead of listed. */
const LISTED = 5;
const MINUTE = 60_000;

/** How the time of a request is counted and held, one phrase a segment: the tail of the Promise. */
export function segmentPhrases(segments: readonly Segment[], assessment: Assessment, plan: Plan, language: Language): readonly Phrase[] {
  if (segments.every((segment) => segment.counted)) return [{ text: say('promise.unbroken', {}, language), rule: null, segment: 0 }];
  if (segments.length > LISTED) return summed(segments, assessment, plan, language);
  return segments.flatMap((segment, index) => [
    { text: say(index === 0 ? 'promise.first' : 'promise.next', {}, language), rule: null, segment: null },
    phraseOf(segment, index, segments, assessment, plan, language),
  ]);
}

function summed(segments: readonly Segment[], assessment: Assessment, plan: Plan, language: Language): readonly Phrase[] {
  const holds = segments.filter((segment) => !segment.counted);
  const held = holds.reduce((sum, segment) => sum + shownMinutes(segment), 0);
  const values = { stretches: segments.filter((segment) => segment.counted).length, duration: durationText(held * MINUTE, language) };
  return [
    { text: say('promise.first', {}, language), rule: null, segment: null },
    {
      text: say('promise.heldMany', values, language),
      rule: holds[0] === undefined ? null : holdRule(holds[0], assessment, plan),
      segment: segments.findIndex((segment) => !segment.counted),
    },
  ];
}

function phraseOf(
  segment: Segment,
  index: number,
  segments: readonly Segment[],
  assessment: Assessment,
  plan: Plan,
  language: Language,
): Phrase {
  const duration = shownLength(segment, language);
  if (!segment.counted)
    return { text: heldText(segment, index, assessment, plan, language), rule: holdRule(segment, assessment, plan), segment: index };
  if (index === segments.length - 1) return { text: say('promise.left', { duration }, language), rule: null, segment: index };
  const weekday = weekdayText(segment.from, zonesOf(assessment, plan).from, language);
  return { text: say('promise.counted', { duration, weekday }, language), rule: null, segment: index };
}

function heldText(segment: Segment, index: number, assessment: Assessment, plan: Plan, language: Language): string {
  const zones = zonesOf(assessment, plan);
  const duration = shownLength(segment, language);
  const to = edgeText(segment.to, zones.to, language);
  const from = edgeText(segment.from, zones.from, language);
  if (segment.reason === 'outsideHours')
    return say(index === 0 ? 'promise.heldFromStart' : 'promise.heldHours', { from, to, duration }, language);
  if (segment.reason === 'holiday') return say('promise.heldHoliday', { to, duration }, language);
  const whole = weekendAt(plan, segment.from).from === segment.from;
  return say(whole ? 'promise.heldWeekend' : 'promise.heldFromStart', { from, to, duration }, language);
}

/** The zones in which the edges of a hold are told: those of the weekend window, or of the class's own hours. */
function zonesOf(assessment: Assessment, plan: Plan): { from: string; to: string } {
  const coverage = plan.coverage.classes.find((entry) => entry.key === assessment.coverageClass);
  const hours = coverage === undefined ? null : hoursOf(coverage, assessment.severity);
  if (hours !== null) return { from: hours.zone, to: hours.zone };
  return { from: plan.coverage.weekend.start.zone, to: plan.coverage.weekend.end.zone };
}

function holdRule({ reason }: Segment, assessment: Assessment, plan: Plan): string {
  const coverage = plan.coverage.classes.find((entry) => entry.key === assessment.coverageClass);
  if (reason === 'holiday') return 'TEA-5';
  return reason === 'outsideHours' && coverage !== undefined ? coverage.rule : plan.coverage.weekend.rule;
}
