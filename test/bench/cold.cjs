// A fresh process loads, builds three years of 24x5 in New York and dates one request; prints milliseconds of CPU, which others on the machine do not lengthen, and the due instant: node cold.cjs ours|luxon <clock bundle>
const [which, bundle] = process.argv.slice(2);
const start = Date.UTC(2026, 0, 9, 22, 13);
const MINUTE = 60_000;
const [fromYear, toYear] = [2025, 2028];

const ours = () => {
  const { calendarBetween, dueInstant, shippedZones } = require(bundle);
  const allDay = [['00:00', '24:00']];
  const hours = { zone: 'America/New_York', days: { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay } };
  const coverage = { classes: [{ key: '24x5', calendar: 'hours', hours }] };
  const range = { from: Date.UTC(fromYear, 0, 1), to: Date.UTC(toYear, 0, 1) };
  const calendar = calendarBetween({ coverage, zones: shippedZones, regions: [], bookings: {} }, '24x5', 'L1', range);
  return dueInstant(calendar, start, 24 * 60 * MINUTE);
};

const luxon = () => {
  const { DateTime } = require('luxon');
  const windows = [];
  let monday = DateTime.fromObject({ year: fromYear }, { zone: 'America/New_York' }).startOf('week');
  for (; monday.year < toYear; monday = monday.plus({ weeks: 1 })) windows.push([monday.toMillis(), monday.plus({ days: 5 }).toMillis()]);
  let left = 24 * 60 * MINUTE;
  for (const [from, to] of windows) {
    const open = Math.max(from, start);
    if (open >= to) continue;
    if (to - open >= left) return open + left;
    left -= to - open;
  }
  return Number.NaN;
};

const before = process.cpuUsage();
const dueAt = which === 'ours' ? ours() : luxon();
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ milliseconds: (user + system) / 1000, dueAt }));
