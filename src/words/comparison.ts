import { type Comparison, EFFECTS } from '../domain/plan/comparison';
import { type Reader, say } from './say';

/**
 * What a plan would do, in sentences: the counts, who loses and who gains coverage, and what was left out. `names` are those of
 * the customers by id.
 */
export function comparisonSentences(
  comparison: Comparison,
  names: Readonly<Record<string, string>>,
  { language }: Reader,
): readonly string[] {
  const { looked, unchanged, leftOut, counts, lostBy, gainedBy } = comparison;
  const listed = (by: Readonly<Record<string, number>>): string =>
    Object.entries(by)
      .map(([id, count]) => say('comparison.who', { customer: names[id] ?? say('comparison.nobody', {}, language), count }, language))
      .join(say('comparison.and', {}, language));
  const isQuiet = EFFECTS.every((effect) => counts[effect] === 0);
  return [
    isQuiet ? say('comparison.quiet', { looked }, language) : say('comparison.counts', { looked, unchanged, ...counts }, language),
    ...(counts.lost > 0 ? [say('comparison.lostBy', { who: listed(lostBy) }, language)] : []),
    ...(counts.gained > 0 ? [say('comparison.gainedBy', { who: listed(gainedBy) }, language)] : []),
    ...(leftOut > 0 ? [say('comparison.leftOut', { leftOut }, language)] : []),
  ];
}
