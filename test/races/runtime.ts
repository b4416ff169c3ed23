import { join } from 'node:path';
import { readManifest } from '../site/forge/manifest';
import { runtimeOf } from '../site/forge/runtime';

/** What the packages see of an invocation. */
export const runtime = runtimeOf({
  manifest: readManifest(join(__dirname, '../../manifest.yml')),
  functionKey: 'races',
  moduleKey: 'races',
  moduleType: 'consumer',
  accountId: undefined,
  remaining: () => 60_000,
});
