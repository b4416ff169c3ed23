import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { instancesOf, productGroups } from '../../../static/portal/product-groups';
import { kitaBank } from '../kita-bank';

describe('what can be chosen', () => {
  test('the customer’s products come first: those listed and those with an instance', () => {
    expect(productGroups(premier2019, kitaBank).own.map((product) => product.name)).toEqual(['Bamboo', 'Confluence']);
  });
  test('every product of the plan is in exactly one group', () => {
    const { own, others } = productGroups(premier2019, kitaBank);
    expect([...own, ...others].map((product) => product.key).sort()).toEqual(premier2019.products.map((product) => product.key).sort());
  });
  test('without a customer every product is another one', () => {
    expect(productGroups(premier2019, null).own).toEqual([]);
  });
  test('instances are those of the chosen product, production first', () => {
    expect(instancesOf(premier2019, kitaBank, 'bamboo').map((entry) => entry.name)).toEqual(['Bamboo Tokyo', 'Bamboo Osaka']);
    expect(instancesOf(premier2019, kitaBank, 'confluence')).toEqual([]);
    expect(instancesOf(premier2019, kitaBank, null)).toEqual([]);
  });
});
