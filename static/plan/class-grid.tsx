import type { Plan } from '../../src/domain/plan/plan';
import { weekendReadingOf, withWeekendReading } from '../../src/domain/plan/weekend-reading';
import { useReader, useSay } from '../parts/words';
import { Choice } from './choice';
import { valueAt } from './json';
import { type DraftForm, FieldFindings } from './plan-field-input';

const READINGS = ['byClass', 'always', 'never', 'l1OnlyEverywhere', 'custom'] as const;

/** The weekend matrix, class by severity, and the readings of the offering's silence that fill it (domain 7.4). */
export function ClassGrid({ form, plan }: { form: DraftForm; plan: Plan }) {
  const { language } = useReader();
  const say = useSay();
  const reading = weekendReadingOf(plan);
  const read = (chosen: string) => {
    const known = READINGS.find((entry) => entry === chosen);
    if (known === undefined || known === 'custom') return;
    withWeekendReading(plan, known).coverage.classes.forEach((coverage, index) => {
      if (coverage.calendar === 'weekend') form.put(`coverage.classes.${index}.weekendRuns`, { ...coverage.weekendRuns });
    });
  };
  return (
    <fieldset>
      <legend>{say('page.plan.grid.title')}</legend>
      <Choice
        label={say('page.plan.grid.reading')}
        value={reading}
        change={read}
        choices={READINGS.map((entry) => [entry, say(`page.plan.reading.${entry}`)])}
      />
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{say('page.plan.grid.class')}</th>
            {plan.severities.map(({ key }) => (
              <th key={key} scope="col">
                {key}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.coverage.classes.map((coverage, index) => (
            <tr key={coverage.key}>
              <th scope="row">
                {coverage.label[language]}
                <FieldFindings path={`coverage.classes.${index}`} check={form.check} below />
              </th>
              {plan.severities.map(({ key }) => (
                <td key={key} data-head={key}>
                  <GridCell
                    form={form}
                    path={`coverage.classes.${index}.weekendRuns.${key}`}
                    label={`${coverage.label[language]}, ${key}`}
                    isOwn={coverage.calendar === 'hours'}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}

function GridCell({ form, path, label, isOwn }: { form: DraftForm; path: string; label: string; isOwn: boolean }) {
  const say = useSay();
  if (isOwn) return <span className="hint">{say('page.plan.grid.ownHours')}</span>;
  const runs = valueAt(form.draft, path) === true;
  return (
    <label className="tick">
      <input type="checkbox" checked={runs} aria-label={label} onChange={(event) => form.put(path, event.currentTarget.checked)} />
      <span>{say(runs ? 'page.plan.grid.runs' : 'page.plan.grid.held')}</span>
    </label>
  );
}
