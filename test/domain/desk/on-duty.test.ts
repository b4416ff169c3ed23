import { dutySpans, offDutySpans } from '../../../src/domain/desk/duty-spans';
import { handoffsOf } from '../../../src/domain/desk/handoffs';
import { onDuty } from '../../../src/domain/desk/on-duty';
import type { Region } from '../../../src/domain/desk/region';
import type { Plan } from '../../../src/domain/plan/plan';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { zoneTableOf } from '../../../src/domain/plan/zone-transitions';
import { instantOf } from '../clock/written-time';

const HOUR = 3_600_000;
const years = { from: Date.UTC(2019, 0, 7), to: Date.UTC(2031, 0, 1) };
const without = (plan: Plan): Plan => ({ ...plan, regions: plan.regions.map((region) => ({ ...region, holidays: [] })) });

const zones = zoneTableOf(['America/Havana', 'Australia/Lord_Howe', 'Europe/Amsterdam', 'Pacific/Kiritimati', 'Pacific/Niue'], 2025, 2027);
const office = (zone: string, open: string, close: string, dates: readonly string[] = []): Plan => {
  const [first] = premier2019.regions;
  if (first === undefined) throw new Error('no region');
  const day = [[open, close]] as const;
  const days = { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day };
  const region: Region = { ...first, key: 'office', hours: { zone, days }, holidays: dates.map((date) => ({ date, name: 'Fête' })) };
  return { ...premier2019, regions: [region], zones };
};

describe('The sample rota (7.9)', () => {
  const plan = without(premier2019);

  test('2019-2030 leaves no minute between weekends without a region', () => {
    expect(offDutySpans(plan, years)).toEqual({ starts: new Float64Array(), ends: new Float64Array() });
  });

  test('2019-2030 has at least 60 minutes of overlap at each change of region, and 60 somewhere', () => {
    const handoffs = handoffsOf(plan, years);
    expect(handoffs.length).toBeGreaterThan(8_000);
    expect(Math.min(...handoffs.map(({ overlapMs }) => overlapMs))).toBe(HOUR);
  });

  test('08-17, 08-17, 10-18 has no gap but no overlap in July: the example that does not do', () => {
    const hours = [
      ['10:00', '18:00'],
      ['08:00', '17:00'],
      ['08:00', '17:00'],
    ] as const;
    const regions = plan.regions.map((region, i) => {
      const day = [hours[i] ?? ['', '']] as const;
      return { ...region, hours: { ...region.hours, days: { 1: day, 2: day, 3: day, 4: day, 5: day } } };
    });
    const july = handoffsOf({ ...plan, regions }, { from: Date.UTC(2026, 6, 6), to: Date.UTC(2026, 6, 10) });
    expect(Math.min(...july.map(({ overlapMs }) => overlapMs))).toBe(0);
  });

  test('Friday 17:00 in Los Angeles is handed to the weekend team, so to no region', () => {
    const week = handoffsOf(plan, { from: instantOf('Mon 2026-01-05 10:00 AEDT'), to: instantOf('Mon 2026-01-12 10:00 AEDT') });
    expect(week.filter(({ from }) => from === 'amer')).toHaveLength(4);
    expect(week.map(({ endsAt }) => endsAt)).not.toContain(instantOf('Fri 2026-01-09 17:00 PST'));
  });
});

describe('onDuty', () => {
  test('agrees with the stretches of duty at every half hour of two years', () => {
    const range = { from: Date.UTC(2019, 9, 1), to: Date.UTC(2021, 9, 1) };
    const spans = premier2019.regions.map((region) => ({ key: region.key, spans: dutySpans(region, premier2019, range) }));
    let wrong = 0;
    for (let at = range.from; at < range.to; at += HOUR / 2) {
      const open = spans.flatMap(({ key, spans: each }) => {
        if (typeof each === 'string') return [];
        const i = each.starts.findLastIndex((start) => start <= at);
        return i >= 0 && at < (each.ends[i] ?? 0) ? [key] : [];
      });
      if (String(open) !== String(onDuty(premier2019, at).open)) wrong++;
    }
    expect(wrong).toBe(0);
  });

  test('names the holiday that keeps a region away', () => {
    expect(onDuty(premier2019, instantOf('Thu 2019-11-28 10:00 PST'))).toEqual({
      open: [],
      closed: [{ region: 'amer', holiday: 'Thanksgiving Day' }],
    });
  });

  test.each([
    ['Amsterdam without 02:30', 'Europe/Amsterdam', '02:30', '04:00', '2026-03-29T01:29:59.999Z', '2026-03-29T01:30Z'],
    ['Amsterdam with 02:30 twice', 'Europe/Amsterdam', '02:30', '04:00', '2026-10-25T00:29:59.999Z', '2026-10-25T00:30Z'],
    ['Havana without midnight', 'America/Havana', '00:30', '02:00', '2026-03-08T05:29:59.999Z', '2026-03-08T05:30Z'],
    [
      'Lord Howe, half an hour of daylight saving',
      'Australia/Lord_Howe',
      '02:15',
      '03:00',
      '2026-10-03T15:44:59.999Z',
      '2026-10-03T15:45Z',
    ],
  ])('%s opens as the clock does', (_what, zone, open, close, before, at) => {
    const plan = office(zone, open, close);
    expect([before, at].map((each) => onDuty(plan, Date.parse(each)).open)).toEqual([[], ['office']]);
  });
});

describe('Holidays are dates in the zone of the region', () => {
  const length = (zone: string, date: string): number => {
    const range = { from: Date.parse(`${date}T00:00Z`) - 48 * HOUR, to: Date.parse(`${date}T00:00Z`) + 72 * HOUR };
    const [region] = office(zone, '00:00', '24:00', [date]).regions;
    const spans = region === undefined ? 'none' : dutySpans(region, { ...premier2019, zones }, range);
    if (typeof spans === 'string') throw new Error(spans);
    return ((spans.starts[1] ?? 0) - (spans.ends[0] ?? 0)) / HOUR;
  };

  test.each([
    ['Europe/Amsterdam', '2026-03-29', 23],
    ['Europe/Amsterdam', '2026-10-25', 25],
    ['Europe/Amsterdam', '2026-12-25', 24],
    ['America/Havana', '2026-03-08', 23],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
  ])('%s on %s is closed for %d hours', (zone, date, hours) => {
    expect(length(zone, date)).toBe(hours);
  });

  test('the same date in Kiritimati and on Niue are different instants, 25 hours apart', () => {
    const closedFrom = (zone: string) => {
      const plan = office(zone, '00:00', '24:00', ['2026-12-25']);
      return (
        Array.from({ length: 96 }, (_, i) => Date.UTC(2026, 11, 24) - 24 * HOUR + i * HOUR).find(
          (at) => onDuty(plan, at).open.length === 0,
        ) ?? 0
      );
    };
    expect((closedFrom('Pacific/Niue') - closedFrom('Pacific/Kiritimati')) / HOUR).toBe(25);
  });

  test('a date that does not exist closes nothing', () => {
    const plan = office('Europe/Amsterdam', '00:00', '24:00', ['2026-02-30', '2026-13-01', 'tomorrow']);
    expect(onDuty(plan, Date.parse('2026-03-02T12:00Z')).open).toEqual(['office']);
  });
});
