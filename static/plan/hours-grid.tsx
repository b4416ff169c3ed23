import { useSay } from '../parts/words';
import { type Json, listAt, valueAt } from './json';
import { type DraftForm, FieldFindings, isWrongAt } from './plan-field-input';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const WORKDAYS = ['2', '3', '4', '5'];
const USUAL: Json = ['09:00', '18:00'];

/** Hours by weekday in their own zone: any number of stretches a day, 24:00 closing it; a day without one is closed. */
export function HoursGrid({ path, form }: { path: string; form: DraftForm }) {
  const say = useSay();
  const days = `${path}.days`;
  const monday = listAt(form.draft, `${days}.1`);
  const likeMonday = () => {
    const before = valueAt(form.draft, days);
    const kept = typeof before === 'object' && before !== null ? before : {};
    form.put(days, { ...kept, ...Object.fromEntries(WORKDAYS.map((day) => [day, monday])) });
  };
  return (
    <fieldset className="hours">
      <legend>{say('page.plan.hours.title')}</legend>
      <FieldFindings path={path} check={form.check} />
      {WEEKDAYS.map((day) => (
        <DayHours key={day} day={day} path={`${days}.${day}`} form={form} />
      ))}
      <div className="buttons">
        <button type="button" className="button" disabled={monday.length === 0} onClick={likeMonday}>
          {say('page.plan.hours.likeMonday')}
        </button>
      </div>
    </fieldset>
  );
}

function DayHours({ day, path, form }: { day: string; path: string; form: DraftForm }) {
  const say = useSay();
  const name = say(`page.plan.choice.weekday.${day}`);
  const stretches = listAt(form.draft, path);
  return (
    <div className="day-hours">
      <span className="label">{name}</span>
      <div className="day-stretches">
        {stretches.length === 0 && <span className="hint">{say('page.plan.hours.closed')}</span>}
        {stretches.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has no other identity while it is being typed
          <div key={index} className="stretch-line">
            <TimeInput
              path={`${path}.${index}.0`}
              at={`${path}.${index}`}
              form={form}
              label={say('page.plan.hours.from', { day: name, number: index + 1 })}
            />
            <span aria-hidden="true">–</span>
            <TimeInput
              path={`${path}.${index}.1`}
              at={`${path}.${index}`}
              form={form}
              label={say('page.plan.hours.to', { day: name, number: index + 1 })}
            />
            <button type="button" className="button" onClick={() => form.put(path, others(stretches, index))}>
              {say('page.plan.hours.remove')}
              <span className="only-heard"> {say('page.plan.hours.which', { day: name, number: index + 1 })}</span>
            </button>
            <FieldFindings path={`${path}.${index}`} check={form.check} below />
          </div>
        ))}
      </div>
      <button type="button" className="button" onClick={() => form.put(path, [...stretches, USUAL])}>
        {say('page.plan.hours.add')}
        <span className="only-heard"> {name}</span>
      </button>
    </div>
  );
}

/** A day without a stretch is no day of the hours at all. */
function others(stretches: readonly Json[], index: number): Json | undefined {
  const left = stretches.filter((_, place) => place !== index);
  return left.length === 0 ? undefined : left;
}

/** A time of day as text, since a field for times knows no 24:00. */
function TimeInput({ path, at, form, label }: { path: string; at: string; form: DraftForm; label: string }) {
  const value = valueAt(form.draft, path);
  return (
    <input
      type="text"
      className="time-input"
      inputMode="numeric"
      placeholder="09:00"
      size={5}
      maxLength={5}
      aria-label={label}
      aria-invalid={isWrongAt(at, form.check) || undefined}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => form.put(path, event.currentTarget.value)}
    />
  );
}
