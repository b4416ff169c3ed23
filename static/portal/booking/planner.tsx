import { useId, useState } from 'react';
import { plusMonths } from '../../../src/domain/customer/local-day';
import type { Plan } from '../../../src/domain/plan/plan';
import { monthOf } from '../../../src/domain/view/booking-days';
import { useReader, useSay } from '../../parts/words';
import { type Asked, atEarliest, windowVerdict } from './asked';
import { MonthGrid } from './month-grid';
import { WindowWord } from './window-word';

interface PlannerProps {
  readonly plan: Plan;
  readonly customerZone: string;
  readonly now: number;
  readonly asked: Asked;
  readonly ask: (asked: Asked) => void;
  /** Telling the weekend team instead; absent where that is no way out. */
  readonly instead?: (() => void) | undefined;
}

const HOURS = [1, 2, 3, 4, 6, 8, 10, 12, 16, 24, 36, 48];

/** Day, time, length and zone of a window, with the word on its notice at every step (NEW-32, BKG-2). */
export function Planner({ plan, customerZone, now, asked, ask, instead }: PlannerProps) {
  const reader = useReader();
  const say = useSay();
  const id = useId();
  const verdict = windowVerdict(asked, plan, customerZone, now);
  const [month, setMonth] = useState(() => (asked.date === null ? monthOf(verdict.earliest, asked.zone) : `${asked.date.slice(0, 7)}-01`));
  const zones = [...new Set([asked.zone, customerZone, reader.zone, ...zonesOf(plan)])];
  const move = (next: Asked) => {
    if (next.date !== null) setMonth(`${next.date.slice(0, 7)}-01`);
    ask(next);
  };
  return (
    <div className="planner">
      <MonthGrid
        month={month}
        zone={asked.zone}
        plan={plan}
        earliest={verdict.earliest}
        chosen={asked.date}
        choose={(date) => move({ ...asked, date })}
        turn={(months) => setMonth(plusMonths(month, months))}
      />
      <div className="planner-times">
        <span className="field">
          <label className="label" htmlFor={`${id}-time`}>
            {say('booking.planner.time')}
          </label>
          <input
            id={`${id}-time`}
            className="care-input"
            type="time"
            value={asked.time}
            onChange={(event) => ask({ ...asked, time: event.currentTarget.value || '00:00' })}
          />
        </span>
        <span className="field">
          <label className="label" htmlFor={`${id}-hours`}>
            {say('booking.planner.length')}
          </label>
          <select id={`${id}-hours`} value={asked.hours} onChange={(event) => ask({ ...asked, hours: Number(event.currentTarget.value) })}>
            {[...new Set([...HOURS, asked.hours])]
              .sort((one, other) => one - other)
              .map((hours) => (
                <option key={hours} value={hours}>
                  {say('booking.planner.hours', { hours })}
                </option>
              ))}
          </select>
        </span>
        <span className="field">
          <label className="label" htmlFor={`${id}-zone`}>
            {say('booking.field.zone')}
          </label>
          <select id={`${id}-zone`} value={asked.zone} onChange={(event) => ask({ ...asked, zone: event.currentTarget.value })}>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        </span>
      </div>
      <WindowWord
        asked={asked}
        verdict={verdict}
        plan={plan}
        takeEarliest={() => move(atEarliest(asked, verdict.earliest))}
        instead={instead}
      />
    </div>
  );
}

/** Zones of the desk's regions and of the weekend's edges. */
const zonesOf = ({ regions, coverage }: Plan): readonly string[] => [
  ...regions.map(({ hours }) => hours.zone),
  coverage.weekend.start.zone,
  coverage.weekend.end.zone,
  'UTC',
];
