import { useState } from 'react';
import type { Holiday } from '../../src/domain/desk/region';
import { useSay } from '../parts/words';
import { HolidaySources, type HolidaysOffered } from './holiday-sources';
import { type Json, listAt, valueAt } from './json';
import { type DraftForm, FieldFindings } from './plan-field-input';

const holidayOf = (entry: Json): Holiday => ({ date: String(valueAt(entry, 'date') ?? ''), name: String(valueAt(entry, 'name') ?? '') });
const jsonOf = ({ date, name }: Holiday): Json => ({ date, name });

/** The holidays a region keeps: from a sample list, a file or pasted text, and one by one; `path` is the region's (TEA-5). */
export function HolidayList({ path, form }: { path: string; form: DraftForm }) {
  const say = useSay();
  const [offered, setOffered] = useState<HolidaysOffered | null>(null);
  const list = `${path}.holidays`;
  const holidays = listAt(form.draft, list).map(holidayOf);
  const source = valueAt(form.draft, `${path}.holidaySource`);
  const keep = (next: readonly Holiday[]) => form.put(list, inOrder(next).map(jsonOf));
  const take = ({ holidays: read, source: from }: HolidaysOffered, isAdded: boolean) => {
    keep(isAdded ? [...holidays, ...read] : read);
    if (!isAdded || holidays.length === 0) form.put(`${path}.holidaySource`, from);
    setOffered(null);
  };
  const [first, last] = [holidays.at(0), holidays.at(-1)];
  return (
    <fieldset className="holidays">
      <legend>{say('page.plan.holidays.title')}</legend>
      <p>
        {first === undefined || last === undefined
          ? say('page.plan.holidays.empty')
          : say('page.plan.holidays.count', { count: holidays.length, from: first.date, to: last.date })}
      </p>
      {typeof source === 'string' && <p className="hint">{source}</p>}
      <FieldFindings path={list} check={form.check} below />
      {holidays.length > 0 && <Holidays holidays={holidays} keep={keep} />}
      <HolidaySources offer={setOffered} />
      {offered !== null && <Offered offered={offered} take={take} leave={() => setOffered(null)} />}
    </fieldset>
  );
}

/** Each date once, a later entry in place of an earlier one. */
const inOrder = (holidays: readonly Holiday[]): readonly Holiday[] =>
  [...new Map(holidays.map((holiday) => [holiday.date, holiday])).values()].sort((one, other) => (one.date < other.date ? -1 : 1));

function Holidays({ holidays, keep }: { holidays: readonly Holiday[]; keep: (next: readonly Holiday[]) => void }) {
  const say = useSay();
  return (
    <details>
      <summary>{say('page.plan.holidays.show')}</summary>
      <ul className="holiday-days">
        {holidays.map((holiday) => (
          <li key={holiday.date} className="entry-line">
            <span>
              <time dateTime={holiday.date}>{holiday.date}</time> {holiday.name}
            </span>
            <button type="button" className="button" onClick={() => keep(holidays.filter((each) => each !== holiday))}>
              {say('page.plan.holidays.remove')}
              <span className="only-heard"> {holiday.date}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What was read, line by line what was not, and whether it takes the list's place or is added to it. */
function Offered(props: { offered: HolidaysOffered; take: (offered: HolidaysOffered, isAdded: boolean) => void; leave: () => void }) {
  const say = useSay();
  const { offered, take, leave } = props;
  const { holidays, problems } = offered;
  const [first, last] = [holidays.at(0), holidays.at(-1)];
  return (
    <div className="card" role="status">
      <p>
        {first === undefined || last === undefined
          ? say('page.plan.holidays.readNone')
          : say('page.plan.holidays.read', { count: holidays.length, from: first.date, to: last.date })}
      </p>
      {problems.length > 0 && (
        <ul className="plain">
          {problems.slice(0, 20).map(({ line, text, why }) => (
            <li key={`${line} ${text}`} className="error">
              {say('page.plan.holidays.problem', { line, text: text.slice(0, 80), why: say(`page.plan.holidays.why.${why}`) })}
            </li>
          ))}
          {problems.length > 20 && <li className="hint">{say('page.plan.holidays.more', { count: problems.length - 20 })}</li>}
        </ul>
      )}
      <div className="buttons">
        {holidays.length > 0 && (
          <>
            <button type="button" className="button primary" onClick={() => take(offered, false)}>
              {say('page.plan.holidays.replace')}
            </button>
            <button type="button" className="button" onClick={() => take(offered, true)}>
              {say('page.plan.holidays.addThem')}
            </button>
          </>
        )}
        <button type="button" className="button" onClick={leave}>
          {say('page.plan.holidays.leave')}
        </button>
      </div>
    </div>
  );
}
