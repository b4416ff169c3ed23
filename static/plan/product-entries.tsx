import type { Plan } from '../../src/domain/plan/plan';
import { useReader, useSay } from '../parts/words';
import { CatalogueFile } from './catalogue-file';
import { blankProduct, freeKey, productFields } from './entry-fields';
import { EntryList } from './entry-list';
import { type Json, valueAt } from './json';
import { type DraftForm, FieldFindings, PlanFieldInput } from './plan-field-input';

/** The products of the plan: what each is called, where it runs, whether it is covered, and in which class (domain 12.4). */
export function ProductEntries({ form, shown }: { form: DraftForm; shown: Plan }) {
  const { language } = useReader();
  const say = useSay();
  const about = (entry: Json): string => {
    const coverage = shown.coverage.classes.find(({ key }) => key === valueAt(entry, 'coverageClass'));
    const scope = say(`page.plan.choice.products.scope.${String(valueAt(entry, 'scope'))}`);
    return coverage === undefined ? scope : `${scope} · ${coverage.label[language]}`;
  };
  return (
    <fieldset>
      <legend>{say('page.plan.group.products')}</legend>
      <CatalogueFile form={form} shown={shown} />
      <FieldFindings path="products" check={form.check} />
      <EntryList
        form={form}
        path="products"
        blank={(taken) => blankProduct(freeKey('product', taken), shown)}
        title={(entry) => String(valueAt(entry, 'name') ?? '')}
        about={about}
        body={(path) => (
          <div className="fields">
            {productFields(path, shown, language).map((field) => (
              <PlanFieldInput key={field.path} field={field} form={form} {...labelOf(field.path, say)} />
            ))}
          </div>
        )}
      />
    </fieldset>
  );
}

/** A target of its own is named by its severity. */
function labelOf(path: string, say: ReturnType<typeof useSay>): { label?: string } {
  const [, severity] = /\.targetOverride\.(.+)$/.exec(path) ?? [];
  return severity === undefined ? {} : { label: say('page.plan.field.products.targetOverride', { severity }) };
}
