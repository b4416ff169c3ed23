import type { PlanFinding } from '../domain/plan/findings/plan-finding';
import { type Reader, say } from './say';
import { durationText, instantText } from './times';

/** What is wrong with one field of a plan, or what may surprise, and the way on. */
export function planFindingSentence({ code, values }: PlanFinding, reader: Reader): string {
  const { from, minutes, on } = values;
  const said = {
    ...values,
    ...(typeof from === 'number' ? { from: instantText(from, reader) } : {}),
    ...(typeof minutes === 'number' ? { duration: durationText(minutes * 60_000, reader.language) } : {}),
    ...(on === '' ? { on: 'none' } : {}),
  };
  return say(`planFinding.${code}`, said, reader.language);
}
