import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, runCommand, Stop } from '../prepare.mjs';

const cache = join(root, '.cache');
const packed = join(root, 'node_modules/@sparticuz/chromium');

const starts = (path, libraries) => {
  const env = libraries ? { ...process.env, LD_LIBRARY_PATH: libraries } : process.env;
  return spawnSync(path, ['--version'], { env, stdio: 'ignore', timeout: 20_000 }).status === 0;
};

/**
 * Unpacks the package's Chromium once, in a process of its own: the package writes to TMPDIR and trusts whatever stands there, so it
 * gets a fresh folder, which is renamed into place when it is whole. Naming an AWS runtime makes it unpack its libnss3 as well.
 */
const unpack = (folder) => {
  if (existsSync(folder)) return;
  const part = `${folder}.${process.pid}`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  const script = "import('@sparticuz/chromium').then((pack) => pack.default.executablePath())";
  const env = { ...process.env, TMPDIR: part, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: root, env, encoding: 'utf8', timeout: 120_000 });
  if (status !== 0) throw new Stop(`The browser inside @sparticuz/chromium could not be unpacked into .cache: ${stderr}`);
  try {
    renameSync(part, folder);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
};

const packedBrowser = () => {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packed)) return null;
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));
  const folder = join(cache, `chromium-${version}`);
  unpack(folder);
  const path = join(folder, 'chromium');
  const libraries = join(folder, 'al2023/lib');
  if (starts(path, null)) return { path, libraries: '', fonts: join(folder, 'fonts/fonts') };
  return starts(path, libraries) ? { path, libraries, fonts: join(folder, 'fonts/fonts') } : null;
};

const usualPlaces = () => {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const mac = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const windows = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe'));
  return { linux: onPath, darwin: [...mac, ...onPath], win32: windows }[process.platform] ?? onPath;
};

/** Chrome on Windows opens a window for `--version`; there, being present is enough. */
const installedBrowser = () => {
  const path = usualPlaces().find((place) => existsSync(place) && (process.platform === 'win32' || starts(place, null)));
  return path ? { path, libraries: '', fonts: null } : null;
};

const givenBrowser = () => {
  const path = process.env.BROWSER_PATH;
  if (!path) return null;
  if (!existsSync(path)) throw new Stop(`BROWSER_PATH names no file: ${path}`);
  return { path, libraries: process.env.BROWSER_LIBRARIES ?? '', fonts: null };
};

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Fonts of the project itself, so that Japanese is visible and pictures are the same on every Linux machine. */
const writeFonts = (more) => {
  const folder = join(cache, 'browser');
  mkdirSync(folder, { recursive: true });
  const places = [join(root, 'node_modules/@expo-google-fonts/biz-udpgothic'), ...(more ? [more] : [])];
  const lines = [...places.map((place) => `  <dir>${escaped(place)}</dir>`), `  <cachedir>${escaped(join(folder, 'fonts'))}</cachedir>`];
  const file = join(folder, 'fonts.conf');
  writeFileSync(file, `<?xml version="1.0"?>\n<fontconfig>\n${lines.join('\n')}\n</fontconfig>\n`);
  return file;
};

/** The browser for tests, and what to start it with; throws a `Stop` that says how to get one when there is none. */
export const findBrowser = () => {
  const found = givenBrowser() ?? packedBrowser() ?? installedBrowser();
  if (!found) {
    throw new Stop(
      'No browser for the tests. Install Chrome or Chromium (Debian: apt-get install chromium; macOS: brew install --cask google-chrome), or name one: BROWSER_PATH=<file> npm test',
    );
  }
  return { BROWSER_PATH: found.path, BROWSER_LIBRARIES: found.libraries, BROWSER_FONTS: writeFonts(found.fonts) };
};

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await runCommand(() => console.log(JSON.stringify(findBrowser())));
}
