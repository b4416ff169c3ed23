import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { dataCenter2026 } from '../../../src/domain/plan/presets/data-center-2026';
import { catalogueOfRows } from '../../../src/domain/transfer/catalogue-of-rows';
import { catalogueRows } from '../../../src/domain/transfer/catalogue-rows';
import { type CatalogueRead, decodeCatalogue, mergedCatalogue } from '../../../src/domain/transfer/decode-catalogue';

const { products } = premier2019;

/** Rows as a spreadsheet numbers them: headings are row 1. */
const readRows = ([headings = [], ...rows]: readonly (readonly string[])[], known = products): CatalogueRead =>
  catalogueOfRows(
    headings,
    rows.map((cells, index) => ({ number: index + 2, cells })),
    known,
  );

describe('the catalogue in a CSV file', () => {
  test.each([
    ['premier-2019', premier2019],
    ['data-center-2026', dataCenter2026],
  ])('%s comes back as it went out', (_id, plan) => {
    const { products: out } = plan;
    // A product without an end of its own needs no empty place for one.
    const kept = out.map(({ supportEndsByDeployment: ends = {}, ...product }) =>
      Object.keys(ends).length === 0 ? product : { ...product, supportEndsByDeployment: ends },
    );
    expect(readRows(catalogueRows(out), out)).toEqual({ state: 'read', products: kept });
  });
  test('columns in another order, and columns nobody knows', () => {
    const rows = [
      ['name', 'note', 'product', 'scope', 'class', 'version', 'version support ends'],
      ['Jira Software', 'mine', 'jira-software', 'included', 'full', '９．４', '2024-11-14'],
      ['', '', 'jira-software', '', '', '10.3', ''],
    ];
    expect(readRows(rows)).toMatchObject({
      state: 'read',
      products: [
        { key: 'jira-software', versions: [{ version: '９．４', kind: 'release', supportEndsAt: '2024-11-14' }, { version: '10.3' }] },
      ],
    });
  });
  test('targets that a product has of its own are not lost by a file that does not name them', () => {
    const known = products.map((product) => (product.key === 'hipchat' ? { ...product, targetOverride: { L1: 1_440 } } : product));
    const read = readRows(catalogueRows(known), known);
    expect(read).toEqual({ state: 'read', products: known });
  });
  test('no cell runs as a formula, and comes back as it was', () => {
    const rows = catalogueRows(products.slice(0, 1).map((product) => ({ ...product, name: '=HYPERLINK("http://x")' })));
    expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    expect(readRows(rows)).toMatchObject({ products: [{ name: '=HYPERLINK("http://x")' }] });
  });
  test.each<[string, readonly (readonly string[])[], object]>([
    ['no heading for the product', [['name'], ['Jira']], { code: 'heading' }],
    [
      'a scope that is none',
      [
        ['product', 'name', 'scope'],
        ['a', 'A', 'included'],
        ['b', 'B', 'maybe'],
      ],
      { code: 'value', row: 3, field: 'scope' },
    ],
    [
      'a key with a space',
      [
        ['product', 'name', 'scope'],
        ['a b', 'A', 'included'],
      ],
      { code: 'value', row: 2, field: 'key' },
    ],
    [
      'a day that does not exist',
      [
        ['product', 'name', 'scope', 'version', 'version support ends'],
        ['a', 'A', 'included', '1', '2026-02-30'],
      ],
      { code: 'value', row: 2, field: 'versions.0.supportEndsAt' },
    ],
  ])('%s is refused by row and field', (_title, rows, problem) => {
    expect(readRows(rows)).toMatchObject({ state: 'refused', problems: [problem] });
  });
});

describe('the catalogue in a JSON file', () => {
  test.each([
    ['a list of products', products],
    ['a whole plan', premier2019],
  ])('%s', (_title, file) => {
    expect(decodeCatalogue(JSON.parse(JSON.stringify(file)))).toEqual({ state: 'read', products });
  });
  test.each<[string, unknown, string]>([
    ['no list', { a: 1 }, 'json'],
    ['null', null, 'json'],
    ['the same key twice', [products[0], products[0]], 'value'],
    ['an entry that is no product', [{ key: 'a' }], 'value'],
  ])('%s is refused', (_title, file, code) => {
    expect(decodeCatalogue(file)).toMatchObject({
      state: 'refused',
      problems: expect.arrayContaining([expect.objectContaining({ code })]),
    });
  });
});

test('a file replaces products of the same key, adds new ones, and leaves the others', () => {
  const [first, second] = products;
  if (first === undefined || second === undefined) throw new Error('The plan has no products.');
  const merged = mergedCatalogue(
    [first, second],
    [
      { ...second, name: 'Renamed' },
      { ...first, key: 'new-product' },
    ],
  );
  expect(merged.map(({ key, name }) => [key, name])).toEqual([
    [first.key, first.name],
    [second.key, 'Renamed'],
    ['new-product', first.name],
  ]);
});
