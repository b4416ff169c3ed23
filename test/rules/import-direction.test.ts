import { type Finding, filesIn, importsOf, type SourceFile } from './repository';

/** Who may import whom: the first row whose `from` fits a file decides. Packages are named where they are the point of a layer. */
interface Layer {
  readonly from: string;
  readonly into: readonly string[];
  readonly packages: readonly string[] | 'any';
  /** Of these, types only. */
  readonly typesFrom?: readonly string[];
}

const layers: readonly Layer[] = [
  { from: 'src/domain/', into: ['src/domain/'], packages: ['luxon', 'tldts', 'valibot'] },
  { from: 'src/words/', into: ['src/domain/', 'src/words/'], packages: ['intl-messageformat', 'luxon'] },
  { from: 'src/store/', into: ['src/domain/', 'src/store/'], packages: ['@forge/kvs', 'valibot'] },
  { from: 'src/jira/', into: ['src/domain/', 'src/jira/'], packages: ['@forge/api', 'luxon', 'valibot'] },
  {
    from: 'src/functions/',
    into: ['src/domain/', 'src/words/', 'src/store/', 'src/jira/', 'src/functions/', 'src/contract'],
    packages: ['@forge/api', '@forge/events', '@forge/resolver', 'valibot'],
  },
  { from: 'src/index.ts', into: ['src/functions/'], packages: [] },
  { from: 'src/contract.ts', into: ['src/domain/'], packages: [], typesFrom: ['src/domain/'] },
  { from: 'static/vite', into: ['static/'], packages: 'any' },
  { from: 'static/build.mjs', into: ['static/'], packages: 'any' },
  {
    from: 'static/',
    into: ['static/', 'src/contract', 'src/words/', 'src/domain/'],
    packages: ['@atlaskit/', '@forge/bridge', '@tanstack/react-virtual', 'react', 'react-dom', 'intl-messageformat', 'papaparse'],
    typesFrom: ['src/contract'],
  },
  { from: 'test/site/', into: ['test/site/', 'test/browser/', 'test/prepare', 'test/build', 'manifest.yml'], packages: 'any' },
];

/** Where zones are validated or shown; everywhere else the domain computes with the plan's own zone table. */
const luxonInDomain = ['src/domain/customer/local-day.ts', 'src/domain/plan/zone-transitions.ts'];

const startsWithAny = (text: string, starts: readonly string[]): boolean => starts.some((start) => text.startsWith(start));
const isPackage = (specifier: string, name: string): boolean =>
  specifier === name || specifier.startsWith(name.endsWith('/') ? name : `${name}/`);

/** Imports against the direction domain ← words, store, jira ← functions ← index; static and test/site stand apart. */
const againstDirection = (file: SourceFile): Finding[] => {
  const layer = layers.find(({ from }) => file.path.startsWith(from));
  if (!layer) return [];
  return importsOf(file).flatMap(({ specifier, target, typeOnly }) => {
    if (target === null) {
      const known = layer.packages === 'any' || layer.packages.some((name) => isPackage(specifier, name));
      return known ? [] : [`${file.path} may not import the package ${specifier}`];
    }
    if (!startsWithAny(target, layer.into)) return [`${file.path} may not import ${target}`];
    if (!typeOnly && startsWithAny(target, layer.typesFrom ?? [])) return [`${file.path} may import only types from ${target}`];
    return [];
  });
};

/** luxon in the domain outside the files that validate or show zones. */
const luxonElsewhere = (file: SourceFile): Finding[] =>
  file.path.startsWith('src/domain/') &&
  !luxonInDomain.includes(file.path) &&
  importsOf(file).some(({ specifier }) => specifier === 'luxon')
    ? [`${file.path} may not use luxon: only where zones are validated or shown`]
    : [];

const endings = ['.ts', '.tsx', '.mjs'];
const all = (): SourceFile[] => filesIn(['src', 'static', 'test/site'], endings);

describe('imports point one way', () => {
  test('every file imports only what its layer may', () => {
    expect(all().flatMap(againstDirection)).toEqual([]);
  });
  test('luxon stays where zones are validated or shown', () => {
    expect(all().flatMap(luxonElsewhere)).toEqual([]);
  });
  test.each([
    ['src/domain/clock/due.ts', "import { read } from '../../store/read';", 'may not import src/store/read'],
    ['src/domain/clock/due.ts', "import { route } from '@forge/api';", 'may not import the package @forge/api'],
    ['src/store/request.ts', "import { getIssue } from '../jira/get-issue';", 'may not import src/jira/get-issue'],
    ['src/index.ts', "export { due } from './domain/clock/due';", 'may not import src/domain/clock/due'],
    ['static/parts/list.tsx', "import { change } from '../../src/store/versioned';", 'may not import src/store/versioned'],
    ['static/parts/list.tsx', "import { PortalApi } from '../../src/contract';", 'may import only types from src/contract'],
    ['test/site/site.ts', "const app = require('../../src/index');", 'may not import src/index'],
    ['test/site/site.ts', "void import('../../static/parts/list');", 'may not import static/parts/list'],
  ])('%s is caught with %s', (path, text, finding) => {
    expect(againstDirection({ path, text })).toEqual([expect.stringContaining(finding)]);
  });
  test('luxon in the middle of the clock is caught', () => {
    expect(luxonElsewhere({ path: 'src/domain/clock/due.ts', text: "import { DateTime } from 'luxon';" })).toHaveLength(1);
  });
});
