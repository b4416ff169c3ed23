import { nextVersion, versionInEffect } from '../../../src/domain/plan/plan-in-effect';
import { at } from '../request/builders';

const shipped = { id: 'premier-2019', version: 1, effectiveFrom: '2019-11-06', publishedAt: 0 };
const second = { id: 'premier-2019', version: 2, effectiveFrom: '2026-11-02', publishedAt: at('2026-10-20 09:00') };
const third = { id: 'premier-2019', version: 3, effectiveFrom: '2026-11-02', publishedAt: at('2026-10-21 09:00') };
const preset = { id: 'data-center-2026', version: 1, effectiveFrom: '2027-01-01', publishedAt: at('2026-10-22 09:00') };
const all = [shipped, second, third, preset];

describe('the version that judges what is raised', () => {
  test.each([
    ['Friday 30 October 2026, before the new one begins', '2026-10-30 16:30 America/Los_Angeles', shipped],
    ['Sunday 1 November 17:59 in Los Angeles is Monday in UTC', '2026-11-01 17:59 America/Los_Angeles', third],
    ['one millisecond before Monday in UTC', '2026-11-01 23:59:59.999', shipped],
    ['of two that begin on one day the one published last', '2026-11-02 00:00', third],
    ['another plan from its day on', '2027-01-01 00:00', preset],
    ['before any plan', '2019-11-05 23:59', null],
  ])('%s', (_title, wallClock, expected) => {
    expect(versionInEffect(all, at(wallClock))).toBe(expected);
  });

  test('the order of publishing in the list does not matter', () => {
    expect(versionInEffect([third, second, shipped], at('2026-11-03 00:00'))).toBe(third);
  });
});

test('a version gets the number after the highest of its own plan', () => {
  expect([nextVersion(all, 'premier-2019'), nextVersion(all, 'data-center-2026'), nextVersion(all, 'premier-2016')]).toEqual([4, 2, 1]);
});
