import type { CustomerChange } from '../../src/domain/customer/customer-changes';
import { safeCell } from '../../src/domain/transfer/safe-cell';
import type { HistoryLine } from '../../src/domain/view/customer-settings';
import type { Say } from '../parts/words';

/** A history as rows of a table, headings first: one row a change, instants as ISO 8601, safe to open in a spreadsheet. */
export function historyRows(
  lines: readonly HistoryLine[],
  say: Say,
  nameOf: (part: CustomerChange['part'], what: string) => string,
): readonly (readonly string[])[] {
  const heads = ['when', 'who', 'act', 'part', 'change', 'what'].map((head) => say(`history.head.${head}`));
  const rows = lines.flatMap(({ at, by, act, changes }) => {
    const first = [new Date(at).toISOString(), by === '' ? say('app.name') : by, say(`history.act.${act}`)];
    if (changes.length === 0) return [[...first, '', '', '']];
    return changes.map(({ part, kind, what }) => [
      ...first,
      say(`page.edit.part.${part}`),
      say(`history.kind.${kind}`),
      nameOf(part, what),
    ]);
  });
  return [heads, ...rows.map((row) => row.map(safeCell))];
}
