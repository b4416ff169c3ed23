import type { Plan, RuleId } from '../domain/plan/plan';
import type { Assessment, Clock } from '../domain/request/assessment';
import { decidingReason } from '../domain/request/deciding-reason';
import { reasonSentence } from './reasons';
import { type Reader, say, sayInPieces } from './say';
import { segmentPhrases } from './segment-phrases';
import { teamName } from './standing';
import { durationText, instantText } from './times';

/** A part of the Promise that can be pressed: the rule it rests on and the segment of the clock it tells about. */
export interface Phrase {
  readonly text: string;
  readonly rule: RuleId | null;
  /** Index into the clock's segments. */
  readonly segment: number | null;
}

/** The Promise: the phrases joined are the text. */
export interface Promised {
  readonly text: string;
  readonly phrases: readonly Phrase[];
}

type RunningClock = Exclude<Clock, { state: 'none' }>;

const MINUTE = 60_000;

/**
 * The one sentence about a request's first answer, identical for equal inputs, zone and language wherever it is shown:
 * when it is due, by whom, for what target and product, and how the time is counted and held.
 */
export function promise(assessment: Assessment, plan: Plan, reader: Reader): Promised {
  const phrases = assessment.clock.state === 'none' ? withoutClock(assessment, plan, reader) : withClock(assessment, plan, reader);
  return { text: phrases.map((phrase) => phrase.text).join(''), phrases };
}

const plain = (text: string): Phrase => ({ text, rule: null, segment: null });

function withoutClock(assessment: Assessment, plan: Plan, reader: Reader): readonly Phrase[] {
  const reason = decidingReason(assessment);
  const values = { reason: reason ? reasonSentence(reason, plan, reader) : say('standing.none', {}, reader.language) };
  return sayInPieces('promise.none', ['reason'], values, reader.language).map((piece) =>
    typeof piece === 'string' ? plain(piece) : { text: piece.text, rule: reason?.rule ?? null, segment: null },
  );
}

function withClock(assessment: Assessment, plan: Plan, reader: Reader): readonly Phrase[] {
  const { clock } = assessment;
  if (clock.state === 'none') return [];
  const { language } = reader;
  const severity = plan.severities.find((entry) => entry.key === assessment.severity);
  const product = plan.products.find((entry) => entry.key === assessment.productKey);
  const values = {
    due: instantText(clock.dueAt, reader),
    team: teamName(assessment.teamAtDue ?? 'premier', plan, language),
    severity: assessment.severity,
    target: durationText((isKept(clock) ? (severity?.targetMinutes ?? clock.targetMinutes) : clock.targetMinutes) * MINUTE, language),
    product: product?.name ?? say('promise.productUnknown', {}, language),
  };
  const rules: Readonly<Record<string, RuleId | null>> = {
    due: 'SEV-5',
    team:
      assessment.teamAtDue === 'weekend'
        ? 'WKD-1'
        : assessment.teamAtDue === 'align'
          ? 'ALN-2'
          : assessment.teamAtDue === 'holiday'
            ? 'TEA-6'
            : 'TEA-1',
    target: severity?.rule ?? null,
    product: classRule(assessment, plan),
  };
  return sayInPieces('promise.clock', ['due', 'team', 'target', 'product', 'segments'], values, language).flatMap((piece) => {
    if (typeof piece === 'string') return [plain(piece)];
    if (piece.tag === 'segments')
      return [...basisPhrases(clock, reader), ...(isKept(clock) ? [] : segmentPhrases(clock.segments, assessment, plan, language))];
    return [{ text: piece.text, rule: rules[piece.tag] ?? null, segment: null }];
  });
}

/** An earlier due instant stands, so its segments do not tell about this severity and class. */
const isKept = ({ basis }: RunningClock): boolean => basis === 'earlier' || basis === 'locked';

/** What a change made of the beginning of the count, or that an earlier due instant stands (domain 7.5). */
function basisPhrases(clock: RunningClock, reader: Reader): readonly Phrase[] {
  if (clock.basis === undefined) return [];
  const text = say(`change.basis.${clock.basis}`, { from: instantText(clock.startAt, reader) }, reader.language);
  return [{ text, rule: null, segment: clock.segments.length > 0 ? 0 : null }];
}

function classRule(assessment: Assessment, plan: Plan): RuleId | null {
  return plan.coverage.classes.find((entry) => entry.key === assessment.coverageClass)?.rule ?? null;
}
