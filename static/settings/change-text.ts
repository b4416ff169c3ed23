import type { CustomerChange } from '../../src/domain/customer/customer-changes';
import type { Say } from '../parts/words';

/** One change of a customer in words; `nameOf` says what ids of lists are called. */
export function changeText(
  { part, kind, what }: CustomerChange,
  say: Say,
  nameOf: (part: CustomerChange['part'], what: string) => string = (_part, id) => id,
): string {
  const named = nameOf(part, what);
  return say(named === '' ? 'page.edit.history.fact' : `page.edit.history.${kind}`, { part: say(`page.edit.part.${part}`), what: named });
}
