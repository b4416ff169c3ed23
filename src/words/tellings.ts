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
  return [
    { text: say('change.told.promise', {}, reader.language) },
    { text: promise(assessment, plan, reader).text },
    ...languageLines(assessment),
  ];
}

/** The notice about the language in both languages, English first; empty where there is nothing to say (EXC-10, card 8). */
export function languageLines(assessment: Assessment): readonly Line[] {
  if (!assessment.reasons.some(({ code }) => code === 'languageOther')) return [];
  return [{ text: say('scope.notice.english', {}, 'en') }, { text: say('scope.notice.japanese', {}, 'ja') }];
}

/** The comment about the scope: what an agent wrote, and the promise where it is another one now. */
export function scopeLines(told: Omit<ToldChange, 'steps' | 'reason'> & { readonly reply: string }, reader: Reader): readonly Line[] {
  const { reply, ...promises } = told;
  const written = reply === '' ? [] : reply.split('\n').map((text) => ({ text }));
  return isSamePromise(told.before, told.after) ? written : [...written, ...changeLines({ ...promises, steps: [], reason: '' }, reader)];
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
