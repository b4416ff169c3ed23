import { weekendAt } from '../../src/domain/clock/weekend';
import type { Plan } from '../../src/domain/plan/plan';
import { edgeText, shownLength } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';
import { ClassGrid } from './class-grid';
import { HoursGrid } from './hours-grid';
import { valueAt } from './json';
import { KindWords } from './kind-words';
import { type DraftForm, FieldFindings, PlanFieldInput } from './plan-field-input';
import { FIELD_GROUPS, WEEKEND_FIELDS } from './plan-fields';
import { ProductEntries } from './product-entries';
import { RegionEntries } from './region-entries';

const ZONES = [
  'America/Los_Angeles',
  'America/New_York',
  'Europe/London',
  'Europe/Amsterdam',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Sydney',
  'UTC',
];

interface PlanFormProps {
  readonly form: DraftForm;
  readonly shown: Plan;
  readonly now: number;
  /** Names of duty leads by account id. */
  readonly people: Readonly<Record<string, string>>;
}

/** The plan as forms made from its schema: targets, weekend, matrix, clock and the service's numbers. `shown` = the last draft that could be read. */
export function PlanForm({ form, shown, now, people }: PlanFormProps) {
  const say = useSay();
  return (
    <div className="edit">
      <datalist id="plan-zones">
        {[...new Set([...ZONES, ...Object.keys(shown.zones.zones)])].map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <fieldset>
        <legend>{say('page.plan.group.name')}</legend>
        <div className="fields">
          <PlanFieldInput field={{ path: 'id', kind: 'text' }} form={form} />
          <PlanFieldInput field={{ path: 'name', kind: 'bilingual' }} form={form} />
        </div>
      </fieldset>
      <Targets form={form} shown={shown} />
      <fieldset>
        <legend>{say('page.plan.group.weekend')}</legend>
        <WeekendWords plan={shown} now={now} />
        <div className="fields in-threes">
          {WEEKEND_FIELDS.map((field) => (
            <PlanFieldInput key={field.path} field={field} form={form} />
          ))}
        </div>
        <FieldFindings path="coverage.weekend.end" check={form.check} />
      </fieldset>
      <ClassGrid form={form} plan={shown} />
      <OwnHours form={form} shown={shown} />
      <ProductEntries form={form} shown={shown} />
      <KindWords form={form} shown={shown} />
      <RegionEntries form={form} shown={shown} now={now} people={people} />
      {FIELD_GROUPS.map(({ key, fields }) => (
        <fieldset key={key}>
          <legend>{say(`page.plan.group.${key}`)}</legend>
          <div className={fields.every(({ kind }) => kind === 'bilingual') ? 'fields in-fours' : 'fields'}>
            {fields.map((field) => (
              <PlanFieldInput key={field.path} field={field} form={form} />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

/** "From Friday 17:00 Los Angeles until Monday 10:00 Sydney; this weekend 47 h": the length is always the real one (WKD-12). */
export function WeekendWords({ plan, now }: { plan: Plan; now: number }) {
  const { language } = useReader();
  const say = useSay();
  const { start, end } = plan.coverage.weekend;
  const weekend = weekendAt(plan, now);
  if (weekend.to === weekend.from) return null;
  return (
    <p className="weekend-words" role="status">
      {say('page.plan.weekend.words', {
        from: edgeText(weekend.from, start.zone, language),
        to: edgeText(weekend.to, end.zone, language),
        length: shownLength(weekend, language),
      })}
    </p>
  );
}

/** Targets of the severities, and what the weekend team is held to instead, if anything (OQ-1). */
function Targets({ form, shown }: { form: DraftForm; shown: Plan }) {
  const { language } = useReader();
  const say = useSay();
  const weekendTarget = (key: string, typed: string) => {
    const { [key]: _before, ...others } = shown.coverage.weekendTargets;
    form.put('coverage.weekendTargets', typed.trim() === '' ? others : { ...others, [key]: Number(typed) });
  };
  return (
    <fieldset>
      <legend>{say('page.plan.group.targets')}</legend>
      <div className="fields in-fours">
        {shown.severities.map(({ key, label }, index) => (
          <PlanFieldInput
            key={key}
            field={{ path: `severities.${index}.targetMinutes`, kind: 'number' }}
            form={form}
            label={say('page.plan.edit.target', { severity: `${key} – ${label[language]}` })}
          />
        ))}
        {shown.severities.map(({ key }) => (
          <label key={key} className="field">
            <span className="label">{say('page.plan.edit.weekendTarget', { severity: key })}</span>
            <input
              type="number"
              value={String(valueAt(form.draft, `coverage.weekendTargets.${key}`) ?? '')}
              onChange={(event) => weekendTarget(key, event.currentTarget.value)}
            />
            <FieldFindings path={`coverage.weekendTargets.${key}`} check={form.check} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Classes that count in hours of their own, such as the Jira Align desk (ALN-4). */
function OwnHours({ form, shown }: { form: DraftForm; shown: Plan }) {
  const { language } = useReader();
  return shown.coverage.classes.map(({ key, calendar, label }, index) =>
    calendar === 'hours' ? (
      <fieldset key={key}>
        <legend>{label[language]}</legend>
        <div className="fields">
          <PlanFieldInput field={{ path: `coverage.classes.${index}.hours.zone`, words: 'regions.hours.zone', kind: 'zone' }} form={form} />
        </div>
        <HoursGrid path={`coverage.classes.${index}.hours`} form={form} />
      </fieldset>
    ) : null,
  );
}
