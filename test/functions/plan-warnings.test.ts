import { premier2019 } from '../../src/domain/plan/premier-2019/premier-2019';
import { planWarnings } from '../../src/functions/plan/plan-warnings';

const NOW = Date.parse('2026-10-28T16:00:00Z');

describe('what may surprise in a plan that is published already', () => {
  test('nothing does in the shipped one', () => {
    expect(planWarnings(premier2019, NOW)).toEqual([]);
  });

  test('a holiday list that runs out, as its end comes near', () => {
    expect(planWarnings(premier2019, Date.parse('2030-11-10T00:00:00Z')).map(({ code }) => code)).toContain('holidaysEnd');
  });

  test('12.5 a zone whose rules this system knows otherwise than the stored version', () => {
    const sydney = { at: [], offsets: [600] };
    const zones = { version: '2019c', zones: { ...premier2019.zones.zones, 'Australia/Sydney': sydney } };
    const found = planWarnings({ ...premier2019, zones }, NOW).filter(({ code }) => code === 'zonesDiffer');
    expect(found.map(({ values }) => [values.zone, values.ours])).toEqual([['Australia/Sydney', '2019c']]);
  });

  test('a zone this system does not know says nothing about zones', () => {
    const zones = { version: '2031a', zones: { ...premier2019.zones.zones, 'Mars/Olympus': { at: [], offsets: [0] } } };
    expect(planWarnings({ ...premier2019, zones }, NOW)).toEqual([]);
  });
});
