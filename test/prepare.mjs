import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's top folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Why something cannot start, in words that say what to do; shown without a stack. */
export class Stop extends Error {}

/** The sentence for a Node that Vite and jest cannot run on, or null: 20.19, 22.12, 24 and later even majors are fine. */
export const nodeProblem = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fine = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || (major >= 24 && major % 2 === 0);
  return fine ? null : `Premier Desk needs Node 20.19, 22.12, 24 or a later even version; this is ${version}.`;
};

const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
};

const fitsThisMachine = (entry) => {
  const allows = (list, value) => !list || list.includes(value) || list.every((name) => name.startsWith('!') && name !== `!${value}`);
  return allows(entry.os, process.platform) && allows(entry.cpu, process.arch);
};

/**
 * Why the packages of `folder` are not those of its lock file, or null. npm writes `node_modules/.package-lock.json` last, so a
 * killed install has none; a package folder that was removed by hand, or copied from another kind of machine, is noticed too.
 */
export const missingInstall = (folder) => {
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  if (!wanted) throw new Stop(`The lock file in ${folder} is missing or broken; get it back with: git checkout package-lock.json`);
  if (!existsSync(join(folder, 'node_modules'))) return 'nothing is installed yet';
  const present = packagesOf(join(folder, 'node_modules/.package-lock.json'));
  if (!present) return 'the last install did not finish';
  for (const [place, entry] of Object.entries(wanted)) {
    if (place === '') continue;
    const found = present[place];
    if (!found && entry.optional) continue;
    if (found?.version !== entry.version) return 'the lock file has changed';
    if (!existsSync(join(folder, place, 'package.json'))) return `${place} is incomplete`;
    if (!fitsThisMachine(found)) return 'the packages are those of another machine';
  }
  return null;
};

const runNpm = (folder, log) =>
  new Promise((resolve) => {
    const given = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier'];
    const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
    const child = spawn(npm[0], [...npm.slice(1), ...given], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], shell: npm.length === 1 });
    const file = createWriteStream(log);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part) => {
        said += part;
        file.write(part);
      });
    }
    child.on('error', (error) => resolve({ code: 1, said: String(error) }));
    child.on('close', (code) => file.end(() => resolve({ code: code ?? 1, said })));
  });

const reasonOf = (said) => {
  if (/EUSAGE|can only install packages when/.test(said)) return 'package.json and package-lock.json disagree; run npm install once';
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET|network/i.test(said))
    return 'the package registry cannot be reached; check the network and try again';
  if (/ENOSPC/.test(said)) return 'the disk is full';
  if (/EACCES|EPERM|EROFS/.test(said)) return 'this folder may not be written; check who owns it';
  if (/ENOENT|not found/.test(said)) return 'npm was not found; install Node with npm';
  return 'npm gave up';
};

/** Installs the packages of `folder` from its lock file when they are not there; no script of any package is run. */
export const install = async (folder, what) => {
  const missing = missingInstall(folder);
  if (!missing) return;
  const started = Date.now();
  mkdirSync(join(root, '.cache'), { recursive: true });
  const log = join(root, '.cache/install.log');
  process.stdout.write(`Installing ${what} (${missing}); this takes up to a minute …`);
  const { code, said } = await runNpm(folder, log);
  process.stdout.write(code === 0 ? ` ${Math.round((Date.now() - started) / 1000)} s\n` : '\n');
  if (code !== 0) throw new Stop(`The packages could not be installed: ${reasonOf(said)}. Details: .cache/install.log`);
};

/** Makes the checkout ready to build: the right Node, and all packages of the root lock file. */
export const prepare = async () => {
  const problem = nodeProblem(process.versions.node);
  if (problem) throw new Stop(problem);
  await install(root, 'packages');
};

/** Runs a command of this project: a `Stop` is one sentence, anything else a stack; both end with exit code 1. */
export const runCommand = async (work) => {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
};
