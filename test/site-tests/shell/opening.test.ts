import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PortBusy } from '../../site/server/listen';
import { AOI, FRIDAY_1630_LOS_ANGELES, MEI, openFakeSite } from './fake-site';

test('a busy port is named, and nothing stays open', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
  });
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const opening = openFakeSite({ folder, ports: { site: 0, app: port } });
  await expect(opening).rejects.toThrow(PortBusy);
  await expect(opening).rejects.toMatchObject({ port, message: expect.stringContaining(String(port)) });
  other.close();
  const again = await openFakeSite({ folder });
  await again.close();
  rmSync(folder, { recursive: true });
});

test('a site that remembers is set up once and goes on with its time and its requests', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const first = await openFakeSite({ folder, ports: null });
  await first.clock.moveTo(FRIDAY_1630_LOS_ANGELES + 3_600_000);
  const draft = { reporter: AOI.accountId, serviceDeskId: '1', requestTypeId: '11', summary: 'Batch', description: '' };
  const { issueKey } = first.jira.createRequest(draft);
  await first.close();
  const second = await openFakeSite({ folder, ports: null, customers: [] });
  expect(second.clock.now()).toBe(FRIDAY_1630_LOS_ANGELES + 3_600_000);
  expect((await second.jira.handle({ kind: 'person', accountId: MEI.accountId }, `/rest/api/3/issue/${issueKey}`, {})).status).toBe(200);
  await second.close();
  rmSync(folder, { recursive: true });
});
