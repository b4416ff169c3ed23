import { useState } from 'react';
import type { Customer } from '../../src/domain/customer/customer';
import type { Plan, Product } from '../../src/domain/plan/plan';
import type { PanelChoice } from '../../src/domain/request/facts';
import { useSay } from '../parts/words';
import { withProduct } from './create-choice';
import { productGroups } from './product-groups';

const NOT_LISTED = '';
/** No key of a plan has a space in it. */
const OTHER = 'another product';

interface ProductFieldProps {
  readonly plan: Plan;
  readonly customer: Customer | null;
  readonly choice: PanelChoice;
  readonly choose: (choice: PanelChoice) => void;
}

/** The product: the customer's own, then "another product" with all others behind it; "not listed" is an answer, too. */
export function ProductField({ plan, customer, choice, choose }: ProductFieldProps) {
  const say = useSay();
  const { own, others } = productGroups(plan, customer);
  const isAmongOthers = others.some(({ key }) => key === choice.productKey);
  const [isOther, setOther] = useState(false);
  const pick = (key: string | null) => choose(withProduct(choice, key));
  if (own.length === 0)
    return <ProductSelect label={say('page.create.product')} products={others} chosen={choice.productKey} pick={pick} />;
  const showsOthers = isAmongOthers || (isOther && choice.productKey === null);
  const pickOwn = (value: string) => {
    setOther(value === OTHER);
    pick(value === OTHER || value === NOT_LISTED ? null : value);
  };
  return (
    <>
      <label className="field">
        <span className="label">{say('page.create.product')}</span>
        <select value={showsOthers ? OTHER : (choice.productKey ?? NOT_LISTED)} onChange={(event) => pickOwn(event.target.value)}>
          <option value={NOT_LISTED}>{say('page.create.productNone')}</option>
          <Options products={own} />
          <option value={OTHER}>{say('scope.create.otherProduct')}</option>
        </select>
      </label>
      {showsOthers && <ProductSelect label={say('page.create.productOther')} products={others} chosen={choice.productKey} pick={pick} />}
    </>
  );
}

function ProductSelect(props: { label: string; products: readonly Product[]; chosen: string | null; pick: (key: string | null) => void }) {
  const { label, products, chosen, pick } = props;
  const say = useSay();
  return (
    <label className="field">
      <span className="label">{label}</span>
      <select value={chosen ?? NOT_LISTED} onChange={(event) => pick(event.target.value === NOT_LISTED ? null : event.target.value)}>
        <option value={NOT_LISTED}>{say('page.create.productNone')}</option>
        <Options products={products} />
      </select>
    </label>
  );
}

function Options({ products }: { products: readonly Product[] }) {
  const say = useSay();
  const nameOf = ({ name, formerNames }: Product) =>
    formerNames.length === 0 ? name : say('page.create.productFormerly', { name, former: formerNames.join(', ') });
  return products.map((product) => (
    <option key={product.key} value={product.key}>
      {nameOf(product)}
    </option>
  ));
}
