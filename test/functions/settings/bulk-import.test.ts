import { type Desk, openDesk } from '../desk';
import { bulkDesk, companies } from './bulk-desk';
import { customerDesk, versionOf } from './customer-desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

/** Passes time until the import is at rest, at most ten minutes. */
const settled = async (): Promise<string> => {
  for (let minute = 0; minute < 10; minute++) {
    const { state } = await bulkDesk(desk).job();
    if (!['checking', 'applying', 'undoing'].includes(state)) return state;
    await desk.pass(1);
  }
  return 'still at work';
};

test('a large file is handed over in parts and goes on in the background, within the limits of each call', async () => {
  const { handOver, job, stored } = bulkDesk(desk);
  expect(await handOver(companies(260))).toMatchObject({ state: 'running' });
  expect(stored()).toEqual([]);
  expect(await settled()).toBe('done');
  expect(await job()).toMatchObject({ saved: 260, customers: 260, problemCount: 0 });
  expect(stored()).toHaveLength(260);
});

test('a part with a mistake is refused by name, and what was handed over before is never started', async () => {
  const { handOver, job, stored } = bulkDesk(desk);
  const bad = companies(300).map((company, at) => (at === 299 ? { ...company, zone: 'Mars/Olympus' } : company));
  expect(await handOver(bad)).toMatchObject({
    state: 'invalid',
    problems: [expect.objectContaining({ path: 'zone', code: 'zoneUnknown' })],
  });
  await desk.pass(5);
  expect([(await job()).state, stored()]).toEqual(['handing', []]);
});

test('a mistake that only the register knows refuses the whole import before anything is written', async () => {
  const { handOver, job, stored } = bulkDesk(desk);
  await handOver(
    companies(120).map((company, at) => (at === 110 ? { ...company, emailDomains: ['kitabank.example.jp'], contacts: [] } : company)),
  );
  expect(await settled()).toBe('refused');
  const { problems } = await job();
  expect([problems, stored()]).toEqual([[expect.objectContaining({ customer: 111, code: 'domainTaken', name: 'Company 00111' })], []]);
});

test('an import that dies in the middle of a step goes on by itself, and nothing is done twice', async () => {
  const { handOver, job } = bulkDesk(desk);
  let writes = 0;
  desk.site.host.faults.around = async (call, proceed) => {
    const isCustomer = call.path.endsWith('/transaction') && call.body?.includes('company-');
    if (isCustomer && ++writes === 3) throw new Error('The invocation died.');
    return proceed();
  };
  await handOver(companies(100));
  expect(await settled()).toBe('done');
  expect(await job()).toMatchObject({ saved: 100, problemCount: 0 });
  const versions = desk.site.host.storage
    .entity('customer')
    .entries()
    .filter(([key]) => key.startsWith('company-'));
  expect(versions.map(([, value]) => (value as { version: number }).version)).toEqual(Array(100).fill(1));
});

test('an import that stood still is taken up again where it was', async () => {
  const { handOver, job, steer } = bulkDesk(desk);
  let isDown = true;
  desk.site.host.faults.around = async (call, proceed) =>
    isDown && call.path.endsWith('/transaction') && call.body?.includes('company-')
      ? new Response('{"code":"DOWN"}', { status: 500 })
      : proceed();
  await handOver(companies(80));
  await desk.pass(60);
  expect(await job()).toMatchObject({ state: 'failed', saved: 0 });
  isDown = false;
  expect(await steer('continueImport', (await job()).run)).toEqual({ state: 'saved' });
  expect(await settled()).toBe('done');
  expect((await job()).saved).toBe(80);
});

test('a cancelled import keeps what it has saved until it is taken back', async () => {
  const { handOver, job, steer, stored } = bulkDesk(desk);
  await handOver(companies(300, 1));
  await desk.pass(0.35);
  const { run, state } = await job();
  expect(state).toBe('applying');
  expect(await steer('cancelImport', run)).toEqual({ state: 'saved' });
  await desk.pass(5);
  const { saved } = await job();
  expect(saved).toBeGreaterThan(0);
  expect(saved).toBeLessThan(300);
  expect(stored()).toHaveLength(saved);
  await steer('undoImport', run);
  expect([await settled(), stored()]).toEqual(['undone', []]);
});

test('taking an import back restores what was changed, removes what was added, and leaves what somebody saved since', async () => {
  const { handOver, job, steer, stored } = bulkDesk(desk);
  const { open, edit } = customerDesk(desk);
  const before = (await open('kita-bank')).draft;
  await handOver([...companies(2), { id: 'kita-bank', name: 'Kita Bank' }]);
  versionOf(await edit('company-00002', { name: 'Company Two' }));
  const { run } = await job();
  await steer('undoImport', run);
  expect(await settled()).toBe('undone');
  expect(await job()).toMatchObject({ takenBack: 2, kept: ['Company Two'] });
  expect(stored()).toEqual(['company-00002']);
  expect((await open('kita-bank')).draft).toEqual(before);
  expect((await open('kita-bank')).history.map(({ act }) => act)).toEqual(['undone', 'imported', 'imported']);
});

test('while one import is at work another is told to wait', async () => {
  const { handOver } = bulkDesk(desk);
  await handOver(companies(100));
  expect(await handOver(companies(1))).toEqual({ state: 'busy' });
  await settled();
  expect(await handOver(companies(1))).toMatchObject({ state: 'imported', saved: 0 });
});

describe('accounts of imported contacts', () => {
  const lumen = {
    ...{ id: 'lumen', name: 'Lumen Rail', zone: 'America/Denver', language: 'en', emailDomains: ['lumenrail.example'] },
    licences: [{ id: 'l', order: 'LR', from: '2026-01-01', to: '2026-12-31' }],
    contacts: [
      { id: 'mira', name: 'Mira', email: 'Mira.Sandoval@lumenrail.example' },
      { id: 'noor', name: 'Noor', email: 'noor@lumenrail.example' },
    ],
  };
  test('are found in the background by address; who has none keeps the seat and is entitled to nothing', async () => {
    const { handOver, view } = bulkDesk(desk);
    await handOver([lumen]);
    const before = await customerDesk(desk).open('lumen');
    expect(before.register.contacts.map(({ accountId, status }) => [accountId, status])).toEqual([
      [null, 'active'],
      [null, 'active'],
    ]);
    await desk.pass(1);
    const after = await customerDesk(desk).open('lumen');
    expect(after.register.contacts.map(({ accountId }) => accountId)).toEqual(['person:mira-sandoval', null]);
    expect((await view()).linking).toMatchObject({ state: 'idle', linked: 1, unlinked: 1 });
    expect(after.history[0]).toMatchObject({ by: 'Premier Desk', act: 'changed' });
  });
  test('do not keep an import from being taken back', async () => {
    const { handOver, job, steer } = bulkDesk(desk);
    await handOver([lumen]);
    await desk.pass(1);
    await steer('undoImport', (await job()).run);
    expect(await settled()).toBe('undone');
    expect(await customerDesk(desk).open('lumen')).toEqual({ state: 'refused' });
  });
});

test('no address and no name of a contact is in any line the app logs, nor among what is left of a finished import', async () => {
  const { handOver, job } = bulkDesk(desk);
  desk.lines.length = 0;
  await handOver(companies(120));
  await settled();
  await desk.pass(3);
  expect(desk.lines.length).toBeGreaterThan(3);
  expect(desk.lines.filter((line) => /person\.\d|Person \d|@company|Company 0/.test(line))).toEqual([]);
  const { run } = await job();
  expect(JSON.stringify(desk.site.host.storage.get(`import:${run}:0`))).not.toMatch(/person|Person|@/);
});
