import type { ContactAnswer } from '../../../src/domain/view/contact-answer';
import type { InboxView } from '../../../src/domain/view/inbox';
import { type Desk, openDesk, PREM } from '../desk';
import { customerDesk, projectSettings } from './customer-desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

const inPrem = projectSettings(PREM, 'PREM');
/** As Hana Lee, who administers the project and not the site. */
const hana = <Answer>(key: string, payload: unknown): Promise<Answer> =>
  desk.ask('hana-lee', 'project-settings', key, inPrem, payload) as Promise<Answer>;
const change = (command: object, accepted = false) => hana<ContactAnswer>('changeContact', { customerId: 'kita-bank', command, accepted });
const inbox = () => hana<InboxView>('inbox', {});
const person = (name: string, email: string, more: object = {}) => ({ accountId: null, email, name, kind: 'direct', partner: '', ...more });
const adding = (who: object, more: object = {}) => ({ act: 'add', person: who, replaces: null, attested: true, ...more });
const contactOf = async (name: string) =>
  (await customerDesk(desk).open('kita-bank')).register.contacts.find((contact) => contact.name === name);
const shared = person('システム部', 'jira-admins@kitabank.example.jp');

test('nothing waits at first, and nobody who has nothing to decide costs a reading', async () => {
  expect(await inbox()).toMatchObject({ state: 'ready', proposals: [], overLimits: [], orphans: [], suggestions: [] });
});

describe('a proposed contact with signs of a shared mailbox', () => {
  test('CON-6 waits with its signs, who attested, and whose seat it takes', async () => {
    await change(adding(shared, { replaces: (await contactOf('佐藤 健二'))?.id ?? '' }), true);
    const { proposals } = await inbox();
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).toMatchObject({ customerName: '北銀行', attestedBy: 'Hana Lee', replaces: '佐藤 健二' });
    expect(proposals[0]?.contact).toMatchObject({ name: 'システム部', status: 'pending', accountId: null });
    expect(proposals[0]?.contact.review?.signals).toEqual(expect.arrayContaining(['roleWord']));
  });

  test('is approved with a note, and the approval can be taken back', async () => {
    await change(adding(shared));
    const contactId = (await inbox()).proposals[0]?.contact.id ?? '';
    expect(await change({ act: 'approve', contactId, note: '' })).toMatchObject({
      state: 'invalid',
      problems: [{ path: 'note', code: 'noteMissing' }],
    });
    const approved = await change({ act: 'approve', contactId, note: '高橋さん専用のアドレスです。' });
    expect(approved).toMatchObject({ state: 'saved', undo: true });
    expect((await inbox()).proposals).toEqual([]);
    expect(await contactOf('システム部')).toMatchObject({
      status: 'active',
      review: { note: '高橋さん専用のアドレスです。', decidedBy: 'person:hana-lee' },
    });
    const version = approved.state === 'saved' ? approved.version : 0;
    expect(await hana<ContactAnswer>('undoContact', { customerId: 'kita-bank', version })).toMatchObject({ state: 'saved' });
    expect((await inbox()).proposals).toHaveLength(1);
  });

  test('is rejected with a reason and frees the seat', async () => {
    await change(adding(shared));
    const contactId = (await inbox()).proposals[0]?.contact.id ?? '';
    expect(await change({ act: 'reject', contactId, note: '共有アドレスです。' })).toMatchObject({ state: 'saved' });
    expect([(await inbox()).proposals, (await contactOf('システム部'))?.status]).toEqual([[], 'rejected']);
  });
});

test('card 4 after a licence ended the excess is named, never dropped, and an administrator says who stays instead', async () => {
  const names = ['Mira', 'Noor', 'Otto', 'Pia', 'Quinn'];
  const licence = { order: 'LR', from: '2026-01-01', to: '2026-12-31' };
  const lumen = {
    ...{ id: 'lumen', name: 'Lumen Rail', zone: 'America/Denver', language: 'en', emailDomains: ['lumenrail.example'] },
    licences: ['one', 'two'].map((id) => ({ id, ...licence, order: `LR-${id}`, ...(id === 'two' ? { to: '2026-10-28' } : {}) })),
    contacts: names.map((name, at) => ({ id: name, name, email: `${name}@lumenrail.example`, activeFrom: `2026-0${at + 1}-01T08:00:00Z` })),
  };
  const { ask } = customerDesk(desk);
  expect(await ask('importCustomers', { customers: [lumen] })).toMatchObject({ state: 'imported', problems: [] });
  desk.site.host.faults.scheduleRuns = () => 0;
  await desk.pass(24 * 60);
  // Any act settles the register; so does the nightly check.
  await hana('changeContact', { customerId: 'lumen', command: { act: 'mode', licenceId: 'one', mode: 'direct' }, accepted: false });
  const statuses = async () => (await inbox()).overLimits[0]?.people.map(({ name, status }) => `${name} ${status}`);
  expect((await inbox()).overLimits[0]).toMatchObject({ customerName: 'Lumen Rail', seats: { direct: 3, partner: 0 } });
  expect(await statuses()).toEqual(['Mira active', 'Noor active', 'Otto active', 'Pia overLimit', 'Quinn overLimit']);
  const keep = (contactIds: readonly string[]) =>
    hana('changeContact', { customerId: 'lumen', command: { act: 'keep', contactIds }, accepted: false });
  expect(await keep(names)).toMatchObject({ state: 'invalid', problems: [expect.objectContaining({ code: 'seatsDirect' })] });
  expect(await keep(['Mira', 'Pia', 'Quinn'])).toMatchObject({ state: 'saved' });
  expect(await statuses()).toEqual(['Mira active', 'Noor overLimit', 'Otto overLimit', 'Pia active', 'Quinn active']);
});

test('a person typed by address is linked to the account that certainly has it; who has none keeps the seat', async () => {
  await change(adding(person('伊藤 遥', 'Haruka.Ito@kitabank.example.jp')));
  expect(await contactOf('伊藤 遥')).toMatchObject({ accountId: 'person:haruka-ito', status: 'active' });
  const { edit } = customerDesk(desk);
  await edit('kita-bank', (draft) => ({ contacts: draft.contacts.filter(({ id }) => id !== 'kita-kenji') }));
  expect(await change(adding(person('高橋 直子', 'naoko@kitabank.example.jp')))).toMatchObject({ state: 'saved' });
  await desk.pass(2);
  expect(await contactOf('高橋 直子')).toMatchObject({ accountId: null, status: 'active' });
});

test('NEW-7 a stand-in is typed by address too, and takes the seat for a week', async () => {
  const standIn = { act: 'standIn', contactId: 'kita-kenji', from: '2026-10-29', to: '2026-11-04' };
  const unknown = await change({ ...standIn, person: person('誰か', 'dareka@kitabank.example.jp') });
  expect(unknown).toMatchObject({ state: 'invalid', problems: [expect.objectContaining({ code: 'standInNoAccount' })] });
  expect(await change({ ...standIn, person: person('伊藤 遥', 'haruka.ito@kitabank.example.jp') })).toMatchObject({ state: 'saved' });
  const { register } = await customerDesk(desk).open('kita-bank');
  expect(register.standIns).toMatchObject([{ accountId: 'person:haruka-ito', contactId: 'kita-kenji', endedAt: null }]);
});
