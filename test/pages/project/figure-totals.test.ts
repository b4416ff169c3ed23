import type { FigureRow } from '../../../src/domain/view/figures';
import { figureTotals, totalOf } from '../../../static/project/figure-totals';

const row = (changes: Partial<FigureRow>): FigureRow => ({
  severity: 'L2',
  productKey: 'bamboo',
  productName: 'Bamboo',
  met: 0,
  breached: 0,
  ended: 0,
  open: 0,
  overdue: 0,
  heldMs: 0,
  excused: 0,
  ...changes,
});

const HELD = 46 * 3_600_000;
const rows = [
  row({ met: 9, breached: 1, excused: 1, heldMs: HELD }),
  row({ severity: 'L1', met: 4, open: 3 }),
  row({ productKey: 'jira-software', overdue: 2, ended: 5 }),
];

describe('how well the promises were kept', () => {
  test('by severity: late and overdue are missed, excused ones too; waiting and ended do not count', () => {
    expect(figureTotals(rows, 'severity')).toEqual([
      { key: 'L1', kept: 4, missed: 0, excused: 0, ended: 0, open: 3, heldMs: 0, attainment: 1 },
      { key: 'L2', kept: 9, missed: 3, excused: 1, ended: 5, open: 0, heldMs: HELD, attainment: 0.75 },
    ]);
  });
  test('by product', () => {
    expect(figureTotals(rows, 'productKey').map(({ key, kept, missed }) => [key, kept, missed])).toEqual([
      ['bamboo', 13, 1],
      ['jira-software', 0, 2],
    ]);
  });
  test('nothing decided yet is no share at all, not zero and not all', () => {
    expect(totalOf('all', [row({ open: 7, ended: 1 })]).attainment).toBeNull();
  });
});
