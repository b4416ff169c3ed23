import type { Plan } from '../../src/domain/plan/plan';
import { useReader, useSay } from '../parts/words';
import { DutyLead } from './duty-lead';
import { blankRegion, freeKey, regionFields } from './entry-fields';
import { EntryList } from './entry-list';
import { HandoffOrder } from './handoff-order';
import { HolidayList } from './holiday-list';
import { HoursGrid } from './hours-grid';
import { type Json, listAt, valueAt } from './json';
import { type DraftForm, PlanFieldInput } from './plan-field-input';
import { RotaState } from './rota-state';

interface RegionsProps {
  readonly form: DraftForm;
  readonly shown: Plan;
  /** Epoch milliseconds: the rota is watched from then. */
  readonly now: number;
  /** Names of duty leads by account id. */
  readonly people: Readonly<Record<string, string>>;
}

/** The Premier regions: their hours, holidays, ways to be reached and handoffs, with the rota checked as it is typed (domain 7.9). */
export function RegionEntries({ form, shown, now, people }: RegionsProps) {
  const { language } = useReader();
  const say = useSay();
  return (
    <fieldset>
      <legend>{say('page.plan.group.regions')}</legend>
      <p className="hint">{say('page.plan.regions.hint')}</p>
      <RotaState check={form.check} now={now} />
      <EntryList
        form={form}
        path="regions"
        blank={(taken) => blankRegion(freeKey('region', taken))}
        title={(entry) => String(valueAt(entry, `label.${language}`) ?? '')}
        about={(entry) => [valueAt(entry, 'hours.zone'), valueAt(entry, 'phone')].filter(Boolean).join(' · ')}
        body={(path) => (
          <>
            <div className="fields">
              <RegionKey path={path} form={form} />
              {regionFields(path).map((field) => (
                <PlanFieldInput key={field.path} field={field} form={form} />
              ))}
            </div>
            <DutyLead path={`${path}.dutyLead`} form={form} people={people} />
            <HoursGrid path={`${path}.hours`} form={form} />
            <HandoffOrder path={`${path}.handoffTo`} form={form} own={String(valueAt(form.draft, `${path}.key`))} />
            <HolidayList path={path} form={form} />
          </>
        )}
      />
      {shown.regions.length === 0 && <p className="worth">{say('page.plan.regions.none')}</p>}
    </fieldset>
  );
}

/** A region that is called otherwise is still the one others hand over to. */
function RegionKey({ path, form }: { path: string; form: DraftForm }) {
  const before = valueAt(form.draft, `${path}.key`);
  const renamed = (key: Json | undefined): Json =>
    listAt(form.draft, 'regions').map((region, index) => {
      const to = listAt(region, 'handoffTo').map((each) => (each === before ? (key ?? '') : each));
      const own = `regions.${index}` === path ? { key: key ?? '' } : {};
      return typeof region === 'object' && region !== null ? { ...region, ...own, handoffTo: to } : region;
    });
  const renaming: DraftForm = { ...form, put: (_path, key) => form.put('regions', renamed(key)) };
  return <PlanFieldInput field={{ path: `${path}.key`, words: 'regions.key', kind: 'text' }} form={renaming} />;
}
