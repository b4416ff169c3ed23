import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root, runCommand, Stop } from './prepare.mjs';

const browserOrProblem = async () => {
  const { findBrowser } = await import('./browser/find-browser.mjs');
  try {
    return findBrowser();
  } catch (error) {
    if (error instanceof Stop) return { BROWSER_PROBLEM: error.message };
    throw error;
  }
};

/** Runs jest over what `given` names and answers how many tests passed and failed; a test file that cannot be loaded counts as one failure. */
export const runJest = (given, environment) => {
  const results = join(root, '.cache/test-results.json');
  rmSync(results, { force: true });
  const workers = Math.min(4, Math.max(2, availableParallelism()));
  const fixed = ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${results}`, `--maxWorkers=${workers}`];
  const { status } = spawnSync(process.execPath, [...fixed, ...(process.env.CI ? ['--ci'] : []), ...given], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (!existsSync(results)) return { passed: 0, failed: 1 };
  const counts = JSON.parse(readFileSync(results, 'utf8'));
  const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  return { passed: counts.numPassedTests, failed: status === 0 ? failed : Math.max(1, failed) };
};

const runTests = async () => {
  await build();
  const browser = await browserOrProblem();
  const { passed, failed } = runJest(process.argv.slice(2), browser);
  if (browser.BROWSER_PROBLEM) console.error(`\n${browser.BROWSER_PROBLEM}`);
  console.log(`\ntests: ${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
};

if (process.argv[1]?.endsWith('run.mjs')) await runCommand(runTests);
