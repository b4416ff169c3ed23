import type { Region } from '../../desk/region';
import { holidaySource, sampleHolidays } from '../../desk/sample-holidays';
import type { TimeOfDay, WeekHours, ZoneName } from '../plan';

/** Hours from Monday to Thursday, and those of Friday. */
function weekdays(zone: ZoneName, open: TimeOfDay, close: TimeOfDay, fridayClose: TimeOfDay = close): WeekHours {
  const day = [[open, close]] as const;
  return { zone, days: { 1: day, 2: day, 3: day, 4: day, 5: [[open, fridayClose]] } };
}

const nobodyYet = { phone: null, dutyLead: null, jiraGroup: null, minOverlapMinutes: 60, isSample: true, holidaySource } as const;

/**
 * A sample rota, since the offering gives none: no gap between weekends and at least an hour of overlap at every change of
 * region (domain 7.9); each region keeps the public holidays of its office (TEA-5).
 */
export const regions: readonly Region[] = [
  {
    key: 'apac',
    label: { en: 'APAC (Sydney)', ja: 'アジア太平洋（シドニー）' },
    hours: weekdays('Australia/Sydney', '10:00', '19:00'),
    holidays: sampleHolidays.sydney,
    handoffTo: ['emea', 'amer'],
    ...nobodyYet,
  },
  {
    key: 'emea',
    label: { en: 'EMEA (Amsterdam)', ja: '欧州・中東・アフリカ（アムステルダム）' },
    hours: weekdays('Europe/Amsterdam', '08:00', '18:00'),
    holidays: sampleHolidays.amsterdam,
    handoffTo: ['amer', 'apac'],
    ...nobodyYet,
  },
  {
    key: 'amer',
    label: { en: 'AMER (San Francisco)', ja: '北米・中南米（サンフランシスコ）' },
    hours: weekdays('America/Los_Angeles', '07:00', '18:00', '17:00'),
    holidays: sampleHolidays.sanFrancisco,
    handoffTo: ['apac', 'emea'],
    ...nobodyYet,
  },
];
