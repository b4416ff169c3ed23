import type { Customer } from '../../src/domain/customer/customer';
import type { Plan, Product } from '../../src/domain/plan/plan';
import type { PanelChoice } from '../../src/domain/request/facts';
import { useSay } from '../parts/words';
import { withProduct } from './create-choice';
import { productGroups } from './product-groups';

const NOT_LISTED = '';

/** The product: the customer's own first, then the others, then "not listed", which is an answer, too. */
export function ProductField(props: { plan: Plan; customer: Customer | null; choice: PanelChoice; choose: (choice: PanelChoice) => void }) {
  const { plan, customer, choice, choose } = props;
  const say = useSay();
  const { own, others } = productGroups(plan, customer);
  return (
    <label className="field">
      <span className="label">{say('page.create.product')}</span>
      <select
        value={choice.productKey ?? NOT_LISTED}
        onChange={(event) => choose(withProduct(choice, event.target.value === NOT_LISTED ? null : event.target.value))}
      >
        <option value={NOT_LISTED}>{say('page.create.productNone')}</option>
        <Group label={say('page.create.productOwn')} products={own} />
        <Group label={say(own.length > 0 ? 'page.create.productOther' : 'page.create.productAll')} products={others} />
      </select>
    </label>
  );
}

function Group({ label, products }: { label: string; products: readonly Product[] }) {
  const say = useSay();
  if (products.length === 0) return null;
  const nameOf = ({ name, formerNames }: Product) =>
    formerNames.length === 0 ? name : say('page.create.productFormerly', { name, former: formerNames.join(', ') });
  return (
    <optgroup label={label}>
      {products.map((product) => (
        <option key={product.key} value={product.key}>
          {nameOf(product)}
        </option>
      ))}
    </optgroup>
  );
}
