import { useId } from 'react';
import type { Range } from '../../src/domain/clock/horizon';
import type { Answered } from '../../src/domain/desk/responder';
import type { Plan, ZoneName } from '../../src/domain/plan/plan';
import { ribbonOf, type Stretch, ticksOf, weekendsIn } from '../../src/domain/view/plan-ribbon';
import { cityName, edgeText, instantText, shownLength } from '../../src/words/times';
import { dayText, startOfDay } from '../../src/words/wall-clock';
import { type MovedMoment, RibbonHandle } from './ribbon-handle';
import { useReader, useSay } from './words';

const DAYS = 14;
const KINDS = ['premier', 'weekend', 'holiday', 'booked', 'align', 'held', 'standard'] as const;

/** The fourteen days in the reader's zone that begin with the day of an instant (epoch milliseconds). */
export const fortnightOf = (at: number, zone: ZoneName): Range => ({ from: startOfDay(at, zone, 0), to: startOfDay(at, zone, DAYS) });

interface Band {
  readonly plan: Plan;
  readonly answered: Answered;
  readonly range: Range;
  /** Moments marked on the band, such as creation and due. */
  readonly marks: readonly { readonly at: number; readonly label: string }[];
  /** A moment that the reader may move along the band. */
  readonly moved?: MovedMoment;
}

/** Two weeks of who answers and when the clock is held, as a band with the same as a table below it. */
export function CoverageBand({ plan, answered, range, marks, moved }: Band) {
  const reader = useReader();
  const say = useSay();
  const table = useId();
  const stretches = ribbonOf(plan, answered, range);
  const present = KINDS.filter((kind) => stretches.some((stretch) => stretch.kind === kind));
  const place = (at: number) => ({ insetInlineStart: `${((at - range.from) / (range.to - range.from)) * 100}%` });
  const days = Array.from({ length: DAYS }, (_, day) => startOfDay(range.from, reader.zone, day));
  const ticks = ticksOf(plan, zonesShown(plan, reader.zone), range);
  return (
    <div className="coverage">
      <div className="coverage-place">
        <div className="coverage-band" role="img" aria-label={say('page.plan.band.label')} aria-describedby={table}>
          {stretches.map((stretch) => (
            <span
              key={stretch.from}
              className={`stretch ${stretch.kind}`}
              style={{ flexGrow: stretch.to - stretch.from }}
              title={`${say(`page.plan.kind.${stretch.kind}`)}: ${instantText(stretch.from, reader)} – ${instantText(stretch.to, reader)}`}
            />
          ))}
          {marks
            .filter(({ at }) => at >= range.from && at <= range.to)
            .map(({ at, label }) => (
              <span key={label} className="coverage-mark" style={place(at)} title={`${label}: ${instantText(at, reader)}`} />
            ))}
        </div>
        {moved !== undefined && <RibbonHandle moment={moved} range={range} />}
      </div>
      <div className="coverage-days" aria-hidden="true">
        {days.map((day) => (
          <span key={day} style={place(day)}>
            {dayText(day, reader.zone, reader.language)}
          </span>
        ))}
        {ticks.map(({ at, zone }) => (
          <span key={`${zone} ${at}`} className="coverage-tick" style={place(at)} />
        ))}
      </div>
      <ul className="coverage-key">
        {present.map((kind) => (
          <li key={kind}>
            <span className={`stretch ${kind}`} aria-hidden="true" /> {say(`page.plan.kind.${kind}`)}
          </li>
        ))}
      </ul>
      {ticks.map(({ at, zone, before, after }) => (
        <p key={`${zone} ${at}`} className="hint">
          {say('page.plan.band.tick', { city: cityName(zone, reader.language), when: instantText(at, reader), ...turned(after - before) })}
        </p>
      ))}
      <Weekends plan={plan} range={range} />
      <details id={table}>
        <summary>{say('page.plan.band.table')}</summary>
        <StretchTable stretches={stretches} plan={plan} />
      </details>
    </div>
  );
}

const turned = (minutes: number) => ({ way: minutes > 0 ? 'forward' : 'back', minutes: Math.abs(minutes) });

const zonesShown = (plan: Plan, zone: ZoneName): readonly ZoneName[] => [
  plan.coverage.weekend.start.zone,
  plan.coverage.weekend.end.zone,
  ...plan.regions.map(({ hours }) => hours.zone),
  zone,
];

/** Each weekend of the band with its real length: "48 h is nominal, this one is 47 h" (WKD-12). */
function Weekends({ plan, range }: { plan: Plan; range: Range }) {
  const { language } = useReader();
  const say = useSay();
  const { start, end, nominalHours } = plan.coverage.weekend;
  return weekendsIn(plan, range).map((weekend) => (
    <p key={weekend.from} className="hint">
      {say('page.plan.band.weekend', {
        from: edgeText(weekend.from, start.zone, language),
        to: edgeText(weekend.to, end.zone, language),
        length: shownLength(weekend, language),
        nominal: nominalHours,
      })}
    </p>
  ));
}

function StretchTable({ stretches, plan }: { stretches: readonly Stretch[]; plan: Plan }) {
  const reader = useReader();
  const say = useSay();
  const named = (keys: readonly string[]) =>
    keys.map((key) => plan.regions.find((region) => region.key === key)?.label[reader.language] ?? key).join(', ');
  return (
    <table className="list coverage-table">
      <thead>
        <tr>
          {(['from', 'to', 'length', 'who', 'regions'] as const).map((head) => (
            <th key={head} scope="col">
              {say(`page.plan.band.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stretches.map((stretch) => (
          <tr key={stretch.from}>
            <th scope="row">{instantText(stretch.from, reader)}</th>
            <td data-head={say('page.plan.band.to')}>{instantText(stretch.to, reader)}</td>
            <td data-head={say('page.plan.band.length')}>{shownLength(stretch, reader.language)}</td>
            <td data-head={say('page.plan.band.who')}>{say(`page.plan.kind.${stretch.kind}`)}</td>
            <td data-head={say('page.plan.band.regions')}>
              {named(stretch.regions)}
              {stretch.closed.length > 0 && (
                <span className="hint block">{say('page.plan.band.closed', { regions: named(stretch.closed) })}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
