import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { SiteClock } from '../../site/clock';
import { createForgeHost, type PageCall } from '../../site/forge/host';
import { readManifest } from '../../site/forge/manifest';
import { Store } from '../../site/store';
import { MONDAY } from './desk';

const CUSTOMER: PageCall = {
  moduleKey: 'request-panel',
  accountId: 'customer-ken-mori',
  accountType: 'customer',
  extension: { portal: { id: '1' }, request: { key: 'SUP-1' } },
  locale: 'en-US',
  timezone: 'Asia/Tokyo',
  functionKey: 'requestPanel',
  payload: { open: true },
};

test('the manifest of the app can be read', () => {
  const manifest = readManifest(join(__dirname, '../../../manifest.yml'));
  expect(manifest.appId).toBe('7f1c2b0a-5d64-4c1e-9a53-2f0e8d6b41c7');
  expect(manifest.pages.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['create-panel', 'request-panel', 'issue-context', 'app-settings']),
  );
});

test('a bundle made by esbuild runs with the packages it carries', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'forge-bundle-'));
  const contents = `
    import { kvs } from '@forge/kvs';
    import api, { route } from '@forge/api';
    import { Queue } from '@forge/events';
    import Resolver from '@forge/resolver';
    const resolver = new Resolver();
    resolver.define('requestPanel', async ({ context }) => {
      await kvs.entity('person').set(context.accountId, { version: 1, customerId: 'kita-bank' });
      await new Queue({ key: 'evaluate' }).push({ body: { requestId: 'SUP-1' } });
      return (await api.asUser().requestJira(route\`/rest/api/3/issue/\${'SUP-1'}\`)).json();
    });
    export const portal = resolver.getDefinitions();
    export const onEvaluate = async ({ body }) => kvs.set('evaluated', body.requestId);
    export const onSweep = () => undefined;`;
  const outfile = join(folder, 'index.cjs');
  await build({
    stdin: { contents, resolveDir: __dirname, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile,
    logLevel: 'error',
  });
  const clock = new SiteClock(MONDAY, { frozen: true });
  const jira = {
    handle: async (actor: unknown) => Response.json(actor),
    operationOf: () => ({ template: '', scopes: { classic: ['read:jira-work'], granular: [] } }),
  };
  const host = createForgeHost({
    manifest: readManifest(join(__dirname, '../../../manifest.yml')),
    loadApp: () => createRequire(outfile)(outfile),
    store: await Store.open(null),
    clock,
    jira,
    log: () => undefined,
  });
  expect(await host.invoke(CUSTOMER)).toEqual({ kind: 'person', accountId: 'customer-ken-mori' });
  await clock.settle();
  expect(host.storage.entity('person').entries()).toEqual([['customer-ken-mori', { version: 1, customerId: 'kita-bank' }]]);
  expect(host.storage.get('evaluated')).toBe('SUP-1');
  await rm(folder, { recursive: true });
});
