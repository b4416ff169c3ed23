import type { Plan } from '../domain/plan/plan';
import type { Assessment, Reason } from '../domain/request/assessment';
import { findMessage, type Reader, say, type Values } from './say';
import { durationText } from './times';

const MINUTE = 60_000;
/** Ways forward listed for one reason at most. */
const WAYS = 9;

/** A step of the verdict as a sentence. */
export function reasonSentence(reason: Reason, plan: Plan, reader: Reader): string {
  return say(`reason.${reason.code}`, { ...reason.values, ...translated(reason, plan, reader) }, reader.language);
}

/** What the reader can do about the steps that went against the request, the most useful first; empty when nothing did. */
export function waysForward(assessment: Assessment, plan: Plan, reader: Reader): readonly string[] {
  const against = assessment.reasons.filter((reason) => reason.outcome !== 'ok' && reason.outcome !== 'notRecorded');
  const product = plan.products.find((entry) => entry.key === assessment.productKey);
  const goTo = product?.scope === 'excluded' && product.goTo !== null ? [product.goTo[reader.language]] : [];
  return [...new Set([...goTo, ...against.flatMap((reason) => waysOf(reason.code, reader))])];
}

function waysOf(code: string, reader: Reader): readonly string[] {
  const keys = Array.from({ length: WAYS }, (_, index) => `forward.${code}.${index + 1}`);
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
