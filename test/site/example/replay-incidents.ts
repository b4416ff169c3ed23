import { join } from 'node:path';
import { readManifest } from '../forge/manifest';
import { openLocalSite } from '../main';
import { readIncidents } from './incidents';
import { REPLAY_START, type Replayed, replay } from './replay';

/** Replays the incidents of the example on a fresh site in `folder` (null = in memory), without HTTP, on a frozen clock. */
export const replayIncidents = async (options: { readonly root: string; readonly folder: string | null }): Promise<Replayed> => {
  const { root, folder } = options;
  const site = await openLocalSite({ root, folder, ports: null, frozen: true, startAt: REPLAY_START - 60_000, log: () => undefined });
  try {
    const incidents = readIncidents(join(root, 'test/site/example/incidents-2016.csv'), REPLAY_START);
    return await replay(site, incidents, readManifest(join(root, 'manifest.yml')).appId);
  } finally {
    await site.close();
  }
};
