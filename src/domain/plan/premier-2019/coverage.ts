import type { CoverageClass, Plan, TimeOfDay } from '../plan';

const alignDay: readonly (readonly [TimeOfDay, TimeOfDay])[] = [['09:00', '19:00']];

/** What a product's clock does at the weekend (WKD-1 … WKD-5, WKD-10), and the hours of Jira Align (ALN-4). */
const classes: readonly CoverageClass[] = [
  {
    key: 'full',
    label: { en: 'Full weekend support', ja: '週末もすべて対応' },
    meaning: {
      en: 'At weekends the clock runs for every severity; the weekend team answers.',
      ja: '週末もすべての重大度で応答時間の計測が続き、週末サポート チームが対応します。',
    },
    rule: 'WKD-1',
    calendar: 'weekend',
    weekendRuns: { L1: true, L2: true, L3: true, L4: true },
  },
  {
    key: 'l1-only',
    label: { en: 'L1 only at weekends', ja: '週末は L1 のみ対応' },
    meaning: {
      en: 'At weekends the clock runs for L1 only; L2, L3 and L4 are held until Monday 10:00 Sydney.',
      ja: '週末は L1 のみ応答時間の計測が続き、L2・L3・L4 はシドニー時間の月曜 10:00 まで計測を停止します。',
    },
    rule: 'WKD-5',
    calendar: 'weekend',
    weekendRuns: { L1: true, L2: false, L3: false, L4: false },
  },
  {
    key: 'none',
    label: { en: 'No weekend support', ja: '週末は対象外' },
    meaning: {
      en: 'At weekends the clock is held for every severity until Monday 10:00 Sydney.',
      ja: '週末はすべての重大度で、シドニー時間の月曜 10:00 まで応答時間の計測を停止します。',
    },
    rule: 'WKD-4',
    calendar: 'weekend',
    weekendRuns: { L1: false, L2: false, L3: false, L4: false },
  },
  {
    key: 'jira-align',
    label: { en: 'Jira Align hours', ja: 'Jira Align の対応時間' },
    meaning: {
      en: 'The clock runs Monday to Friday 09:00 to 19:00 New York and is held at nights and weekends.',
      ja: '応答時間の計測はニューヨーク時間の月曜から金曜 9:00～19:00 に限られ、夜間と週末は停止します。',
    },
    rule: 'ALN-4',
    calendar: 'hours',
    hours: { zone: 'America/New_York', days: { 1: alignDay, 2: alignDay, 3: alignDay, 4: alignDay, 5: alignDay } },
  },
];

/**
 * The weekend from Friday 17:00 Los Angeles to Monday 10:00 Sydney. Friday is the only day that makes the printed 48 hours,
 * and Sydney the zone that has both printed offsets (WKD-6, WKD-12); a public holiday changes who answers, not the clock (TEA-6).
 */
export const coverage: Plan['coverage'] = {
  weekend: {
    start: { weekday: 5, time: '17:00', zone: 'America/Los_Angeles' },
    end: { weekday: 1, time: '10:00', zone: 'Australia/Sydney' },
    nominalHours: 48,
    rule: 'WKD-6',
  },
  classes,
  defaultClass: 'full',
  weekendTargets: {},
  holidayClock: 'run',
  holidayAppliesWeekendLimits: false,
};
