import { type Desk, openDesk } from './desk';

const settings = { type: 'jira:adminPage' };
const DAY = 1_440;

interface Contact {
  readonly id: string;
  readonly name: string;
  readonly accountId: string | null;
  readonly email?: string;
  readonly status: string;
  readonly orphan?: { readonly cause: string };
}

let desk: Desk;
afterEach(() => desk.site.close());
const begin = async (wallClock = '2026-10-28 09:00 America/Los_Angeles'): Promise<void> => {
  desk = await openDesk(wallClock);
};
const rows = (entity: string) => desk.site.host.storage.entity(entity).entries();
const customer = (id: string) =>
  rows('customer').find(([key]) => key === id)?.[1] as { version: number; document: { contacts: readonly Contact[] } };
const contact = (customerId: string, id: string) => customer(customerId).document.contacts.find((entry) => entry.id === id);
const nightly = async (): Promise<void> => {
  await desk.site.host.runSchedule('nightly');
  await desk.pass(5);
};
const found = async () => {
  const view = (await desk.ask('olivia-grant', 'app-settings', 'nightly', settings)) as {
    run: { state: string; customers: number } | null;
    reportedAt: number | null;
    rows: { kind: string; customerId: string; contact?: string; cause?: string; order?: string; daysLeft?: number; notice?: number }[];
  };
  return view;
};
const changeContact = (customerId: string, command: object) =>
  desk.ask('olivia-grant', 'app-settings', 'changeContact', settings, { customerId, command, accepted: true });

describe('the nightly check', () => {
  test('comes to its end, finds nothing where nothing is wrong, and writes nothing', async () => {
    await begin();
    const before = JSON.stringify(rows('customer'));
    await nightly();
    expect(await found()).toMatchObject({ run: { state: 'done', customers: 3 }, rows: [] });
    expect(JSON.stringify(rows('customer'))).toBe(before);
  });

  test('links who holds a seat without an account, once one has the address', async () => {
    await begin();
    const naoko = { accountId: null, email: 'naoko@kitabank.example.jp', name: '高橋 直子', kind: 'direct', partner: '' };
    await changeContact('kita-bank', { act: 'add', person: naoko, replaces: null, attested: false });
    await nightly();
    const linked = () => customer('kita-bank').document.contacts.at(-1)?.accountId;
    expect(linked()).toBeNull();
    desk.site.jira.changePerson('person:haruka-ito', { emailAddress: 'naoko@kitabank.example.jp' });
    await desk.pass(1.1 * DAY);
    expect(linked()).toBe('person:haruka-ito');
  });

  test.each([
    ['X32 a deactivated account', { active: false }, 'deactivated'],
    ['an account that is gone', null, 'gone'],
    ['CON-5 an address of another company', { emailAddress: 'peter.novak@elsewhere.example' }, 'domain'],
  ])('%s is flagged, and the seat stays used until somebody removes the contact', async (_name, changes, cause) => {
    await begin();
    desk.site.jira.changePerson('person:peter-novak', changes);
    await nightly();
    expect(contact('harbor-logistics', 'harbor-peter')).toMatchObject({ status: 'active', orphan: { cause } });
    expect((await found()).rows).toEqual([expect.objectContaining({ kind: 'orphan', cause, contact: 'Peter Novak' })]);
    const row = (await desk.ask(
      'maya-torres',
      'project-page',
      'customer',
      { type: 'jira:projectPage', project: { id: '10001' } },
      { customerId: 'harbor-logistics' },
    )) as {
      row: { seats: { used: number } };
    };
    expect(row.row.seats.used).toBe(5);
    expect(await changeContact('harbor-logistics', { act: 'remove', contactId: 'harbor-peter' })).toMatchObject({ state: 'saved' });
    await desk.pass(DAY);
    await nightly();
    expect((await found()).rows).toEqual([]);
  });

  test('what has been mended is no longer flagged the night after', async () => {
    await begin();
    desk.site.jira.changePerson('person:peter-novak', { active: false });
    await nightly();
    desk.site.jira.changePerson('person:peter-novak', { active: true });
    await desk.pass(DAY);
    await nightly();
    expect(contact('harbor-logistics', 'harbor-peter')?.orphan).toBeUndefined();
    expect((await found()).rows).toEqual([]);
  });

  test.each([
    ['61 days', '2026-11-14', null],
    ['60 days', '2026-11-15', 60],
    ['30 days', '2026-12-15', 30],
    ['7 days', '2027-01-07', 7],
    ['on the last day', '2027-01-14', 7],
  ])('card 4 the end of a licence is told %s before', async (_name, day, notice) => {
    await begin(`${day} 09:00 America/New_York`);
    await nightly();
    const ends = (await found()).rows.filter(({ kind, order }) => kind === 'licenceEnds' && order === 'HL-77120');
    expect(ends.map((end) => end.notice)).toEqual(notice === null ? [] : [notice]);
    const maintenance = (await found()).rows.filter(
      ({ kind, customerId }) => kind === 'maintenanceEnds' && customerId === 'harbor-logistics',
    );
    // Fisheye ends on 31 December, everything else with the licence; what is over for more than 14 days is told no more.
    expect(maintenance.length).toBe(notice === null ? 1 : 6);
  });

  test('EXC-1 the night after a licence ended, who has no seat is marked and named, nobody is dropped', async () => {
    await begin('2027-01-14 23:00 America/New_York');
    await desk.pass(DAY);
    await nightly();
    const over = (await found()).rows.filter(({ kind }) => kind === 'overLimit');
    expect(over).toHaveLength(5);
    expect(customer('harbor-logistics').document.contacts.map(({ status }) => status)).toEqual(Array(5).fill('overLimit'));
  });

  test('doubled, early and skipped schedules change nothing twice', async () => {
    await begin();
    desk.site.jira.changePerson('person:peter-novak', { active: false });
    await Promise.all([desk.site.host.runSchedule('nightly'), desk.site.host.runSchedule('nightly')]);
    await desk.pass(5);
    const { version } = customer('harbor-logistics');
    await nightly();
    expect(customer('harbor-logistics').version).toBe(version);
    expect(await found()).toMatchObject({ run: { customers: 3 } });
    await desk.pass(DAY);
    await nightly();
    expect(customer('harbor-logistics').version).toBe(version);
  });

  test('every event doubled, and killed at each of its calls: it ends all the same, by itself or with the next schedule', async () => {
    for (let kill = 1; ; kill += 3) {
      await begin();
      desk.site.host.faults.deliveries = () => [1_000, 2_000];
      desk.site.jira.changePerson('person:peter-novak', { active: false });
      let calls = 0;
      desk.site.host.faults.around = async (_call, proceed) => {
        if (++calls === kill) throw new Error('killed');
        return proceed();
      };
      await desk.site.host.runSchedule('nightly').catch(() => null);
      await desk.pass(4);
      const made = calls;
      desk.site.host.faults.around = (_call, proceed) => proceed();
      if ((await found()).run?.state !== 'done') {
        await desk.pass(125);
        await nightly();
      }
      expect([kill, (await found()).run]).toEqual([kill, expect.objectContaining({ state: 'done', customers: 3 })]);
      expect([kill, (await found()).rows.length, customer('harbor-logistics').version]).toEqual([kill, 1, 2]);
      if (made < kill) return;
      await desk.site.close();
    }
  });

  test('goes through many customers in steps of a page', async () => {
    await begin();
    const file = Array.from({ length: 120 }, (_none, index) => ({
      id: `company-${index}`,
      name: `Company ${String(index).padStart(3, '0')}`,
      zone: 'Asia/Tokyo',
      language: 'en',
      organizationIds: [],
      emailDomains: [`company-${index}.example`],
      partners: [],
      licences: [{ id: 'licence', order: `C-${index}`, from: '2026-01-01', to: '2026-12-31', contactMode: 'direct' }],
      alignLicences: [],
      contacts: [],
      productKeys: [],
      instances: [],
    }));
    await desk.ask('olivia-grant', 'app-settings', 'importCustomers', settings, { customers: file });
    await desk.pass(10);
    await desk.pass(DAY);
    expect(await found()).toMatchObject({ run: { state: 'done', customers: 3 + file.length } });
  });
});
