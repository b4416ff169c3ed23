const zone = 'America/New_York';
const weekdays = (open, close) => Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, [[open, close]]]));

/** The two schedules everybody is measured on, in New York, on the federal holidays of the sample lists closed. */
export const schedules = [
  { key: 'daily', name: 'Mon-Fri 9-19', open: '09:00', close: '19:00' },
  { key: '24x5', name: '24x5', open: '00:00', close: '24:00' },
];

const severityKeys = ['L1', 'L2', 'L3', 'L4'];
const nothing = { key: '', rule: '', label: {}, meaning: {} };

const planOf = (coverage, zones) => ({
  coverage: { holidayClock: 'run', holidayAppliesWeekendLimits: false, weekendTargets: {}, ...coverage },
  bookings: { extendsCoverage: true },
  regions: [],
  products: [],
  zones,
});

/** A plan with one class for each schedule: hours by weekday less the holidays. */
export const planWithHours = (zones, holidays) =>
  planOf(
    {
      classes: schedules.map(({ key, open, close }) => ({
        ...nothing,
        key,
        calendar: 'hours',
        hours: { zone, days: weekdays(open, close) },
        holidays,
      })),
    },
    zones,
  );

/** The weekend between Los Angeles and Sydney, with four offices and their holidays deciding when a weekday counts. */
export const planWithOffices = (zones, lists) => ({
  ...planOf(
    {
      weekend: {
        start: { weekday: 5, time: '17:00', zone: 'America/Los_Angeles' },
        end: { weekday: 1, time: '10:00', zone: 'Australia/Sydney' },
      },
      classes: [
        { ...nothing, key: 'weekend', calendar: 'weekend', weekendRuns: Object.fromEntries(severityKeys.map((key) => [key, false])) },
      ],
      holidayClock: 'pauseWhenNoRegionOpen',
    },
    zones,
  ),
  regions: [
    ['Australia/Sydney', '10:00', '19:00', lists.sydney],
    ['Asia/Tokyo', '09:00', '18:00', lists.sydney],
    ['Europe/Amsterdam', '08:00', '18:00', lists.amsterdam],
    ['America/Los_Angeles', '07:00', '18:00', lists.sanFrancisco],
  ].map(([officeZone, open, close, holidays]) => ({
    key: officeZone,
    hours: { zone: officeZone, days: weekdays(open, close) },
    holidays,
    handoffTo: [],
    minOverlapMinutes: 0,
  })),
});
