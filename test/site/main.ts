import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { renewed } from './example/renewed';
import { readWorld, type World } from './jira/world';
import { openSite, type Site } from './site';
import type { Remembered } from './store';

export { replayIncidents } from './example/replay-incidents';
export { PortBusy } from './server/listen';
export { StoreUnusable } from './store';

export interface LocalSiteOptions {
  /** Root of the repository. */
  readonly root: string;
  /** Null = no HTTP at all. */
  readonly ports: { readonly site: number; readonly app: number } | null;
  /** Where the site remembers; by default `.cache/site-data`. */
  readonly folder?: string | null;
  /** Goes on, in memory, from what another site remembered. */
  readonly remembered?: Remembered;
  /** Epoch milliseconds at which a fresh site begins; by default now. */
  readonly startAt?: number;
  readonly frozen?: boolean;
  /** False = as right after the installation: nobody has set up anything. */
  readonly configured?: boolean;
  /** Milliseconds until search sees a change. */
  readonly searchLag?: number;
  /** The compiled functions of the app; by default those of `npm run build`. */
  readonly appBundle?: string;
  /** What a fresh site starts with in place of the example world. */
  readonly world?: (example: World) => World;
  readonly log?: (line: string) => void;
}

/** Where each kind of work begins. */
export interface Links {
  readonly home: string;
  readonly portal: string;
  readonly agent: string;
  readonly project: string;
  readonly settings: string;
}

export interface LocalSite extends Site {
  readonly links: Links;
  /** Site time now, in Los Angeles: `Fri 9 Jan 2026 16:30 PST`. */
  readonly siteTime: () => string;
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const customersIn = (folder: string): unknown[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => json(join(folder, name)));

const linksOf = (world: World, site: string): Links => {
  const project = world.projects.find(({ served }) => served) ?? world.projects[0];
  const customer = world.people.find(({ accountType }) => accountType === 'customer');
  const admin = world.people.find(({ siteAdmin }) => siteAdmin);
  const as = (accountId: string | undefined, path: string): string => `${site}/as/${encodeURIComponent(accountId ?? '')}/${path}`;
  return {
    home: `${site}/`,
    portal: as(customer?.accountId, 'portal'),
    agent: as(project?.agents[0], `projects/${project?.key}/queue`),
    project: as(project?.agents[0], `projects/${project?.key}/premier`),
    settings: as(admin?.accountId, 'settings'),
  };
};

/** Opens the local site of this repository with its example people and customers, as `npm start` does. */
export const openLocalSite = async (options: LocalSiteOptions): Promise<LocalSite> => {
  const at = (...names: string[]): string => join(options.root, ...names);
  const startAt = options.startAt ?? Date.now();
  const example = readWorld(json(at('test/site/example/world.json')));
  const wanted = options.world?.(example) ?? example;
  const world =
    options.configured === false ? { ...wanted, projects: wanted.projects.map((project) => ({ ...project, served: false })) } : wanted;
  const site = await openSite({
    folder: options.folder === undefined ? at('.cache/site-data') : options.folder,
    appBundle: options.appBundle ?? at('.cache/app/index.cjs'),
    staticFolder: at('static/build'),
    manifestPath: at('manifest.yml'),
    startAt,
    frozen: options.frozen ?? false,
    ports: options.ports,
    world,
    customers:
      options.configured === false ? [] : customersIn(at('test/site/example/customers')).map((customer) => renewed(customer, startAt)),
    searchLag: options.searchLag ?? 0,
    ...(options.remembered ? { remembered: options.remembered } : {}),
    ...(options.log ? { log: options.log } : {}),
  });
  const siteTime = (): string =>
    DateTime.fromMillis(site.clock.now(), { zone: 'America/Los_Angeles' }).toFormat('ccc d LLL yyyy HH:mm ZZZZ');
  return { ...site, links: linksOf(world, site.urls?.site ?? ''), siteTime };
};
