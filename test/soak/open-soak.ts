import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renewed } from '../site/example/renewed';
import { readManifest } from '../site/forge/manifest';
import { PLATFORM_STORAGE_LIMITS } from '../site/forge/storage/limits';
import { readWorld } from '../site/jira/world';
import { openSite, type Site } from '../site/site';
import { withContacts } from './company';
import { Meter } from './meter';
import { People } from './people';

/** A Wednesday, so that no weekend lies in the days that follow. */
const BEGIN = Date.UTC(2026, 9, 27, 15);

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** A site whose limits are on, with everything that it costs counted. */
export interface SoakSite {
  readonly site: Site;
  readonly meter: Meter;
  readonly people: People;
}

/** The example site in memory, with so many more people; `points` = the limit on points is on, as the others are. */
export const openSoak = async (root: string, appBundle: string, companies: number, points: boolean): Promise<SoakSite> => {
  const folder = join(root, 'test/site/example/customers');
  const example = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => renewed(json(join(folder, name)), BEGIN));
  const site = await openSite({
    folder: null,
    appBundle,
    staticFolder: join(root, 'static/build'),
    manifestPath: join(root, 'manifest.yml'),
    startAt: BEGIN,
    frozen: true,
    ports: null,
    world: withContacts(readWorld(json(join(root, 'test/site/example/world.json'))), companies),
    customers: example,
    log: () => undefined,
  });
  site.host.faults.storageLimits = PLATFORM_STORAGE_LIMITS;
  return { site, meter: new Meter(site, { points }), people: new People(site, readManifest(join(root, 'manifest.yml')).appId) };
};
