import type { Plan } from '../../../src/domain/plan/plan';
import { type BookingDay, bookingWeeks } from '../../../src/domain/view/booking-days';
import { monthText, weekdayDateText, weekdayNames } from '../../../src/words/dates';
import { useReader, useSay } from '../../parts/words';

interface MonthGridProps {
  readonly month: string;
  readonly zone: string;
  readonly plan: Plan;
  readonly earliest: number;
  readonly chosen: string | null;
  readonly choose: (date: string) => void;
  readonly turn: (months: number) => void;
}

/** A month to choose a day from; days that are too soon are grey and say why when they are pressed, days of the weekend are marked. */
export function MonthGrid({ month, zone, plan, earliest, chosen, choose, turn }: MonthGridProps) {
  const { language } = useReader();
  const say = useSay();
  const names = weekdayNames(language);
  const weeks = bookingWeeks(month, zone, earliest, plan);
  return (
    <div className="month">
      <div className="month-head">
        <button type="button" className="button" aria-label={say('booking.planner.before')} onClick={() => turn(-1)}>
          ‹
        </button>
        <strong aria-live="polite">{monthText(month, language)}</strong>
        <button type="button" className="button" aria-label={say('booking.planner.after')} onClick={() => turn(1)}>
          ›
        </button>
      </div>
      <table>
        <caption className="only-heard">{say('booking.planner.calendar', { month: monthText(month, language) })}</caption>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day !== null)?.date}>
              {names.map((name, weekday) => {
                const day = week[weekday] ?? null;
                return <td key={name}>{day !== null && <Day day={day} isChosen={day.date === chosen} choose={choose} />}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint month-legend">
        <span className="day-mark soon" aria-hidden="true" /> {say('booking.planner.legendSoon', { weeks: plan.bookings.noticeWeeks })}{' '}
        <span className="day-mark weekend" aria-hidden="true" /> {say('booking.planner.legendWeekend')}
      </p>
    </div>
  );
}

function Day({ day, isChosen, choose }: { day: BookingDay; isChosen: boolean; choose: (date: string) => void }) {
  const { language } = useReader();
  const say = useSay();
  const { date, isTooSoon, isWeekend } = day;
  const key = isTooSoon ? 'dayTooSoon' : isWeekend ? 'dayWeekend' : 'day';
  return (
    <button
      type="button"
      className={`day${isTooSoon ? ' soon' : ''}${isWeekend ? ' weekend' : ''}`}
      aria-pressed={isChosen}
      aria-label={say(`booking.planner.${key}`, { date: weekdayDateText(date, language) })}
      onClick={() => choose(date)}
    >
      {day.day}
    </button>
  );
}
