import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { SiteClock } from './clock';
import { createForgeHost, type ForgeHost } from './forge/host';
import { installation } from './forge/installation';
import { readManifest as readHostManifest } from './forge/manifest';
import { createJira, type Jira } from './jira/jira';
import type { World } from './jira/world';
import { appFilesServer } from './server/app-files';
import { type Manifest, readManifest, readWords, resourceFolders } from './server/app-manifest';
import { type Changes, openChanges } from './server/changes';
import { openFrames } from './server/frames';
import { type Listening, listen } from './server/listen';
import { openPeople } from './server/people';
import { siteServer } from './server/site-server';
import { type Remembered, Store } from './store';

export interface SiteOptions {
  /** Where the site remembers; null = in memory only. */
  readonly folder: string | null;
  /** Goes on, in memory, from what `remember()` of another site of the same kind answered. */
  readonly remembered?: Remembered;
  /** The compiled functions of the app, one CommonJS file. */
  readonly appBundle: string;
  /** The built pages: what the manifest calls `static/build`. */
  readonly staticFolder: string;
  readonly manifestPath: string;
  /** Epoch milliseconds at which a fresh site begins; one that remembers goes on where it stopped, or here when this is later. */
  readonly startAt: number;
  readonly frozen: boolean;
  /** Null = no HTTP at all; port 0 = any free one. */
  readonly ports?: { readonly site: number; readonly app: number } | null;
  readonly world: World;
  /** Imported by the app's own settings on a fresh site. */
  readonly customers: readonly unknown[];
  /** Milliseconds until search sees a change; by default none. */
  readonly searchLag?: number;
  /** The built screens and bridge script; by default `.cache/shell` and `.cache/bridge/bridge.js` beside the manifest. */
  readonly screens?: { readonly shell: string; readonly bridge: string };
  readonly log?: (line: string) => void;
}

export interface Site {
  readonly clock: SiteClock;
  readonly jira: Jira;
  readonly host: ForgeHost;
  readonly urls?: { readonly site: string; readonly app: string };
  /** All that the site knows at this moment, its time included. */
  remember(): Remembered;
  close(): Promise<void>;
}

type Log = (line: string) => void;
interface Parts {
  readonly clock: SiteClock;
  readonly jira: Jira;
  readonly host: ForgeHost;
  readonly manifest: Manifest;
  readonly changes: Changes;
  readonly log: Log;
  readonly scopes: readonly string[];
}

const HEARTBEAT_MS = 200;
const REMEMBER_TIME_MS = 2_000;

const customFieldsOf = (manifest: Manifest, manifestPath: string): Parameters<typeof createJira>[0]['customFields'] => {
  const words = readWords(manifest, manifestPath);
  const fields = manifest.modules['jira:customField'] ?? [];
  return fields.map(({ key, name, type, readOnly }) => ({
    key,
    name: words.text(name, 'en-US'),
    type: type ?? 'string',
    readOnly: readOnly === true,
  }));
};

/** What an administrator does once on a new site: imports the customers and switches the app on for the projects it serves. */
const setUp = async (host: ForgeHost, manifest: Manifest, world: World, customers: readonly unknown[]): Promise<void> => {
  await host.lifecycle('installed');
  const admin = world.people.find(({ siteAdmin }) => siteAdmin);
  const module = manifest.modules['jira:adminPage']?.[0];
  if (!admin || !module) return;
  const ask = async (functionKey: string, payload: unknown, wanted: string): Promise<void> => {
    const { accountId, locale, timeZone: timezone } = admin;
    const extension = { type: 'jira:adminPage' };
    const answer = await host.invoke({
      moduleKey: module.key,
      accountId,
      accountType: 'licensed',
      extension,
      locale,
      timezone,
      functionKey,
      payload,
    });
    const state = (answer as { state?: string } | undefined)?.state;
    if (state !== wanted) throw new Error(`Setting up the site: ${functionKey} answered ${JSON.stringify(answer)}`);
  };
  if (customers.length > 0) await ask('importCustomers', { customers }, 'imported');
  for (const project of world.projects) {
    const careTypes = Object.fromEntries(project.requestTypes.flatMap(({ id, care }) => (care === undefined ? [] : [[care, id]])));
    if (project.served) await ask('serveProject', { projectId: project.id, requestTypeIds: [], on: true, careTypes }, 'saved');
  }
};

/** The two HTTP origins; what was opened is in `listening`, also when the second one fails. */
const serve = async (options: SiteOptions, parts: Parts, listening: Listening[], urls: { site: string; app: string }): Promise<void> => {
  const { clock, jira, host, manifest, changes, log, scopes } = parts;
  const { world, ports } = options;
  if (!ports) return;
  const words = readWords(manifest, options.manifestPath);
  const beside = join(dirname(resolve(options.manifestPath)), '.cache');
  const screens = options.screens ?? { shell: join(beside, 'shell'), bridge: join(beside, 'bridge/bridge.js') };
  const shared = { siteUrl: () => urls.site, appOrigin: () => urls.app };
  const frames = openFrames({ manifest, words, jira, world, siteUrl: shared.siteUrl });
  const people = openPeople(world);
  const site = siteServer({
    manifest,
    people,
    words,
    scopes,
    world,
    clock,
    jira,
    host,
    frames,
    changes,
    shellFolder: screens.shell,
    ...shared,
  });
  listening.push(await listen(site, ports.site));
  urls.site = `http://localhost:${listening[0]?.port}`;
  const folders = resourceFolders(manifest, resolve(options.staticFolder));
  const files = {
    manifest,
    folders,
    bridgeScript: screens.bridge,
    localeFile: words.file,
    siteOrigin: urls.site,
    now: () => clock.now(),
    log,
  };
  listening.push(await listen(appFilesServer(files), ports.app));
  urls.app = `http://127.0.0.1:${listening[1]?.port}`;
};

/** Jira and the platform on one store and clock, the app loaded between them. */
const assemble = (options: SiteOptions, store: Store, clock: SiteClock, manifest: Manifest, log: Log, siteUrl: () => string) => {
  const hostManifest = readHostManifest(options.manifestPath);
  const { environmentId, environmentType } = installation;
  const jira = createJira({
    store,
    clock,
    appId: hostManifest.appId,
    environmentId,
    environmentType,
    customFields: customFieldsOf(manifest, options.manifestPath),
    emit: (event) => host.deliver(event),
    searchLag: options.searchLag ?? 0,
    ...(options.ports?.site ? { url: `http://localhost:${options.ports.site}` } : {}),
  });
  const bundle = resolve(options.appBundle);
  const loadApp = () => createRequire(bundle)(bundle);
  const host: ForgeHost = createForgeHost({ manifest: hostManifest, loadApp, store, clock, jira, log, siteUrl });
  return { jira, host, scopes: hostManifest.scopes };
};

/**
 * Opens the whole local site: store, clock, Jira, the host of the app's functions, and two origins (`localhost` for the site,
 * `127.0.0.1` for the app). `Date` tells site time until `close()`. Throws StoreUnusable and PortBusy, both with words for people.
 */
export const openSite = async (options: SiteOptions): Promise<Site> => {
  const log = options.log ?? (options.ports ? console.log : () => undefined);
  const manifest = readManifest(options.manifestPath);
  const store = options.remembered ? Store.from(options.remembered) : await Store.open(options.folder);
  const remembered = store.table<number>('site');
  const clock = new SiteClock(Math.max(remembered.get('now') ?? options.startAt, options.startAt), { frozen: options.frozen });
  const restoreDate = clock.installAsDate();
  const changes = openChanges(() => clock.now());
  const rememberTime = (): void => remembered.put('now', clock.now());
  const timer = options.ports ? setInterval(rememberTime, REMEMBER_TIME_MS) : undefined;
  const urls = { site: '', app: '' };
  const listening: Listening[] = [];
  const remember = (): Remembered => {
    rememberTime();
    return store.copy();
  };
  const close = async (): Promise<void> => {
    clearInterval(timer);
    clock.stop();
    changes.stop();
    await Promise.all(listening.map((server) => server.close()));
    rememberTime();
    restoreDate();
    await store.close();
  };

  try {
    const { jira, host, scopes } = assemble(options, store, clock, manifest, log, () => urls.site);
    if (remembered.get('set up at') === undefined) {
      jira.seed(options.world);
      await setUp(host, manifest, options.world, options.customers);
      remembered.put('set up at', clock.now());
    }
    store.onChange((table) => table !== 'site' && changes.changed());
    if (!options.ports) return { clock, jira, host, remember, close };
    await serve(options, { clock, jira, host, manifest, changes, log, scopes }, listening, urls);
    if (!options.frozen) clock.start(HEARTBEAT_MS);
    return { clock, jira, host, urls, remember, close };
  } catch (error) {
    await close();
    throw error;
  }
};
