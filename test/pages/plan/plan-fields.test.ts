import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { findMessage } from '../../../src/words/say';
import { checkDraft } from '../../../static/plan/draft-check';
import { blankProduct, blankRegion, freeKey, productFields, regionFields } from '../../../static/plan/entry-fields';
import { type Json, listAt, parsedJson, valueAt, withValue } from '../../../static/plan/json';
import { FIELD_GROUPS, type PlanField, shownValue, storedValue, WEEKEND_FIELDS, wordsOf } from '../../../static/plan/plan-fields';

const draft: Json = parsedJson(JSON.stringify(premier2019))?.json ?? null;
const premierProducts = listAt(draft, 'products');
const premierRegions = listAt(draft, 'regions');
const NOW = Date.parse('2026-10-28T16:00:00Z');
const fields: readonly PlanField[] = [...WEEKEND_FIELDS, ...FIELD_GROUPS.flatMap((group) => group.fields)];
const entryFields: readonly PlanField[] = [...productFields('products.0', premier2019, 'en'), ...regionFields('regions.0')];
const bamboo = premier2019.products.findIndex(({ key }) => key === 'bamboo');

describe('the fields of the plan’s form', () => {
  test.each(fields.map((field) => [field.path, field] as const))(
    '%s is in the plan, and what it shows can be stored again',
    (path, field) => {
      expect(valueAt(draft, path)).not.toBeNull();
      if (field.kind === 'bilingual') expect(shownValue(draft, `${path}.en`)).not.toBe('');
      else if (field.kind !== 'tick') expect(storedValue(field, shownValue(draft, path))).toEqual(valueAt(draft, path));
      if (field.kind === 'choice') expect(field.choices).toContain(shownValue(draft, path));
    },
  );

  test.each(['en', 'ja'] as const)('every label, choice and title has words in %s', (language) => {
    const choiceKey = (field: PlanField): string => (field.path.endsWith('.weekday') ? 'weekday' : wordsOf(field));
    const keys = [
      ...[...fields, ...entryFields].map((field) => `page.plan.field.${wordsOf(field)}`),
      ...['id', 'name', 'products.key', 'regions.key'].map((path) => `page.plan.field.${path}`),
      ...[...fields, ...entryFields].flatMap((field) => {
        if (field.kind !== 'choice' && field.kind !== 'ticks') return [];
        const own = field.kind === 'choice' ? (field.texts ?? {}) : {};
        return field.choices
          .filter((choice) => !(choice in own))
          .map((choice) => `page.plan.choice.${choiceKey(field)}.${choice || 'none'}`);
      }),
      ...['name', 'targets', 'weekend', 'products', 'regions', ...FIELD_GROUPS.map(({ key }) => key)].map(
        (key) => `page.plan.group.${key}`,
      ),
      ...['byClass', 'always', 'never', 'l1OnlyEverywhere', 'custom'].map((reading) => `page.plan.reading.${reading}`),
    ];
    expect(keys.filter((key) => findMessage(key, language) === null)).toEqual([]);
  });
});

describe('the entries of products and regions', () => {
  test.each(premier2019.products.map(({ key }, index) => [key, index] as const))(
    '%s: what a field shows can be stored again',
    (_key, index) => {
      for (const field of productFields(`products.${index}`, premier2019, 'ja')) {
        if (field.kind === 'tick' || field.kind === 'ticks' || field.kind === 'bilingual') continue;
        const stored = storedValue(field, shownValue(draft, field.path));
        expect(stored ?? null).toEqual(valueAt(draft, field.path));
      }
    },
  );

  test.each([
    ['an empty date is no date', 'supportEndsAt', '', undefined],
    ['a date', 'supportEndsAt', '2024-02-15', '2024-02-15'],
    ['no class', 'coverageClass', '', null],
    ['former names, however they are parted', 'formerNames', ' Stash、 Bitbucket ,', ['Stash', 'Bitbucket']],
    ['a target of its own', 'targetOverride.L1', '1440', 1440],
    ['none', 'targetOverride.L1', ' ', undefined],
  ])('%s', (_title, name, typed, stored) => {
    const field = productFields('products.0', premier2019, 'en').find(({ path }) => path === `products.0.${name}`);
    expect(field && storedValue(field, typed)).toEqual(stored);
  });

  test('a new product and a new region are fine as soon as they have names', () => {
    const product = withValue(blankProduct('assets', premier2019), 'name', 'Assets');
    const region = withValue(blankRegion(freeKey('region', ['region-1'])), 'label', { en: 'LATAM (Bogotá)', ja: '中南米（ボゴタ）' });
    const more = withValue(withValue(draft, 'products', [...premierProducts, product]), 'regions', [...premierRegions, region]);
    const { unreadable, findings } = checkDraft(more, NOW);
    expect([unreadable, findings.filter(({ strength }) => strength === 'error')]).toEqual([[], []]);
    expect(valueAt(region, 'key')).toBe('region-2');
  });

  test.each([
    ['products.0.coverageClass', 'gold', 'classUnknown'],
    [`products.${bamboo}.coverageClass`, null, 'productWithoutClass'],
    [`products.${bamboo}.targetOverride`, { L1: 0 }, 'targetNotPositive'],
    ['regions.1.hours.zone', 'Europe/Amsterdm', 'zoneUnknown'],
    ['regions.1.hours.days.3', [['18:00', '08:00']], 'windowEmpty'],
    ['regions.1.hours.days', {}, 'rotaEmpty'],
    ['regions.1.minOverlapMinutes', 600, 'overlapShort'],
    ['regions.1.holidays', [], 'holidaysEnd'],
  ])('%s = %j is told at that very field: %s', (path, value, code) => {
    const { findings } = checkDraft(withValue(draft, path, value), NOW);
    const found = findings.filter((finding) => finding.code === code).map(({ field }) => field);
    expect(found.some((field) => field === path || field.startsWith(`${path}.`) || path === `${field}.days`)).toBe(true);
  });

  test('a day without hours shows a gap of the rota', () => {
    expect(checkDraft(withValue(draft, 'regions.1.hours.days.3', undefined), NOW).findings).toContainEqual(
      expect.objectContaining({ code: 'rotaGap', field: 'regions' }),
    );
  });
});

describe('a draft is checked as it is typed', () => {
  test('the shipped plan has no error', () => {
    const { plan, unreadable, findings } = checkDraft(draft, NOW);
    expect([plan?.id, unreadable, findings.filter(({ strength }) => strength === 'error')]).toEqual(['premier-2019', [], []]);
  });

  test('an emptied target is named as unreadable, and one of zero minutes by the validator', () => {
    expect(checkDraft(withValue(draft, 'severities.0.targetMinutes', ''), NOW)).toMatchObject({
      plan: null,
      unreadable: ['severities.0.targetMinutes'],
    });
    expect(checkDraft(withValue(draft, 'severities.0.targetMinutes', 0), NOW).findings).toContainEqual(
      expect.objectContaining({ code: 'targetNotPositive', field: 'severities.0.targetMinutes' }),
    );
  });

  test('a zone half typed is an error at its field; a new one has its offsets at once', () => {
    expect(checkDraft(withValue(draft, 'coverage.weekend.end.zone', 'Australia/Syd'), NOW).findings).toContainEqual(
      expect.objectContaining({ code: 'zoneUnknown', field: 'coverage.weekend.end.zone' }),
    );
    const moved = checkDraft(withValue(draft, 'coverage.weekend.end.zone', 'Pacific/Auckland'), NOW);
    expect(moved.plan?.zones.zones).toHaveProperty(['Pacific/Auckland']);
    expect(moved.findings.filter(({ strength }) => strength === 'error')).toEqual([]);
  });
});
