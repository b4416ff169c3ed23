import type { Plan } from '../domain/plan/plan';
import type { Assessment, Reason } from '../domain/request/assessment';
import { findMessage, type Reader, say, type Values } from './say';
import { durationText } from './times';

const MINUTE = 60_000;
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
  const against = assessment.reasons.filter((reason) => reason.outcome !== 'ok' && reason.outcome !== 'notRecorded');
  const product = plan.products.find((entry) => entry.key === assessment.productKey);
  const goTo = product?.scope === 'excluded' && product.goTo !== null ? [product.goTo[reader.language]] : [];
  const ways = against.flatMap((reason) => [
    ...(moment === 'before' ? waysOf(reason.code, ['send'], reader) : []),
    ...waysOf(reason.code, NUMBERED, reader),
  ]);
  return [...new Set([...goTo, ...ways])];
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
  return {
    ...(typeof minutes === 'number' ? { duration: durationText(minutes * MINUTE, language) } : {}),
    ...(coverage ? { meaning: coverage.meaning[language] } : {}),
    ...(place ? { environment: place.label[language] } : {}),
  };
}
