import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bilingual } from '../../../src/domain/plan/plan';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';

const { clauses, coverage, products } = premier2019;
const severityKeys = premier2019.severities.map(({ key }) => key);

/** Every value under one of the keys, however deep, with lists taken apart. */
function valuesUnder(keys: readonly string[], value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...(keys.includes(key) ? [inner].flat() : []), ...valuesUnder(keys, inner)]);
}

/** Every text in both languages, however deep, with where it stands. */
function textsOf(value: unknown, path: string): (readonly [string, Bilingual])[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'ja' in value) return [[path, { en: String(value.en), ja: String(value.ja) }]];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

describe('The clauses of premier-2019', () => {
  /** How many rules the offering has in each family. */
  const families = {
    GEN: 5,
    TEA: 9,
    ESC: 4,
    SCR: 1,
    HLT: 6,
    ONB: 7,
    ENV: 2,
    HND: 5,
    TAM: 6,
    PRD: 7,
    CON: 12,
    LIC: 3,
    INF: 5,
    WKD: 13,
    BKG: 3,
    PHN: 5,
    COV: 2,
    SEV: 5,
    PAR: 1,
    INC: 1,
    CHN: 2,
    PRC: 2,
    ALN: 7,
    EXC: 13,
  };
  const offering = readFileSync(join(__dirname, 'offering-2019-11-06.ja.txt'), 'utf8').replaceAll('\u00a0', ' ');

  test('are all 126 rules, in the order of their families', () => {
    const wanted = Object.entries(families).flatMap(([family, count]) => Array.from({ length: count }, (_, i) => `${family}-${i + 1}`));
    expect(wanted).toHaveLength(126);
    expect(Object.keys(clauses)).toEqual(wanted);
  });

  test.each(Object.entries(clauses))('%s is the offering in its own words, in order, with what is left out marked', (_id, { ja }) => {
    let read = 0;
    for (const part of ja.split('…')) {
      const found = offering.indexOf(part, read);
      expect({ part, found: part !== '' && found >= 0 }).toEqual({ part, found: true });
      read = found + part.length;
    }
  });

  test.each(Object.entries(clauses))('%s has an English sentence', (_id, { en }) => {
    expect(en).toMatch(/^[A-Z$0-9].*\.$/);
    expect(en).not.toMatch(/\b(tickets?|accounts?(?! manager)|SLA)\b/);
  });
});

describe('premier-2019 holds together', () => {
  test('every rule named anywhere has a clause', () => {
    const rules = valuesUnder(['rule', 'rules'], { ...premier2019, clauses: null });
    expect(rules.length).toBeGreaterThan(60);
    expect(rules.filter((rule) => typeof rule !== 'string' || !Object.hasOwn(clauses, rule))).toEqual([]);
  });

  test('every class of a product is defined, and only excluded products have none', () => {
    const classes = coverage.classes.map(({ key }) => key);
    expect(products.filter(({ coverageClass }) => coverageClass !== null && !classes.includes(coverageClass))).toEqual([]);
    expect(products.filter(({ coverageClass, scope }) => (coverageClass === null) !== (scope === 'excluded'))).toEqual([]);
    expect(classes).toContain(coverage.defaultClass);
  });

  test('every matrix names all severities and no other', () => {
    const matrices = coverage.classes.flatMap((each) => (each.calendar === 'weekend' ? [Object.keys(each.weekendRuns)] : []));
    expect(matrices).toEqual([severityKeys, severityKeys, severityKeys]);
  });

  test('keys are unique, and severities named elsewhere exist', () => {
    for (const list of [products, premier2019.severities, premier2019.environments, coverage.classes, premier2019.onboarding.steps]) {
      expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
    }
    const named = [premier2019.defaultSeverity, ...premier2019.handoff.criticalSeverities, ...premier2019.incidentReport.offerFor];
    expect(named.filter((key) => !severityKeys.includes(key))).toEqual([]);
  });

  test('every text is written in both languages', () => {
    const texts = textsOf({ ...premier2019, clauses: null }, 'plan');
    expect(texts.length).toBeGreaterThan(60);
    for (const [path, { en, ja }] of texts) {
      expect([path, /^[A-Z][^\u3040-\u9fff]+$/.test(en), /[\u3040-\u9fff]/.test(ja)]).toEqual([path, true, true]);
    }
  });

  test('it is plain data: JSON keeps it whole', () => {
    expect(JSON.parse(JSON.stringify(premier2019))).toEqual(premier2019);
  });
});
