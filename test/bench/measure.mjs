// Measures the clock in this process, which runs in New York's time zone, and prints one JSON object: node measure.mjs <clock bundle> <holidays>
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dayjsBusinessTime, luxonWalk, momentBusinessTime, openingHours } from './rivals.mjs';
import { interleaved, median, randomFrom } from './sampling.mjs';
import { planWithHours, planWithOffices, schedules } from './schedules.mjs';

const [bundle, listsFile] = process.argv.slice(2);
const { calendarBetween, coveredBetween, dueInstant, dueOf, instantOfIso, isoSegments, shippedZones } = createRequire(import.meta.url)(
  bundle,
);
const lists = JSON.parse(readFileSync(listsFile, 'utf8'));
const holidays = lists.sanFrancisco;

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const severities = [30, 120, 480, 1440];
const tenYears = { from: Date.UTC(2020, 0, 1), to: Date.UTC(2030, 0, 1) };
const threeYears = { from: Date.UTC(2025, 0, 1), to: Date.UTC(2028, 0, 1) };
const EIGHT_HOURS = 480;
const seed = 20_191_106;
const problems = [];

const plan = planWithHours(shippedZones, holidays);
const calendarOf = (key, range) => calendarBetween(plan, key, 'L1', range);

/** Whole minutes of ten years, and of their summers: neither a change of clocks nor a year end is near. */
const random = randomFrom(seed);
const anyMinute = () => Math.floor((tenYears.from + random() * (tenYears.to - tenYears.from - 60 * DAY)) / MINUTE) * MINUTE;
const summerMinute = () => Math.floor((Date.UTC(2020 + Math.floor(random() * 9), 5, 1) + random() * 60 * DAY) / MINUTE) * MINUTE;
const starts = Float64Array.from({ length: 4096 }, anyMinute);
const summerStarts = Float64Array.from({ length: 512 }, summerMinute);
let sink = 0;

const dueLoop = (calendar, minutes) => (calls) => {
  let sum = 0;
  for (let i = 0; i < calls; i++) sum += dueInstant(calendar, starts[i & 4095], minutes[i & (minutes.length - 1)] * MINUTE);
  sink += sum;
};
const rivalLoop = (due, from) => {
  let next = 0;
  return (calls) => {
    for (let i = 0; i < calls; i++) sink += due(from[next++ % from.length], EIGHT_HOURS);
  };
};

/** Due exactly at a closing is the closing for us and the next opening for some: such an answer is no disagreement. */
const agree = (name, due, calendar, from, count) => {
  let compared = 0;
  for (const start of from.slice(0, count)) {
    const ours = dueInstant(calendar, start, EIGHT_HOURS * MINUTE);
    if (dueInstant(calendar, start, EIGHT_HOURS * MINUTE + 1) !== ours + 1) continue;
    const theirs = due(start, EIGHT_HOURS);
    compared++;
    if (ours !== theirs && problems.length < 10)
      problems.push(
        `${name} from ${new Date(start).toISOString()}: ${new Date(theirs).toISOString()}, ours ${new Date(ours).toISOString()}`,
      );
  }
  return compared;
};

const peersOf = (schedule) => [
  { name: 'luxon day-walk', due: luxonWalk(schedule, holidays), from: starts, calls: 60, wanted: 5_000 },
  { name: 'opening_hours.js', due: openingHours(schedule, holidays), from: starts, calls: 8, wanted: 20_000 },
  ...(schedule.close === '24:00'
    ? []
    : [
        { name: 'moment-business-time', due: momentBusinessTime(schedule, holidays), from: starts, calls: 8, wanted: 60_000 },
        { name: 'dayjs-business-time', due: dayjsBusinessTime(schedule, holidays), from: summerStarts, calls: 8, wanted: null },
      ]),
];

const rivals = schedules.flatMap((schedule) => {
  const calendar = calendarOf(schedule.key, tenYears);
  const peers = peersOf(schedule);
  const compared = new Map(peers.map(({ name, due, from }) => [name, agree(name, due, calendar, from, 150)]));
  const ours = { name: 'ours', calls: 200_000, work: dueLoop(calendar, [EIGHT_HOURS]) };
  const times = interleaved([ours, ...peers.map(({ name, due, from, calls }) => ({ name, calls, work: rivalLoop(due, from) }))], 15, 3);
  return peers.map(({ name, wanted }) => {
    const [nanoseconds, own] = [times.get(name), times.get('ours')];
    return { schedule: schedule.name, name, nanoseconds, own, ratio: nanoseconds / own, wanted, compared: compared.get(name) };
  });
});

const severitiesTimes = interleaved(
  schedules.map(({ key, name }) => ({ name, calls: 400_000, work: dueLoop(calendarOf(key, tenYears), severities) })),
  21,
  5,
);

/** From early in a calendar long enough that 25,000 covered hours fit. */
const growthOf = ({ key, name }) => {
  const long = calendarOf(key, { from: Date.UTC(1999, 0, 1), to: Date.UTC(2031, 0, 1) });
  const early = Float64Array.from({ length: 4096 }, () => Date.UTC(2000, 0, 1) + Math.floor(random() * 8 * 365 * DAY));
  const due = (hours) => (calls) => {
    let sum = 0;
    for (let i = 0; i < calls; i++) sum += dueInstant(long, early[i & 4095], hours * 60 * MINUTE);
    sink += sum;
  };
  const elapsed = (days) => (calls) => {
    let sum = 0;
    for (let i = 0; i < calls; i++) sum += coveredBetween(long, early[i & 4095], early[i & 4095] + days * DAY);
    sink += sum;
  };
  const contenders = [
    { name: 'due 8 h', calls: 40_000, work: due(8) },
    { name: 'due 25,000 h', calls: 40_000, work: due(25_000) },
    { name: 'elapsed 1 d', calls: 40_000, work: elapsed(1) },
    { name: 'elapsed 10 y', calls: 40_000, work: elapsed(3652) },
  ];
  if (Number.isNaN(dueInstant(long, early[0], 25_000 * 60 * MINUTE))) problems.push(`${name}: 25,000 hours do not fit the calendar`);
  const times = interleaved(contenders, 75, 10);
  return {
    schedule: name,
    due: times.get('due 25,000 h') / times.get('due 8 h'),
    elapsed: times.get('elapsed 10 y') / times.get('elapsed 1 d'),
    times: Object.fromEntries(times),
  };
};

/** A request as text in, its due time with every segment and reason as text out. */
const explained = (calendar, createdAt, minutes) => {
  const due = dueOf(calendar, instantOfIso(createdAt), minutes * MINUTE);
  const segments = isoSegments(due.segments);
  return JSON.stringify({ dueAt: segments.at(-1).to, heldMs: due.heldMs, segments });
};

const weekendPlan = planWithOffices(shippedZones, lists);
const premier = calendarBetween({ ...weekendPlan, coverage: { ...weekendPlan.coverage, holidayClock: 'run' } }, 'weekend', 'L2', tenYears);
const texts = Array.from(starts, (start) => new Date(start).toISOString());
const explain = interleaved(
  [
    {
      name: 'explained',
      calls: 20_000,
      work: (calls) => {
        for (let i = 0; i < calls; i++) sink += explained(premier, texts[i & 4095], severities[i & 3]).length;
      },
    },
  ],
  15,
  4,
).get('explained');

const redate = () => {
  const before = process.cpuUsage();
  for (let i = 0; i < 100_000; i++) sink += explained(premier, texts[i & 4095], severities[i & 3]).length;
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const rebuild = interleaved(
  [
    { name: '24x5', calls: 10, work: (calls) => repeat(calls, () => calendarOf('24x5', threeYears)) },
    { name: 'four offices', calls: 10, work: (calls) => repeat(calls, () => calendarBetween(weekendPlan, 'weekend', 'L2', threeYears)) },
  ],
  21,
  5,
);

function repeat(calls, make) {
  for (let i = 0; i < calls; i++) sink += make().coveredTo;
}

/** Bytes that one calendar of ten years keeps, arrays included: the median of several looks, since memory is given back late. */
const heapOf = () => {
  const used = () => {
    for (let i = 0; i < 3; i++) globalThis.gc();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const looks = Array.from({ length: 5 }, () => {
    const before = used();
    const kept = Array.from({ length: 100 }, () => calendarOf('24x5', tenYears));
    return (used() - before) / kept.length;
  });
  return median(looks);
};

const result = {
  seed,
  holidays: holidays.filter(({ date }) => date >= '2020' && date < '2030').length,
  problems,
  rivals,
  severities: Object.fromEntries(severitiesTimes),
  growth: schedules.map(growthOf),
  explained: explain,
  redated: median([redate(), redate(), redate()]),
  rebuild: Object.fromEntries(rebuild),
  heap: heapOf(),
};
if (!Number.isFinite(sink)) problems.push('an answer was no number');
process.stdout.write(JSON.stringify(result));
