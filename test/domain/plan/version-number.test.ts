import fc from 'fast-check';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { entryOfVersion, versionNumber } from '../../../src/domain/plan/version-number';

describe('a version as people write it (card 6)', () => {
  test.each<[string, string, string | null]>([
    ['8.5.1 (LTS)', '8.5.1', 'lts'],
    ['v9.4.0', '9.4.0', null],
    ['9.4.x', '9.4', null],
    ['9.4.*', '9.4', null],
    ['Jira 9.4', '9.4', null],
    ['Jira 9.4 LTS (Data Center)', '9.4', 'lts'],
    ['９．４．１', '9.4.1', null],
    ['バージョン 9.12（長期サポート）', '9.12', 'lts'],
    ['9.12 (ER)', '9.12', 'lts'],
    ['10.0.0-beta2', '10.0.0', 'beta'],
    ['10.0 ベータ', '10.0', 'beta'],
    ['10.0.0-rc1', '10.0.0', 'rc'],
    ['10.0 release candidate', '10.0', 'rc'],
    ['10.1.0-m0004', '10.1.0', 'dev'],
    ['10.1-SNAPSHOT', '10.1', 'dev'],
    ['9.4.0 build 940001', '9.4.0', null],
    ['9.4.0#940001', '9.4.0', null],
    ['9', '9', null],
  ])('%s is %s', (text, numbers, kind) => {
    const version = versionNumber(text);
    expect([version?.numbers.join('.'), version?.kind]).toEqual([numbers, kind]);
  });

  test.each([
    ['nothing', ''],
    ['no number', 'latest'],
    ['two versions', 'Jira 7 and Confluence 6.1'],
    ['a range', '9.4 - 9.12'],
    ['a date', '2024-11-14'],
    ['a Japanese date', '2024年11月14日'],
    ['an address', '10.0.0.1.5000000.9999999'],
    ['markup', '<img src=x onerror=alert(1)>, 2 and 3'],
  ])('%s is no version: %s', (_title, text) => {
    expect(versionNumber(text)).toBeNull();
  });

  test('no text makes it throw, and a hundred thousand characters take no time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        versionNumber(text);
      }),
      { seed: 20191106, numRuns: 1_000 },
    );
    const startedAt = performance.now();
    versionNumber('9.'.repeat(50_000));
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});

describe('which entry of the table a version belongs to', () => {
  const table = premier2019.products.find(({ key }) => key === 'jira-software')?.versions ?? [];
  const entryOf = (text: string): string | undefined => {
    const version = versionNumber(text);
    return version === null ? undefined : entryOfVersion(version, table)?.version;
  };
  test.each<[string, string | undefined]>([
    ['9.4.21', '9.4'],
    ['9.12.15', '9.12'],
    ['9.1.0', undefined],
    ['9', undefined],
    ['9.x', undefined],
    ['10.3.4', undefined],
  ])('%s', (text, entry) => {
    expect(entryOf(text)).toBe(entry);
  });
  test('the closest entry wins: a point release beside its line', () => {
    const points = [...table, { version: '9.4.2', kind: 'beta' as const }];
    expect(entryOfVersion({ numbers: [9, 4, 2], isLine: false, kind: null }, points)?.kind).toBe('beta');
  });
  test('every row of the shipped table names the page it was read on, and its dates are in order', () => {
    const rows = premier2019.products.flatMap(({ versions = [] }) => versions);
    expect(rows.length).toBeGreaterThan(20);
    for (const { source, releasedOn, supportEndsAt } of rows) {
      expect(source).toMatch(/^https:\/\//);
      if (releasedOn !== undefined && supportEndsAt !== undefined) expect(releasedOn < supportEndsAt).toBe(true);
    }
  });
});
