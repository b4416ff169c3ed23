import type { Plan } from '../domain/plan/plan';
import type { Assessment, Reason } from '../domain/request/assessment';
import { findMessage, type Reader, say, type Values } from './say';
import { durationText } from './times';

const MINUTE = 60_000;
/** Reasons whose exclusion says where to go. */
const ELSEWHERE: ReadonlySet<string> = new Set(['kindExcluded', 'appThirdParty', 'scopeMarkedOut']);
/** Ways forward of one reason, beside sending the request anyway. */
const NUMBERED = ['1', '2', '3', '4', '5'];

/** A step of the verdict as a sentence. */
export function reasonSentence(reason: Reason, plan: Plan, reader: Reader): string {
  return say(`reason.${reason.code}`, { ...reason.values, ...translated(reason, plan, reader) }, reader.language);
}

/**
 * What the reader can do about the steps that went against the request, the most useful first; empty when nothing did. Before
 * it is sent, sending it anyway is one of the ways; afterwards it is not.
 */
export function waysForward(assessment: Assessment, plan: Plan, reader: Reader, moment: 'before' | 'after'): readonly string[] {
  const isTold = (reason: Reason): boolean => assessment.scope !== 'in' || (reason.outcome !== 'out' && reason.outcome !== 'review');
  const against = assessment.reasons.filter((reason) => reason.outcome !== 'ok' && reason.outcome !== 'notRecorded' && isTold(reason));
  const elsewhere = against.flatMap((reason) => placeElsewhere(reason, plan, reader));
  const product = plan.products.find((entry) => entry.key === assessment.productKey);
  const goTo = product?.scope === 'excluded' && product.goTo !== null ? [product.goTo[reader.language]] : [];
  const ways = against.flatMap((reason) => [
    ...(moment === 'before' ? waysOf(reason.code, ['send'], reader) : []),
    ...waysOf(reason.code, NUMBERED, reader),
  ]);
  return [...new Set([...goTo, ...elsewhere, ...ways])];
}

/** Where what was asked for belongs, in the plan's own words (card 7). */
function placeElsewhere({ code, rule }: Reason, plan: Plan, { language }: Reader): readonly string[] {
  if (!ELSEWHERE.has(code)) return [];
  return plan.exclusions.filter((entry) => entry.rule === rule).map(({ reply }) => reply[language]);
}

function waysOf(code: string, names: readonly string[], reader: Reader): readonly string[] {
  const keys = names.map((name) => `forward.${code}.${name}`);
  return keys.filter((key) => findMessage(key, reader.language) !== null).map((key) => say(key, {}, reader.language));
}

/** Codes inside a reason's values, said in the reader's language. */
function translated(reason: Reason, plan: Plan, { language }: Reader): Values {
  const { minutes, environment } = reason.values;
  const coverage = plan.coverage.classes.find((entry) => entry.key === reason.values.class);
  const place = plan.environments.find((entry) => entry.key === environment);
  const kind = plan.requestKinds?.find((entry) => entry.key === reason.values.requestKind);
  const exclusion = plan.exclusions.find((entry) => entry.rule === reason.values.exclusion);
  return {
    ...(typeof minutes === 'number' ? { duration: durationText(minutes * MINUTE, language) } : {}),
    ...(coverage ? { meaning: coverage.meaning[language] } : {}),
    ...(place ? { environment: place.label[language] } : {}),
    ...(kind ? { requestKind: kind.label[language] } : {}),
    ...(exclusion ? { exclusion: exclusion.label[language] } : {}),
  };
}
