import { join } from 'node:path';
import { readIncidents } from '../site/example/incidents';
import { REPLAY_START, replay } from '../site/example/replay';
import { readManifest } from '../site/forge/manifest';
import { openLocalSite } from '../site/main';

const root = join(__dirname, '../..');
const { appId } = readManifest(join(root, 'manifest.yml'));

/** The first incidents of the log, from Friday 30 October 2026 10:00 UTC on. */
const first = (count: number) => readIncidents(join(root, 'test/site/example/incidents-2016.csv'), REPLAY_START).slice(0, count);

const replayed = async (count: number): Promise<string> => {
  const site = await openLocalSite({ root, folder: null, ports: null, frozen: true, startAt: REPLAY_START - 60_000, log: () => undefined });
  try {
    return (await replay(site, first(count), appId)).results;
  } finally {
    await site.close();
  }
};

test('incidents of a real service desk, replayed twice, give the same figures; Jira and the project page agree', async () => {
  const once = await replayed(40);
  expect(once).toContain('40 requests:');
  expect(await replayed(40)).toBe(once);
});

test('the first row falls on Friday 30 October 2026 at 10:00 UTC, and one caller in ten is no registered contact', () => {
  const incidents = first(890);
  expect(new Date(incidents[0]?.raisedAt ?? 0).toISOString()).toBe('2026-10-30T10:00:00.000Z');
  const strangers = incidents.filter(({ reporter }) => ['person:dana-brooks', 'person:haruka-ito', 'person:sam-lee'].includes(reporter));
  expect(strangers.length / incidents.length).toBeGreaterThan(0.08);
  expect(strangers.length / incidents.length).toBeLessThan(0.12);
});
