import { useSay } from '../parts/words';
import { TickField } from './choice-field';
import { At } from './field-frame';
import type { SectionProps } from './section-props';

/** The products a customer has, out of those of the plan; one the plan no longer knows stays ticked until it is taken out. */
export function ProductsSection({ draft, view, change, told }: SectionProps) {
  const say = useSay();
  const { productKeys } = draft;
  const known = view.terms.products.map(({ key, name }) => ({ key, name }));
  const unknown = productKeys.filter((key) => !known.some((product) => product.key === key)).map((key) => ({ key, name: key }));
  const tick = (key: string, isOn: boolean) =>
    change({ productKeys: isOn ? [...productKeys, key] : productKeys.filter((kept) => kept !== key) });
  return (
    <fieldset>
      <legend>{say('page.edit.part.productKeys')}</legend>
      <At path="productKeys" told={told} />
      <ul className="ticks">
        {[...known, ...unknown].map(({ key, name }) => (
          <li key={key}>
            <TickField label={name} checked={productKeys.includes(key)} change={(isOn) => tick(key, isOn)} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
