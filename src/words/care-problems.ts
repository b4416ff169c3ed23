import type { FieldProblem } from '../domain/customer/field-problem';
import { type Reader, say } from './say';
import { instantText } from './times';

const INSTANT = 'Instant';

/** What is wrong with an action, as a sentence; values named `…Instant` are times, told in the zone that comes with them. */
export function careProblemText({ code, values }: Pick<FieldProblem, 'code' | 'values'>, reader: Reader): string {
  const zone = typeof values.zone === 'string' ? values.zone : reader.zone;
  const told = Object.entries(values).map(([name, value]): readonly [string, string | number] =>
    name.endsWith(INSTANT) && typeof value === 'number'
      ? [name.slice(0, -INSTANT.length), instantText(value, { ...reader, zone })]
      : [name, value],
  );
  return say(`care.problem.${code}`, Object.fromEntries(told), reader.language);
}
