import type { ContactCommand } from '../../../src/domain/customer/contact-command';
import type { ContactAnswer } from '../../../src/domain/view/contact-answer';
import { at, type Desk, openDesk } from '../desk';
import { ownDesk, refusedOf } from '../own-desk';
import { customerDesk } from '../settings/customer-desk';
import { add, chosen, registerDesk, toldBy, typed } from './register-desk';

const KITA = 'kita-bank';
const bamboo = { productKey: 'bamboo', severity: 'L2' };

let desk: Desk;
let register: ReturnType<typeof registerDesk>;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
  register = registerDesk(desk);
});
afterEach(() => desk.site.close());

const statusOf = (name: string) => register.stored(KITA).contacts.find((contact) => contact.name === name)?.status;
const idOf = (name: string): string => register.stored(KITA).contacts.find((contact) => contact.name === name)?.id ?? 'nobody';
const trackOf = async (reporter: string) => {
  const { issueId } = await desk.raise(reporter, bamboo);
  const { track, reasons } = desk.recordOf(issueId)?.document.assessment ?? { track: 'none', reasons: [] };
  return [track, ...reasons.map(({ code }) => code).filter((code) => code.startsWith('contact'))];
};
const versionOf = (answer: ContactAnswer): number => {
  if (answer.state !== 'saved') throw new Error(`not saved: ${JSON.stringify(answer)}`);
  return answer.version;
};

test('X13 chosen by account, judged by the address that Jira tells, premier from then on', async () => {
  expect(await trackOf('haruka-ito')).toEqual(['standard', 'contactNot']);
  expect(toldBy(await register.change(KITA, add(chosen('haruka-ito'))))).toEqual(['saved']);
  expect(register.stored(KITA).contacts.at(-1)).toMatchObject({
    email: 'haruka.ito@kitabank.example.jp',
    name: '伊藤 遥',
    status: 'active',
  });
  expect(await trackOf('haruka-ito')).toEqual(['premier', 'contactActive']);
});

test.each([
  ['X12 CON-5 somebody of another company', chosen('grace-miller'), 'person.email domainForeign'],
  ['CON-6 an account that is deactivated', chosen('theo-lindgren'), 'person.accountId personInactive'],
  ['an account that does not exist', chosen('nobody'), 'person.accountId personUnknown'],
  [
    'an address that is not the account’s own',
    { ...chosen('haruka-ito'), email: 'h.ito@kitabank.example.jp' },
    'person.email addressOther',
  ],
  ['the address of a contact’s account', typed('KENJI.SATO+tokyo@kitabank.example.jp', '佐藤'), 'person.accountId contactTwice'],
  ['a pasted name and address', typed('伊藤 遥 <haruka.ito@kitabank.example.jp>', ''), 'person.email addressPasted'],
])('%s is refused, and nothing is stored', async (_title, person, refusal) => {
  const before = register.stored(KITA);
  expect(toldBy(await register.change(KITA, add(person)))).toContain(refusal);
  expect(register.stored(KITA)).toEqual(before);
});

test('one mailbox of two people: refused once it is known as a contact’s', async () => {
  await register.change(KITA, add(typed('ren.mori@kitabank.example.jp', '森 蓮'), idOf('佐藤 健二')));
  expect(toldBy(await register.change(KITA, add(typed('Ren.Mori+2@kitabank.example.jp', '森 凛'))))).toEqual([
    'invalid',
    'person.email mailboxTwice',
  ]);
});

test('CON-1 one person in two customers: a customer is not told that there is another one', async () => {
  const { edit } = customerDesk(desk);
  await edit('harbor-logistics', { emailDomains: ['harbor.example'] });
  await edit(KITA, { emailDomains: ['kitabank.example.jp', 'harborlogistics.example'] });
  const peter = typed('peter.novak@harborlogistics.example', 'Peter Novak');
  const answer = await ownDesk(desk).change('aoi-tanaka', { ...add(peter), attested: true });
  expect(refusedOf(answer)).toEqual(['person.email personForeign']);
  expect(JSON.stringify(answer)).not.toMatch(/harbor/i);
});

test('CON-1 one person in two customers: an administrator reads where', async () => {
  const { edit } = customerDesk(desk);
  await edit(KITA, { emailDomains: ['kita.example.jp'] });
  const licences = [{ id: 'one', order: 'LR-1', from: '2026-01-01', to: '2027-12-31', contactMode: 'direct' as const }];
  const lumen = await edit(null, { name: 'Lumen Rail', licences, emailDomains: ['kitabank.example.jp'] });
  const lumenId = lumen.state === 'saved' ? lumen.customerId : '';
  expect(await register.change(lumenId, add(chosen('kenji-sato')))).toMatchObject({
    state: 'invalid',
    problems: [{ path: 'person.accountId', code: 'personTaken', values: { customer: '北銀行' } }],
  });
  expect(toldBy(await register.change(lumenId, add(chosen('haruka-ito'))))).toEqual(['saved']);
});

test('of many who want the last seat at the same moment one gets it, and every other is told why', async () => {
  const people = ['ren.mori', 'mei.abe', 'sora.kato', 'yui.ono', 'riku.endo'].map((name) => typed(`${name}@kitabank.example.jp`, name));
  const answers = await Promise.all(people.map((person) => register.change(KITA, add(person))));
  expect(answers.map(toldBy).sort()).toEqual([...Array(4).fill(['invalid', 'person seatsDirect']), ['saved']].sort());
  expect(register.stored(KITA).contacts.filter(({ status }) => status === 'active')).toHaveLength(3);
});

test('typed by address, the account that is certain is linked at once; who has none yet holds a seat all the same', async () => {
  expect(toldBy(await register.change(KITA, add(typed('haruka.ito@kitabank.example.jp', ''))))).toEqual(['saved']);
  expect(register.stored(KITA).contacts.at(-1)).toMatchObject({ accountId: 'person:haruka-ito', name: '伊藤 遥', status: 'active' });
  await register.change(KITA, { act: 'remove', contactId: idOf('伊藤 遥') });
  const answer = await register.change(KITA, add(typed('ren.mori@kitabank.example.jp', '森 蓮')));
  expect(answer).toMatchObject({ state: 'saved', notices: [{ code: 'notLinked', values: { name: '森 蓮' } }] });
});

test('CON-6 X11 a role address waits for a reviewer: a seat and no entitlement; approved with a note it counts', async () => {
  await register.change(KITA, add(typed('helpdesk@kitabank.example.jp', '山田 太郎')));
  expect(statusOf('山田 太郎')).toBe('pending');
  expect(toldBy(await register.change(KITA, add(chosen('haruka-ito'))))).toEqual(['invalid', 'person seatsDirect']);
  const approve = { act: 'approve', contactId: idOf('山田 太郎'), note: '' } as const;
  expect(toldBy(await register.change(KITA, approve))).toEqual(['invalid', 'note noteMissing']);
  expect(toldBy(await register.change(KITA, { ...approve, note: '電話で本人のみの使用を確認' }))).toEqual(['saved']);
  expect(register.stored(KITA).contacts.at(-1)).toMatchObject({
    status: 'active',
    review: { attestedBy: 'person:olivia-grant', signals: ['roleWord'] },
  });
});

test('card 1 replaced in one action, taken back in one action', async () => {
  await register.change(KITA, add(typed('ren.mori@kitabank.example.jp', '森 蓮')));
  const version = versionOf(await register.change(KITA, add(chosen('haruka-ito'), idOf('佐藤 健二'))));
  expect([statusOf('佐藤 健二'), statusOf('伊藤 遥')]).toEqual(['removed', 'active']);
  expect(await trackOf('kenji-sato')).toEqual(['standard', 'contactNot']);
  expect(toldBy(await register.undo(KITA, version))).toEqual(['saved']);
  expect([statusOf('佐藤 健二'), statusOf('伊藤 遥')]).toEqual(['active', undefined]);
  expect(toldBy(await register.undo(KITA, version))).toEqual(['conflict']);
});

test('CON-7 X07, X08 the switch to partners: refused with the reason, then done', async () => {
  await register.change(KITA, add(chosen('haruka-ito')));
  const mode = { act: 'mode', licenceId: register.stored(KITA).licences[0]?.id ?? '', mode: 'withPartner' } as const;
  expect(toldBy(await register.change(KITA, mode))).toEqual(['invalid', 'mode modeDirectFirst']);
  expect(toldBy(await register.change(KITA, { act: 'remove', contactId: idOf('伊藤 遥') }))).toEqual(['saved']);
  expect(toldBy(await register.change(KITA, mode))).toEqual(['saved']);
});

test('NEW-7 a stand-in: premier inside the days, the contact outside them, and nobody does anything for it', async () => {
  const standIn: ContactCommand = {
    ...{ act: 'standIn', contactId: idOf('佐藤 健二'), person: chosen('haruka-ito') },
    ...{ from: '2026-10-30', to: '2026-11-01' },
  };
  expect(toldBy(await register.change(KITA, standIn))).toEqual(['saved']);
  expect(register.stored(KITA).standIns?.[0]).toMatchObject({
    from: at('2026-10-30 00:00 Asia/Tokyo'),
    to: at('2026-11-02 00:00 Asia/Tokyo'),
  });
  expect(await trackOf('haruka-ito')).toEqual(['standard', 'contactNot']);
  await desk.pass(2 * 24 * 60);
  expect(await trackOf('haruka-ito')).toEqual(['premier', 'contactStandIn']);
  expect(await trackOf('kenji-sato')).toEqual(['standard', 'contactAway']);
  await desk.pass(3 * 24 * 60);
  expect(await trackOf('haruka-ito')).toEqual(['standard', 'contactNot']);
  expect(await trackOf('kenji-sato')).toEqual(['premier', 'contactActive']);
});

test('card 1 an account that turned out to be the same person’s counts from then on, the one before no longer', async () => {
  const link = { act: 'link', contactId: idOf('佐藤 健二'), accountId: 'person:haruka-ito' } as const;
  expect(toldBy(await register.change(KITA, link))).toEqual(['saved']);
  expect(await trackOf('haruka-ito')).toEqual(['premier', 'contactActive']);
  expect(await trackOf('kenji-sato')).toEqual(['standard', 'contactNot']);
});

test('every change leaves a line of history: who, when, and about whom', async () => {
  await register.change(KITA, add(chosen('haruka-ito')));
  await register.change(KITA, { act: 'remove', contactId: idOf('伊藤 遥') });
  const { history } = await customerDesk(desk).open(KITA);
  expect(history.slice(0, 2).map(({ by, changes }) => [by, ...changes.map(({ part, kind, what }) => `${part} ${kind} ${what}`)])).toEqual([
    ['Olivia Grant', 'contacts removed 伊藤 遥'],
    ['Olivia Grant', 'contacts added 伊藤 遥'],
  ]);
});

test('a customer that was deleted meanwhile is gone, and a version that moved on is no longer undone', async () => {
  const version = versionOf(await register.change(KITA, add(chosen('haruka-ito'))));
  await customerDesk(desk).remove(KITA, version, true);
  expect(toldBy(await register.change(KITA, { act: 'remove', contactId: 'any' }))).toEqual(['gone']);
  expect(toldBy(await register.undo(KITA, version))).toEqual(['gone']);
});
