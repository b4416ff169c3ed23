import type { Range } from '../../../src/domain/clock/horizon';
import type { Plan, WeekHours, WeekWindow } from '../../../src/domain/plan/plan';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { zoneTableOf } from '../../../src/domain/plan/zone-transitions';

/** Zones whose daylight saving is unlike that of the offering: half hours, 45 minutes, changes at midnight, none at all. */
export const oddZones = [
  'Africa/Cairo',
  'America/Havana',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Europe/Amsterdam',
  'Pacific/Chatham',
] as const;

/** The years that `oddTable` covers. */
export const oddYears: Range = { from: Date.UTC(2010, 0, 1), to: Date.UTC(2031, 0, 1) };
export const oddTable = zoneTableOf(oddZones, 2010, 2030);

/** The shipped plan with another weekend; classes stay as they are. */
export const planWithWeekend = (weekend: WeekWindow): Plan => ({
  ...premier2019,
  coverage: { ...premier2019.coverage, weekend: { ...premier2019.coverage.weekend, ...weekend } },
  zones: oddTable,
});

/** The shipped plan with one class, `hours`, that counts in these hours. */
export const planWithHours = (hours: WeekHours): Plan => {
  const label = { en: 'Hours of its own', ja: '専用の対応時間' };
  const own = { key: 'hours', label, meaning: label, rule: 'ALN-4', calendar: 'hours', hours } as const;
  return { ...premier2019, coverage: { ...premier2019.coverage, classes: [own] }, zones: oddTable };
};
