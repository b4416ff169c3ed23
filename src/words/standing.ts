import type { Language, Plan } from '../domain/plan/plan';
import type { Assessment, Clock, Team } from '../domain/request/assessment';
import { type Standing, standing } from '../domain/request/standing';
import { type Reader, say } from './say';
import { durationText, instantText } from './times';

type RunningClock = Exclude<Clock, { state: 'none' }>;

export type Tone = 'neutral' | 'information' | 'warning' | 'danger' | 'success';

const TONES: Readonly<Record<Standing['state'], Tone>> = {
  none: 'neutral',
  running: 'information',
  held: 'neutral',
  overdue: 'danger',
  met: 'success',
  breached: 'danger',
  ended: 'neutral',
};

/** The name of a team in the plan's words. */
export function teamName(team: Team, plan: Plan, language: Language): string {
  return team === 'nobody' ? say('team.nobody', {}, language) : plan.teams[team][language];
}

/** Where a request stands at `now` (epoch milliseconds), with a tone that warns from the plan's at-risk fractions of the target on. */
export function standingSentence(assessment: Assessment, plan: Plan, now: number, reader: Reader): { text: string; tone: Tone } {
  const at = standing(assessment, plan, now);
  return { text: sentenceOf(at, assessment.clock, plan, reader), tone: toneOf(at, assessment.clock, plan) };
}

function toneOf(at: Standing, clock: Clock, plan: Plan): Tone {
  if (at.state !== 'running' || clock.state === 'none') return TONES[at.state];
  const spent = 1 - at.remainingMs / (clock.targetMinutes * 60_000);
  return spent >= Math.max(...plan.clock.atRiskAt, 0) ? 'warning' : TONES.running;
}

function sentenceOf(at: Standing, clock: Clock, plan: Plan, reader: Reader): string {
  const { language } = reader;
  const team = teamName(at.team, plan, language);
  const remaining = durationText(at.remainingMs, language);
  if (clock.state === 'none' || at.state === 'none') return say('standing.none', {}, language);
  if (at.state === 'running') return say('standing.running', { remaining, team }, language);
  if (at.state === 'overdue') return say('standing.overdue', { overdue: remaining, team }, language);
  if (at.state === 'held') return say('standing.held', { until: instantText(at.heldUntil ?? clock.dueAt, reader), remaining }, language);
  return finishedSentence(clock, reader);
}

function finishedSentence(clock: RunningClock, reader: Reader): string {
  const finishedAt = clock.response?.at ?? clock.endedAt ?? clock.dueAt;
  if (clock.missedAt !== undefined && finishedAt <= clock.dueAt) return missedEarlier(clock, clock.missedAt, finishedAt, reader);
  const values = { at: instantText(finishedAt, reader), margin: durationText(clock.dueAt - finishedAt, reader.language) };
  return say(`standing.${finishedKey(clock, finishedAt)}`, values, reader.language);
}

/** In time for the promise that stands, but an earlier one had passed by then (domain 7.5). */
function missedEarlier(clock: RunningClock, missedAt: number, finishedAt: number, reader: Reader): string {
  const values = { at: instantText(finishedAt, reader), due: instantText(missedAt, reader) };
  return say(`change.missed.${clock.response ? 'answered' : 'unanswered'}`, values, reader.language);
}

function finishedKey(clock: RunningClock, finishedAt: number): string {
  if (clock.state === 'met') return finishedAt === clock.dueAt ? 'metExactly' : 'met';
  if (clock.state === 'breached') return clock.response ? 'breached' : 'breachedUnanswered';
  return 'ended';
}
