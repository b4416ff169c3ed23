import type { Plan } from '../domain/plan/plan';
import type { Assessment } from '../domain/request/assessment';
import { isSamePromise } from '../domain/request/earlier-promise';
import type { ChangeStep } from '../domain/request/facts';
import type { Line } from '../domain/request/telling';
import { stepSentence } from './changes';
import { promise } from './promise';
import { type Reader, say } from './say';

/** The comment an arriving request gets: what was taken in, and the Promise. */
export function promiseLines(assessment: Assessment, plan: Plan, reader: Reader): readonly Line[] {
  return [{ text: say('change.told.promise', {}, reader.language) }, { text: promise(assessment, plan, reader).text }];
}

export interface ToldChange {
  /** Instances by name already. */
  readonly steps: readonly ChangeStep[];
  readonly reason: string;
  readonly before: Assessment;
  readonly after: Assessment;
  readonly plan: Plan;
}

/** The comment about a change: what was changed and why, the sentence that no longer holds struck through, and the one that does. */
export function changeLines({ steps: taken, reason, before, after, plan }: ToldChange, reader: Reader): readonly Line[] {
  const { language } = reader;
  const steps = taken.map((step) => ({ text: stepSentence(step, plan, language) }));
  const why = reason === '' ? [] : [{ text: say('change.told.reason', { reason }, language) }];
  const sentence = promise(after, plan, reader).text;
  if (isSamePromise(before, after)) return [{ text: say('change.told.kept', {}, language) }, ...steps, ...why, { text: sentence }];
  // Mail in plain text drops the stroke, so each sentence says which one it is.
  const until = say('change.told.before', { promise: promise(before, plan, reader).text }, language);
  const from = say('change.told.after', { promise: sentence }, language);
  return [{ text: say('change.told.changed', {}, language) }, ...steps, ...why, { text: until, struck: true }, { text: from }];
}
