import { at, type Desk, openDesk } from './desk';
import { type ownDesk as Own, ownDesk, person, refusedOf } from './own-desk';

let desk: Desk;
let own: ReturnType<typeof Own>;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
  own = ownDesk(desk);
});
afterEach(() => desk.site.close());

const nora = person({ name: 'Nora Quinn', email: 'nora.quinn@harborlogistics.example' });
const add = (more: object = {}) => ({ act: 'add', person: nora, replaces: null, attested: true, ...more });
const standIn = (more: object = {}) => ({
  act: 'standIn',
  contactId: 'harbor-grace',
  person: person({ email: 'dana.brooks@harborlogistics.example', name: 'Dana' }),
  from: '2026-10-28',
  to: '2026-11-03',
  ...more,
});
const names = async (who: string, status: string) =>
  (await own.contacts(who)).customer.contacts.filter((contact) => contact.status === status).map(({ name }) => name);

describe('the register of the own company', () => {
  test('FT-2.6 a leaving colleague is replaced in one action; the new one waits for approval; undone, everything is as before', async () => {
    const saved = await own.change('grace-miller', add({ replaces: 'harbor-peter' }));
    expect(saved).toMatchObject({ state: 'saved', undo: true });
    expect(await names('grace-miller', 'pending')).toEqual(['Nora Quinn']);
    expect(await names('grace-miller', 'active')).not.toContain('Peter Novak');
    expect((await own.contacts('grace-miller')).history[0]).toMatchObject({ by: { you: true, name: 'Grace Miller' } });
    expect(await own.ask('grace-miller', 'undoOwnContacts', { version: saved.version })).toMatchObject({ state: 'saved' });
    expect(await names('grace-miller', 'active')).toContain('Peter Novak');
    expect((await own.contacts('peter-novak')).history.slice(0, 2)).toMatchObject([
      { by: { you: false, name: 'Grace Miller' }, isUndo: true },
      { by: { you: false, name: 'Grace Miller' }, isUndo: false },
    ]);
  });

  test('X05 CON-10 without a free seat a proposal is refused at the person', async () => {
    expect(refusedOf(await own.change('grace-miller', add()))).toEqual([expect.stringMatching(/^person seats/)]);
  });

  test.each([
    ['X12', { email: 'nora.quinn@gmail.com' }, 'person.email domainForeign'],
    ['CON-8', { email: 'NoraQuinn@harborlogistics.example', kind: 'partner', partner: 'Northlight' }, 'person.email partnerPartMissing'],
    ['CON-9', { email: 'NoraQuinn_Northlight@harborlogistics.example' }, 'person.kind directNamesPartner'],
  ])('%s is told at its field: %j', async (_rule, more, refusal) => {
    expect(refusedOf(await own.change('grace-miller', add({ replaces: 'harbor-peter', person: { ...nora, ...more } })))).toContain(refusal);
  });

  test('CON-6 a typed person needs a name; a typed address that has an account is linked to it at once', async () => {
    const typed = (name: string) =>
      own.change('grace-miller', add({ replaces: 'harbor-peter', person: person({ name, email: 'Dana.Brooks@harborlogistics.example' }) }));
    expect(refusedOf(await typed(' '))).toEqual(['person.name nameMissing']);
    expect(await typed('Dana')).toMatchObject({ state: 'saved' });
    const pending = (await own.contacts('grace-miller')).customer.contacts.filter(({ status }) => status === 'pending');
    expect(pending).toMatchObject([{ name: 'Dana Brooks', accountId: 'person:dana-brooks' }]);
    expect(await own.ask('dana-brooks', 'ownPage')).toMatchObject({ role: 'pending', care: null });
    expect(await own.ask('dana-brooks', 'ownContacts')).toEqual({ state: 'refused' });
  });

  test('FT-2.7 the last active contact goes only when that is confirmed', async () => {
    for (const id of ['harbor-peter', 'harbor-anna', 'harbor-omar', 'harbor-sofia'])
      await own.change('grace-miller', { act: 'remove', contactId: id });
    const last = { act: 'remove', contactId: 'harbor-grace' };
    expect(await own.change('grace-miller', last)).toMatchObject({ state: 'confirm', consequences: [{ code: 'lastContact' }] });
    expect(await names('grace-miller', 'active')).toEqual(['Grace Miller']);
    expect(await own.change('grace-miller', last, true)).toMatchObject({ state: 'saved' });
    expect(await own.ask('grace-miller', 'ownContacts')).toEqual({ state: 'refused' });
    expect(await own.ask('grace-miller', 'ownPage')).toMatchObject({ role: 'colleague' });
  });

  test('NEW-7 a stand-in has the seat inside the days, manages nothing, and gives it back by itself; ended early it is back at once', async () => {
    expect(await own.change('grace-miller', standIn())).toMatchObject({ state: 'saved' });
    expect(await own.ask('dana-brooks', 'ownPage')).toMatchObject({
      role: 'standIn',
      standInUntil: at('2026-11-04 00:00 America/Los_Angeles'),
    });
    expect(await own.ask('dana-brooks', 'ownContacts')).toEqual({ state: 'refused' });
    expect(refusedOf(await own.change('dana-brooks', { act: 'remove', contactId: 'harbor-peter' }))).toEqual(['refused']);
    expect(await own.ask('grace-miller', 'ownPage')).toMatchObject({
      role: 'contact',
      standInUntil: at('2026-11-04 00:00 America/Los_Angeles'),
    });
    expect(await own.ask('grace-miller', 'adoptable')).toEqual({ state: 'refused' });
    const [running] = (await own.contacts('grace-miller')).customer.standIns;
    expect(await own.change('grace-miller', { act: 'endStandIn', standInId: running?.id })).toMatchObject({ state: 'saved' });
    expect(await own.ask('dana-brooks', 'ownPage')).toMatchObject({ role: 'colleague' });
    await own.change('grace-miller', standIn());
    await desk.pass(8 * 24 * 60);
    expect(await own.ask('dana-brooks', 'ownPage')).toMatchObject({ role: 'colleague', standInUntil: null });
    expect(await own.ask('grace-miller', 'ownPage')).toMatchObject({ role: 'contact', standInUntil: null });
  });

  test('a colleague whom the portal shows is picked by account; whom it does not show, is nobody', async () => {
    const picked = (accountId: string) =>
      add({ replaces: 'harbor-peter', person: person({ accountId, email: 'dana.brooks@harborlogistics.example' }) });
    expect(refusedOf(await own.change('grace-miller', picked('person:dana-brooks')))).toEqual(['person.accountId personForeign']);
    await desk.raise('dana-brooks', { productKey: 'bamboo', severity: 'L4' });
    expect((await own.contacts('grace-miller')).colleagues).toMatchObject([{ accountId: 'person:dana-brooks', name: 'Dana Brooks' }]);
    expect(await own.change('grace-miller', picked('person:dana-brooks'))).toMatchObject({ state: 'saved' });
  });
});

describe('nobody touches another company', () => {
  test('a contact of others, and one that never was, are the same', async () => {
    const foreign = await own.change('grace-miller', { act: 'remove', contactId: 'kita-aoi' });
    expect(foreign).toEqual(await own.change('grace-miller', { act: 'remove', contactId: 'nobody' }));
    expect(refusedOf(foreign)).toEqual(['contactId contactGone']);
    expect(refusedOf(await own.change('grace-miller', add({ replaces: 'kita-aoi' })))).toEqual(['replaces contactGone']);
    expect(await names('aoi-tanaka', 'active')).toContain('田中 葵');
  });

  test('an account of others, and one that never was, are the same', async () => {
    const of = (accountId: string) => own.change('grace-miller', add({ replaces: 'harbor-peter', person: { ...nora, accountId } }));
    expect(await of('person:kenji-sato')).toEqual(await of('person:nobody-at-all'));
  });

  test('an address of others is refused for its domain, whether or not somebody has it', async () => {
    const of = async (email: string) =>
      refusedOf(await own.change('grace-miller', add({ replaces: 'harbor-peter', person: { ...nora, email } })));
    expect(await of('kenji.sato@kitabank.example.jp')).toEqual(await of('nobody@kitabank.example.jp'));
  });

  test('what another contact of the company did is not his to undo, nor is the other company’s version', async () => {
    const saved = await own.change('grace-miller', { act: 'remove', contactId: 'harbor-sofia' });
    expect(await own.ask('peter-novak', 'undoOwnContacts', { version: saved.version })).toEqual({ state: 'conflict' });
    expect(await own.ask('aoi-tanaka', 'undoOwnContacts', { version: saved.version })).toEqual({ state: 'conflict' });
  });

  test.each(['dana-brooks', 'iris-moreau', 'sam-lee', 'maya-torres', 'olivia-grant', 'emily-carter'])(
    '%s is refused every change',
    async (who) => {
      for (const command of [add(), standIn(), { act: 'remove', contactId: 'harbor-peter' }, { act: 'endStandIn', standInId: 'x' }])
        expect(await own.change(who, command)).toEqual({ state: 'refused' });
      expect(await own.ask(who, 'undoOwnContacts', { version: 1 })).toEqual({ state: 'refused' });
    },
  );

  test.each([
    ['what only administrators do', { act: 'approve', contactId: 'harbor-peter', note: '' }],
    ['a licence’s mode', { act: 'mode', licenceId: 'harbor-premier', mode: 'direct' }],
    ['nothing', null],
    ['a list', []],
  ])('%s is refused to a contact, too', async (_what, command) => {
    expect(await own.ask('grace-miller', 'changeOwnContacts', { command, accepted: true })).toEqual({ state: 'refused' });
  });
});
