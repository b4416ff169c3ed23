import type { PlanFinding } from '../domain/plan/findings/plan-finding';
import { type Reader, say } from './say';
import { durationText, instantText } from './times';

/** What is wrong with one field of a plan, or what may surprise, and the way on. */
export function planFindingSentence({ code, values }: PlanFinding, reader: Reader): string {
  const { from, minutes, on } = values;
  const said = {
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, withWeekday(value, reader)])),
    ...(typeof from === 'number' ? { from: instantText(from, reader) } : {}),
    ...(typeof minutes === 'number' ? { duration: durationText(minutes * 60_000, reader.language) } : {}),
    ...(on === '' ? { on: 'none' } : {}),
  };
  return say(`planFinding.${code}`, said, reader.language);
}

/** “Friday 17:00” of `5 17:00`, an edge of the weekend as the validator names it. */
function withWeekday(value: string | number, { language }: Reader): string | number {
  const [, weekday, time] = /^([1-7]) (\S+)$/.exec(String(value)) ?? [];
  return weekday === undefined || time === undefined ? value : `${say(`page.plan.choice.weekday.${weekday}`, {}, language)} ${time}`;
}
