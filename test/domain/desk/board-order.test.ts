import { boardOrder, boardPart, type Promised } from '../../../src/domain/desk/board-order';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { nextChangeOf } from '../../../src/domain/view/handoff-views';
import { instantOf } from '../clock/written-time';

const FRIDAY_16_30 = instantOf('Fri 2019-11-08 16:30 PST');
const WEEKEND_BEGINS = instantOf('Fri 2019-11-08 17:00 PST');
const WEEKEND_ENDS = instantOf('Mon 2019-11-11 10:00 AEDT');
const MONDAY_SHIFT_ENDS = instantOf('Mon 2019-11-11 19:00 AEDT');

const promised = (issueKey: string, due: string, rank: number, isHeld = false): Promised => ({
  issueKey,
  dueAt: instantOf(due),
  rank,
  isHeld,
});
const keysOf = (rows: readonly Promised[]): readonly string[] => [...rows].sort(boardOrder).map(({ issueKey }) => issueKey);

describe('The desk board across the weekend edge (WKD-3, HND-1)', () => {
  test('the shift of Friday ends at 17:00 Los Angeles, that of the weekend at Monday 10:00 Sydney', () => {
    expect(nextChangeOf(premier2019, FRIDAY_16_30)).toBe(WEEKEND_BEGINS);
    expect(nextChangeOf(premier2019, WEEKEND_BEGINS)).toBe(WEEKEND_ENDS);
    expect(nextChangeOf(premier2019, WEEKEND_ENDS)).toBe(MONDAY_SHIFT_ENDS);
  });

  test('Friday 16:30 Los Angeles: what is due on the shift stands before what the weekend holds', () => {
    const rows = [
      promised('PREM-4', 'Mon 2019-11-11 11:30 AEDT', 1),
      promised('PREM-3', 'Fri 2019-11-08 17:10 PST', 0),
      promised('PREM-2', 'Fri 2019-11-08 16:55 PST', 1),
      promised('PREM-1', 'Fri 2019-11-08 16:10 PST', 2),
    ];
    expect(keysOf(rows)).toEqual(['PREM-1', 'PREM-2', 'PREM-3', 'PREM-4']);
    const parts = [...rows].sort(boardOrder).map(({ dueAt }) => boardPart(dueAt, WEEKEND_BEGINS, FRIDAY_16_30));
    expect(parts).toEqual(['overdue', 'shift', 'later', 'later']);
  });

  test('Saturday: a held L2 due after the weekend stands behind an L1 that runs, however old it is', () => {
    const held = promised('PREM-1', 'Mon 2019-11-11 10:20 AEDT', 1, true);
    const running = promised('PREM-9', 'Sat 2019-11-09 09:30 PST', 0);
    expect(keysOf([held, running])).toEqual(['PREM-9', 'PREM-1']);
    const saturday = instantOf('Sat 2019-11-09 09:00 PST');
    expect(boardPart(running.dueAt, WEEKEND_ENDS, saturday)).toBe('shift');
    expect(boardPart(held.dueAt, WEEKEND_ENDS, saturday)).toBe('later');
  });

  test('Monday 10:00 Sydney: a promise that was held belongs to the shift that begins', () => {
    const due = instantOf('Mon 2019-11-11 11:30 AEDT');
    expect(boardPart(due, MONDAY_SHIFT_ENDS, WEEKEND_ENDS)).toBe('shift');
    expect(boardPart(MONDAY_SHIFT_ENDS, MONDAY_SHIFT_ENDS, WEEKEND_ENDS)).toBe('later');
    expect(boardPart(WEEKEND_ENDS, MONDAY_SHIFT_ENDS, WEEKEND_ENDS)).toBe('shift');
  });

  test('due at the same instant: running before held, then the graver severity, then the key', () => {
    const due = 'Mon 2019-11-11 12:00 AEDT';
    const rows = [promised('PREM-4', due, 0, true), promised('PREM-3', due, 2), promised('PREM-2', due, 1), promised('PREM-1', due, 2)];
    expect(keysOf(rows)).toEqual(['PREM-2', 'PREM-1', 'PREM-3', 'PREM-4']);
    expect(keysOf([...rows].reverse())).toEqual(keysOf(rows));
  });

  test('nobody on duty: nothing is due on a shift', () => {
    expect(boardPart(WEEKEND_ENDS, null, FRIDAY_16_30)).toBe('later');
  });
});
