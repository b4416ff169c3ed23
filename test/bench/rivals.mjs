import { createRequire } from 'node:module';
import { DateTime } from 'luxon';
import OpeningHours from 'opening_hours';

const require = createRequire(import.meta.url);
const zone = 'America/New_York';
const MINUTE = 60_000;

/** What a team writes first: day by day on luxon, less the holidays. */
export const luxonWalk = ({ open, close }, holidays) => {
  const closed = new Set(holidays.map(({ date }) => date));
  const [openHour, closeHour] = [Number(open.slice(0, 2)), Number(close.slice(0, 2))];
  return (start, minutes) => {
    let at = DateTime.fromMillis(start, { zone });
    let left = minutes * MINUTE;
    for (;;) {
      const day = at.startOf('day');
      if (day.weekday <= 5 && !closed.has(day.toISODate())) {
        const opens = day.set({ hour: openHour });
        const closes = closeHour === 24 ? day.plus({ days: 1 }) : day.set({ hour: closeHour });
        const from = at > opens ? at : opens;
        const available = closes.toMillis() - from.toMillis();
        if (available >= left) return from.toMillis() + left;
        if (available > 0) left -= available;
      }
      at = day.plus({ days: 1 });
    }
  };
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const osmDate = (date) => `${date.slice(0, 4)} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(8, 10)}`;

/** opening_hours.js: no way to add opening time, so from change to change; it reads the process's own time zone. */
export const openingHours = ({ open, close }, holidays) => {
  const hours = new OpeningHours([`Mo-Fr ${open}-${close}`, ...holidays.map(({ date }) => `${osmDate(date)} off`)].join('; '));
  return (start, minutes) => {
    let at = new Date(start);
    let left = minutes * MINUTE;
    for (let isOpen = hours.getState(at); ; isOpen = !isOpen) {
      const next = hours.getNextChange(at);
      if (isOpen && next - at >= left) return at.getTime() + left;
      if (isOpen) left -= next - at;
      at = next;
    }
  };
};

/** moment-business-time; it reads the process's own time zone and cannot say 24:00. */
export const momentBusinessTime = ({ open, close }, holidays) => {
  const moment = require('moment-business-time');
  const day = [`${open}:00`, `${close}:00`];
  moment.updateLocale('en', {
    workinghours: { 0: null, 1: day, 2: day, 3: day, 4: day, 5: day, 6: null },
    holidays: holidays.map(({ date }) => date),
  });
  return (start, minutes) => moment(start).addWorkingTime(minutes, 'minutes').valueOf();
};

/**
 * dayjs-business-time, the most used of the others that can say these hours: whole minutes only, the process's own time zone. From
 * some weeks in which clocks change it never comes back, so it is only asked about summers.
 */
export const dayjsBusinessTime = ({ open, close }, holidays) => {
  const dayjs = require('dayjs');
  dayjs.extend(require('dayjs-business-time').default ?? require('dayjs-business-time'));
  const day = [{ start: `${open}:00`, end: `${close}:00` }];
  dayjs.setBusinessTime({ sunday: null, monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: null });
  dayjs.setHolidays(holidays.map(({ date }) => date));
  return (start, minutes) => dayjs(start).addBusinessMinutes(minutes).valueOf();
};
