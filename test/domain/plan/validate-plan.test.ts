import type { ZoneTable } from '../../../src/domain/clock/zone-table';
import type { PlanFindingCode } from '../../../src/domain/plan/findings/plan-finding';
import type { Plan, WeekHours } from '../../../src/domain/plan/plan';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { presets } from '../../../src/domain/plan/presets/presets';
import { validatePlan } from '../../../src/domain/plan/validate-plan';
import { withZoneTable } from '../../../src/domain/plan/with-zone-table';
import { planFindingSentence } from '../../../src/words/plan-findings';

const now = Date.parse('2026-11-22T12:00Z');
const { contacts, coverage, products, regions, severities } = premier2019;
const { start, end } = coverage.weekend;

const found = (plan: Plan, runtimeZones: ZoneTable | null = null) =>
  validatePlan(plan, { now, runtimeZones }).map(({ strength, code, field }) => [strength, code, field]);

const plan = (changed: Partial<Plan>): Plan => ({ ...premier2019, ...changed });
const withCoverage = (changed: Partial<Plan['coverage']>): Plan => plan({ coverage: { ...coverage, ...changed } });
const withWeekend = (changed: Partial<Plan['coverage']['weekend']>): Plan => withCoverage({ weekend: { ...coverage.weekend, ...changed } });
const alignHours = (hours: WeekHours): Plan =>
  withCoverage({ classes: coverage.classes.map((entry) => (entry.calendar === 'hours' ? { ...entry, hours } : entry)) });
const withRegion = (at: number, changed: Partial<Plan['regions'][number]>): Plan =>
  plan({ regions: regions.map((region, i) => (i === at ? { ...region, ...changed } : region)) });
const runs = (weekendRuns: Record<string, boolean>): Plan =>
  withCoverage({
    classes: coverage.classes.map((entry) => (entry.key === 'l1-only' && entry.calendar === 'weekend' ? { ...entry, weekendRuns } : entry)),
  });

const sydney = (days: WeekHours['days'], zone = 'Australia/Sydney'): WeekHours => ({ zone, days });

describe('A plan is refused for', () => {
  test.each<[string, Plan, PlanFindingCode, string]>([
    [
      'a severity that is there twice',
      plan({ severities: [...severities, ...severities.slice(1, 2)] }),
      'severityTwice',
      'severities.4.key',
    ],
    ['a default severity that is missing', plan({ defaultSeverity: 'L9' }), 'severityMissing', 'defaultSeverity'],
    ['a severity that a matrix lacks', runs({ L1: true, L2: false, L3: false }), 'severityMissing', 'coverage.classes.1.weekendRuns.L4'],
    [
      'a target of 0 minutes',
      plan({ severities: severities.map((entry) => (entry.key === 'L2' ? { ...entry, targetMinutes: 0 } : entry)) }),
      'targetNotPositive',
      'severities.1.targetMinutes',
    ],
    [
      'a negative target of the weekend team',
      withCoverage({ weekendTargets: { L1: -60 } }),
      'targetNotPositive',
      'coverage.weekendTargets.L1',
    ],
    [
      'a target of a product that is no number',
      plan({ products: products.map((entry, i) => (i === 0 ? { ...entry, targetOverride: { L1: Number.NaN } } : entry)) }),
      'targetNotPositive',
      'products.0.targetOverride.L1',
    ],
    [
      'a class that a product uses and nobody defined',
      plan({ products: products.map((entry, i) => (i === 2 ? { ...entry, coverageClass: 'gold' } : entry)) }),
      'classUnknown',
      'products.2.coverageClass',
    ],
    ['a default class that nobody defined', withCoverage({ defaultClass: 'gold' }), 'classUnknown', 'coverage.defaultClass'],
    ['a weekend without length', withWeekend({ end: start }), 'windowEmpty', 'coverage.weekend.end'],
    ['a weekend from no time of day', withWeekend({ start: { ...start, time: '25:00' } }), 'windowEmpty', 'coverage.weekend.end'],
    [
      'hours turned round',
      alignHours({ zone: 'America/New_York', days: { 1: [['19:00', '09:00']] } }),
      'windowEmpty',
      'coverage.classes.3.hours.days.1.0',
    ],
    [
      '23:59:59 for the end of a day',
      withRegion(0, { hours: sydney({ 2: [['10:00', '23:59:59']] }) }),
      'windowEmpty',
      'regions.0.hours.days.2.0',
    ],
    [
      'a weekend that lasts until the next one',
      withWeekend({ start: { weekday: 1, time: '10:00', zone: 'Australia/Brisbane' }, end }),
      'windowNeverEnds',
      'coverage.weekend.end',
    ],
    ['an unknown zone of the weekend', withWeekend({ end: { ...end, zone: 'Mars/Olympus' } }), 'zoneUnknown', 'coverage.weekend.end.zone'],
    [
      'an unknown zone of a region',
      withRegion(1, { hours: sydney({ 1: [['10:00', '19:00']] }, 'Europe/Amsterdm') }),
      'zoneUnknown',
      'regions.1.hours.zone',
    ],
    [
      'an unknown zone of the maintenance',
      plan({ maintenance: { ...premier2019.maintenance, zone: 'Nowhere' } }),
      'zoneUnknown',
      'maintenance.zone',
    ],
    [
      'a matrix that names an unknown severity',
      runs({ L1: true, L2: false, L3: false, L4: false, L5: false }),
      'severityUnknown',
      'coverage.classes.1.weekendRuns.L5',
    ],
    [
      'a partner mode that is no swap',
      plan({ contacts: { ...contacts, partnerMode: { direct: 3, partner: 3 } } }),
      'partnerModeNoSwap',
      'contacts.partnerMode.direct',
    ],
    ['a class whose hours have no day', alignHours({ zone: 'America/New_York', days: {} }), 'rotaEmpty', 'coverage.classes.3.hours'],
    ['a region without hours', withRegion(2, { hours: { zone: 'America/Los_Angeles', days: { 1: [] } } }), 'rotaEmpty', 'regions.2.hours'],
    [
      'holidays that hold the clock without a rota to ask',
      { ...withCoverage({ holidayClock: 'pauseWhenNoRegionOpen' }), regions: [] },
      'rotaEmpty',
      'regions',
    ],
  ])('%s', (_what, refused, code, field) => {
    const errors = found(refused).filter(([strength]) => strength === 'error');
    expect(errors).toEqual([['error', code, field]]);
  });

  test.each([
    [
      'partners are not accepted at all',
      plan({ contacts: { ...contacts, acceptsPartners: false, partnerMode: { direct: 3, partner: 0 } } }),
    ],
    ['a severity has hours of its own in place of a cell', withHoursForL4()],
    ['the zone has another name for the same clocks', withWeekend({ start: { ...start, zone: 'US/Pacific' } })],
  ])('not when %s', (_what, fine) => {
    expect(found(fine)).toEqual([]);
  });
});

function withHoursForL4(): Plan {
  const business = { 1: [['09:00', '17:00']], 2: [['09:00', '17:00']] } as const;
  const hoursBySeverity = { L4: { zone: 'Europe/Amsterdam', days: business } };
  const classes = coverage.classes.map((entry) =>
    entry.key === 'l1-only' && entry.calendar === 'weekend'
      ? { ...entry, weekendRuns: { L1: true, L2: false, L3: false }, hoursBySeverity }
      : entry,
  );
  return withCoverage({ classes });
}

describe('A plan can be used, with a warning, for', () => {
  const amerUntilNoon = withRegion(2, { hours: { zone: 'America/Los_Angeles', days: { 3: [['07:00', '12:00']] } } });
  const lateEmea = withRegion(1, {
    hours: {
      zone: 'Europe/Amsterdam',
      days: { 1: [['08:30', '18:00']], 2: [['08:30', '18:00']], 3: [['08:30', '18:00']], 4: [['08:30', '18:00']], 5: [['08:30', '18:00']] },
    },
  });
  const noClass = plan({ products: products.map((entry, i) => (i === 4 ? { ...entry, coverageClass: null } : entry)) });

  test('a gap in the rota', () => {
    expect(found(amerUntilNoon)).toContainEqual(['warning', 'rotaGap', 'regions']);
  });

  test('an overlap shorter than the handoff needs', () => {
    expect(found(lateEmea)).toEqual([['warning', 'overlapShort', 'regions.0.minOverlapMinutes']]);
  });

  test('a product without class', () => {
    expect(found(noClass)).toEqual([['warning', 'productWithoutClass', 'products.4.coverageClass']]);
  });

  test.each([
    ['the 60th day from now', '2027-01-20', 'holidaysEnd'],
    ['the 61st day from now', '2027-01-21', undefined],
  ])('a holiday list that ends on %s', (_when, date, code) => {
    const short = withRegion(1, { holidays: [{ date, name: 'Nationale feestdag' }] });
    expect(found(short).map(([, found]) => found)).toEqual(code === undefined ? [] : [code]);
  });

  test("a zone table that differs from the runtime's", () => {
    const runtime = { version: '2031a', zones: { ...premier2019.zones.zones, 'Australia/Sydney': { at: [], offsets: [600] } } };
    expect(found(premier2019, runtime)).toEqual([['warning', 'zonesDiffer', 'zones']]);
    expect(found(premier2019, premier2019.zones)).toEqual([]);
  });

  test('no rota at all: an admin is told (OQ-30)', () => {
    expect(found(plan({ regions: [] }))).toEqual([['warning', 'rotaGap', 'regions']]);
  });
});

describe('Findings', () => {
  test.each(presets.map((preset) => [preset.id, preset] as const))('%s has none', (_id, preset) => {
    expect(found(preset)).toEqual([]);
  });

  test('every finding says in both languages what to do, with nothing left to fill in', () => {
    const broken: readonly Plan[] = [
      plan({ severities: [...severities, ...severities.slice(1, 2)], defaultSeverity: 'L9', regions: [] }),
      withWeekend({ end: { ...end, zone: 'Mars/Olympus' } }),
      withRegion(2, { hours: { zone: 'America/Los_Angeles', days: { 3: [['07:00', '12:00']] } }, holidays: [] }),
      plan({ contacts: { ...contacts, partnerMode: { direct: 3, partner: 3 } } }),
    ];
    const sentences = broken.flatMap((each) =>
      validatePlan(each, { now, runtimeZones: { version: '2031a', zones: {} } }).flatMap((finding) => [
        planFindingSentence(finding, { language: 'en', zone: 'Asia/Tokyo' }),
        planFindingSentence(finding, { language: 'ja', zone: 'Asia/Tokyo' }),
      ]),
    );
    expect(sentences.length).toBeGreaterThan(20);
    expect(sentences.filter((sentence) => /[{}]|planFinding|undefined|NaN/.test(sentence))).toEqual([]);
  });

  test('an edge of the weekend is told by its weekday', () => {
    const [finding] = validatePlan(withWeekend({ end: start }), { now, runtimeZones: null });
    const said = (language: 'en' | 'ja') => finding && planFindingSentence(finding, { language, zone: 'Asia/Tokyo' });
    expect(said('en')).toMatch(/^From Friday 17:00 to Friday 17:00 is no length of time\./);
    expect(said('ja')).toMatch(/^金曜日 17:00 から 金曜日 17:00 まで/);
  });

  test('a plan from a draft gets the offsets of every zone it names, and keeps its answers', () => {
    const havana = withWeekend({ start: { ...start, zone: 'America/Havana' } });
    expect(found(havana)).toEqual([]);
    const published = withZoneTable(havana);
    expect(Object.keys(published.zones.zones)).toContain('America/Havana');
    expect(published.zones.zones['Australia/Sydney']).toEqual(premier2019.zones.zones['Australia/Sydney']);
  });
});
