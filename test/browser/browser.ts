import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Where the browser is: told by `npm test` in the environment, else looked for (a single test run by jest itself). */
const places = (): Record<string, string> => {
  if (process.env.BROWSER_PROBLEM) throw new Error(process.env.BROWSER_PROBLEM);
  if (process.env.BROWSER_PATH && process.env.BROWSER_FONTS) return process.env as Record<string, string>;
  const looked = spawnSync(process.execPath, [join(__dirname, 'find-browser.mjs')], { encoding: 'utf8' });
  if (looked.status !== 0) throw new Error(looked.stderr.trim());
  return JSON.parse(looked.stdout) as Record<string, string>;
};

/** A headless Chromium with its real isolation of frames and the project's own fonts; the caller closes it. */
export const launchBrowser = (): Promise<Browser> => {
  const { BROWSER_PATH, BROWSER_LIBRARIES, BROWSER_FONTS } = places();
  const libraries = BROWSER_LIBRARIES ? { LD_LIBRARY_PATH: BROWSER_LIBRARIES } : {};
  const env = { ...(process.env as Record<string, string>), ...libraries, FONTCONFIG_FILE: BROWSER_FONTS ?? '' };
  return chromium.launch({ executablePath: BROWSER_PATH ?? '', args: ['--no-sandbox'], env });
};
