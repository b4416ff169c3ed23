import { build } from 'vite';
import { desk, portal } from './vite.config.mjs';

/** Builds every page into `static/build`, where the manifest's resources point. `options` are merged over both builds. */
export async function buildPages(options = {}) {
  for (const config of [portal, desk]) await build({ ...config, logLevel: 'warn', ...options });
}
