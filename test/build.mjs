import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare, root, runCommand, Stop } from './prepare.mjs';

const cache = join(root, '.cache');
const place = (...names) => join(root, ...names);

/** What every part is made with; a change here makes everything again. */
const tools = ['package-lock.json', 'test/build.mjs'];

const filesUnder = (path) => {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && !(name === 'build' && path === place('static')))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap(({ name }) => filesUnder(join(path, name)));
};

const fingerprintOf = (inputs) => {
  const hash = createHash('sha256');
  for (const file of [...tools, ...inputs].flatMap((path) => filesUnder(place(path))))
    hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
};

const i18nKeysOf = (node) => {
  if (node === null || typeof node !== 'object') return [];
  if (typeof node.i18n === 'string') return [node.i18n];
  return Object.values(node).flatMap(i18nKeysOf);
};

/** The text of a dotted key, flat or nested, as Forge's own i18n package looks it up. */
const textOf = (texts, key) => texts[key] ?? key.split('.').reduce((node, part) => node?.[part], texts);

/** The words as Forge bundles them: `<locale>.json`, and `i18n-info.json` with the names that the manifest itself uses. */
const writeLocales = async (folder) => {
  const { parse } = await import('yaml');
  const manifest = parse(readFileSync(place('manifest.yml'), 'utf8'));
  const words = manifest.translations.resources.map(({ key, path }) => [key, JSON.parse(readFileSync(place(path), 'utf8'))]);
  const inAllLocales = (key) => Object.fromEntries(words.map(([locale, texts]) => [locale, textOf(texts, key)]).filter(([, text]) => text));
  const translations = Object.fromEntries([...new Set(i18nKeysOf(manifest.modules))].map((key) => [key, inAllLocales(key)]));
  const config = { locales: words.map(([locale]) => locale).sort(), fallback: manifest.translations.fallback };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'i18n-info.json'), JSON.stringify({ translations, config }));
  for (const [locale, texts] of words) await writeFile(join(folder, `${locale}.json`), JSON.stringify(texts));
};

const bundle = async (options) => {
  const { build } = await import('esbuild');
  await build({ absWorkingDir: root, bundle: true, sourcemap: true, logLevel: 'silent', ...options });
};

const makeFunctions = async () => {
  const outfile = join(cache, 'app/index.cjs');
  await bundle({ entryPoints: ['src/index.ts'], outfile, platform: 'node', format: 'cjs', target: 'node20' });
  await writeLocales(join(cache, 'app/__LOCALES__'));
};

const makePages = async () => {
  const { buildPages } = await import('../static/build.mjs');
  await buildPages();
};

const makeShell = async () => {
  const { build } = await import('vite');
  const folder = place('test/site/shell');
  const out = { outDir: join(cache, 'shell'), emptyOutDir: true };
  await build({ root: folder, configFile: join(folder, 'vite.config.mjs'), logLevel: 'error', build: out });
};

const makeBridge = () =>
  bundle({
    entryPoints: ['test/site/bridge/frame.ts'],
    outfile: join(cache, 'bridge/bridge.js'),
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  });

const makeSite = () =>
  bundle({
    entryPoints: ['test/site/main.ts'],
    outfile: join(cache, 'site/main.mjs'),
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  });

const makeSimulate = () =>
  bundle({
    entryPoints: ['test/simulate/main.ts'],
    outfile: join(cache, 'simulate/main.mjs'),
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });

const makeRaces = () =>
  bundle({
    entryPoints: ['test/races/main.ts'],
    outfile: join(cache, 'races/main.cjs'),
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
  });

const makeRun = (name) => () =>
  bundle({
    entryPoints: [`test/${name}/main.ts`],
    outfile: join(cache, `${name}/main.mjs`),
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  });

/** Parts that only their own commands need. */
const apart = ['races', 'faults', 'soak'];

const parts = [
  {
    name: 'functions',
    inputs: ['src', 'manifest.yml', 'tsconfig.json'],
    output: '.cache/app/__LOCALES__/i18n-info.json',
    make: makeFunctions,
  },
  { name: 'pages', inputs: ['static', 'src'], output: 'static/build/portal/index.html', make: makePages },
  { name: 'shell', inputs: ['test/site'], output: '.cache/shell/index.html', make: makeShell },
  { name: 'bridge', inputs: ['test/site/bridge'], output: '.cache/bridge/bridge.js', make: makeBridge },
  { name: 'site', inputs: ['test/site'], output: '.cache/site/main.mjs', make: makeSite },
  { name: 'simulate', inputs: ['src', 'test/simulate'], output: '.cache/simulate/main.mjs', make: makeSimulate },
  { name: 'races', inputs: ['src', 'test/races', 'test/site'], output: '.cache/races/main.cjs', make: makeRaces },
  { name: 'faults', inputs: ['test/faults', 'test/races', 'test/site'], output: '.cache/faults/main.mjs', make: makeRun('faults') },
  { name: 'soak', inputs: ['test/soak', 'test/races', 'test/site'], output: '.cache/soak/main.mjs', make: makeRun('soak') },
];

const stampOf = (name) => join(cache, 'build', `${name}.txt`);

const isFresh = ({ name, output }, fingerprint) =>
  existsSync(place(output)) && existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === fingerprint;

const makePart = async (part) => {
  const fingerprint = fingerprintOf(part.inputs);
  if (isFresh(part, fingerprint)) return null;
  try {
    await part.make();
  } catch (error) {
    throw new Stop(`The ${part.name} could not be built:\n${error instanceof Error ? error.message : error}`);
  }
  await mkdir(join(cache, 'build'), { recursive: true });
  await writeFile(stampOf(part.name), fingerprint);
  return part.name;
};

/** Builds functions, pages and the local site, after installing what they need; a part whose inputs are unchanged is left alone. Returns the names of what was made. */
export const build = async (only = parts.map(({ name }) => name).filter((name) => !apart.includes(name))) => {
  await prepare();
  const made = await Promise.allSettled(parts.filter(({ name }) => only.includes(name)).map(makePart));
  const failed = made.filter(({ status }) => status === 'rejected').map(({ reason }) => reason.message);
  if (failed.length > 0) throw new Stop(failed.join('\n\n'));
  return made.flatMap(({ value }) => (value ? [value] : []));
};

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await runCommand(async () => {
    const made = await build();
    console.log(made.length > 0 ? `Built: ${made.join(', ')}.` : 'Everything is built already.');
  });
}
