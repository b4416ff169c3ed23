import { momentAfterKey, onQuarter, RibbonHandle } from '../../../static/parts/ribbon-handle';
import { inTokyo, rendered } from '../rendered';

const range = { from: Date.parse('2026-10-28T00:00:00Z'), to: Date.parse('2026-11-11T00:00:00Z') };
const NOON = Date.parse('2026-10-28T12:00:00Z');

describe('NEW-3 the moment of creation moves along the ribbon', () => {
  test.each([
    ['ArrowRight', false, NOON, '2026-10-28T12:15:00Z'],
    ['ArrowLeft', false, NOON, '2026-10-28T11:45:00Z'],
    ['ArrowRight', true, NOON, '2026-10-28T13:00:00Z'],
    ['ArrowUp', false, NOON, '2026-10-28T13:00:00Z'],
    ['ArrowDown', false, NOON, '2026-10-28T11:00:00Z'],
    ['PageUp', false, NOON, '2026-10-29T12:00:00Z'],
    ['PageDown', false, NOON, '2026-10-28T00:00:00Z'],
    ['Home', false, NOON, '2026-10-28T00:00:00Z'],
    ['End', false, NOON, '2026-11-10T23:45:00Z'],
    ['ArrowLeft', false, range.from, '2026-10-28T00:00:00Z'],
    ['ArrowUp', false, Date.parse('2026-11-10T23:30:00Z'), '2026-11-10T23:45:00Z'],
  ])('%s (shift %p) from %p', (key, isShifted, at, next) => {
    expect(momentAfterKey(key, isShifted, at, range)).toBe(Date.parse(next));
  });

  test('other keys are the page’s own', () => {
    expect(['Tab', 'a', 'Enter'].map((key) => momentAfterKey(key, false, NOON, range))).toEqual([null, null, null]);
  });

  test('a press between two quarters means the nearer one', () => {
    expect(onQuarter(NOON + 8 * 60_000, range)).toBe(NOON + 900_000);
  });

  test('is a slider that says its moment in the reader’s words', () => {
    const slider = rendered(
      <RibbonHandle moment={{ at: NOON, label: '作成日時', change: () => undefined }} range={range} />,
      inTokyo,
    )('[role=slider]');
    expect([slider.attr('aria-label'), slider.attr('aria-valuetext'), slider.attr('tabindex')]).toEqual([
      '作成日時',
      '10月28日(水) 21:00 JST',
      '0',
    ]);
  });
});
