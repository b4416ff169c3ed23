import ts from 'typescript';
import { type Finding, filesIn, importsOf, read } from './repository';

interface PackageFile {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const dependenciesOf = ({ dependencies = {}, devDependencies = {} }: PackageFile): [string, string][] => [
  ...Object.entries(dependencies),
  ...Object.entries(devDependencies),
];

const looseVersions = (packageFile: PackageFile): Finding[] =>
  dependenciesOf(packageFile)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} has the loose version ${version}`);

/** A download address in the lock file would tie every later install to one registry host. */
const lockedHosts = (text: string): Finding[] => [...text.matchAll(/"resolved": *"([^"]+)"/g)].map(([, url]) => `locked to ${url}`);

/** What every Forge tool reads from the root tsconfig; with `include: ["src"]` the linter skips all TypeScript and says nothing. */
const wrongTsconfig = (text: string): Finding[] => {
  const { config } = ts.parseConfigFileTextToJson('tsconfig.json', text) as {
    config: { include?: string[]; compilerOptions?: Record<string, unknown> };
  };
  const { include = [], compilerOptions = {} } = config;
  return [
    ...(String(include) === 'src/**/*' ? [] : [`include is ${JSON.stringify(include)} instead of ["src/**/*"]`]),
    ...['noEmit', 'allowImportingTsExtensions', 'jsx']
      .filter((key) => key in compilerOptions)
      .map((key) => `${key} breaks the Forge bundle`),
  ];
};

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Packages that code imports without a row in package.json: they work until somebody else's update. */
const borrowedPackages = (specifiers: readonly string[], packageFile: PackageFile): Finding[] => {
  const known = new Set(dependenciesOf(packageFile).map(([name]) => name));
  const imported = specifiers.filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:')).map(packageOf);
  return [...new Set(imported)].filter((name) => !known.has(name)).map((name) => `${name} is imported, package.json does not name it`);
};

const packageFile = JSON.parse(read('package.json')) as PackageFile;

describe('packages and configuration', () => {
  test('versions are exact', () => {
    const nested = ['test/check', 'test/bench'].map((folder) => JSON.parse(read(`${folder}/package.json`)) as PackageFile);
    expect([packageFile, ...nested].flatMap(looseVersions)).toEqual([]);
  });
  test('lock files name no host', () => {
    expect(['', 'test/check/', 'test/bench/'].flatMap((folder) => lockedHosts(read(`${folder}package-lock.json`)))).toEqual([]);
  });
  test('the root tsconfig is one that Forge reads', () => {
    expect(wrongTsconfig(read('tsconfig.json'))).toEqual([]);
  });
  test('every imported package is our own choice', () => {
    const files = filesIn(['src', 'static', 'test'], ['.ts', '.tsx', '.mjs']).filter(({ path }) => !/^test\/(check|bench)\//.test(path));
    const specifiers = files.flatMap((file) => importsOf(file).map(({ specifier }) => specifier));
    expect(borrowedPackages(specifiers, packageFile)).toEqual([]);
  });
  test('a loose version, a host, a short include and a borrowed package are caught', () => {
    expect(looseVersions({ dependencies: { luxon: '^3.7.2' }, devDependencies: { hono: 'latest' } })).toHaveLength(2);
    expect(lockedHosts('{"resolved": "https://registry.example.com/luxon.tgz"}')).toHaveLength(1);
    expect(wrongTsconfig('{"include": ["src"], "compilerOptions": {"noEmit": true}}')).toHaveLength(2);
    expect(borrowedPackages(['lodash/get', 'node:fs', './here', '@forge/api'], { dependencies: { '@forge/api': '8.3.0' } })).toEqual([
      'lodash is imported, package.json does not name it',
    ]);
  });
});
