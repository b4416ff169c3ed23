import { type Desk, openDesk } from '../desk';
import { contactOf, customerDesk, refusalsOf } from './customer-desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

test('the second of two saves of one version is told what changed, by whom, and overwrites nothing', async () => {
  const { open, save } = customerDesk(desk);
  const seen = await open('kita-bank');
  await save(seen, { name: '北銀行 本店' });
  const answer = await save(seen, { zone: 'Asia/Seoul' });
  expect(answer).toMatchObject({
    state: 'conflict',
    current: {
      version: seen.version + 1,
      draft: { name: '北銀行 本店', zone: 'Asia/Tokyo' },
      history: [{ by: 'Olivia Grant', act: 'changed', changes: [{ part: 'name', kind: 'changed', what: '' }] }, {}],
    },
  });
  expect((await open('kita-bank')).draft).toMatchObject({ name: '北銀行 本店', zone: 'Asia/Tokyo' });
});

test('two saves at the very same moment: one is stored, the other conflicts', async () => {
  const { open, save } = customerDesk(desk);
  const seen = await open('kita-bank');
  const answers = await Promise.all([save(seen, { name: '一' }), save(seen, { name: '二' }), save(seen, { name: '三' })]);
  expect(answers.map(({ state }) => state).sort()).toEqual(['conflict', 'conflict', 'saved']);
});

test('two customers that claim one organization, domain and person at the same moment: one gets them', async () => {
  const { edit } = customerDesk(desk);
  const licences = [{ id: 'one', order: 'LR-1', from: '2026-01-01', to: '2027-12-31', contactMode: 'direct' as const }];
  const claim = { organizationIds: ['104'], emailDomains: ['lumenrail.example'], contacts: [contactOf('mira-sandoval')], licences };
  const answers = await Promise.all(['Lumen Rail', 'Lumen Rail Europe'].map((name) => edit(null, { name, ...claim })));
  expect(answers.map(({ state }) => state).sort()).toEqual(['invalid', 'saved']);
  const refused = answers.find(({ state }) => state === 'invalid');
  expect(refused && refusalsOf(refused).toSorted()).toEqual([
    'contacts.0.accountId personTaken',
    'emailDomains.0 domainTaken',
    'organizationIds.0 organizationTaken',
  ]);
});

test('the last seat is never given twice', async () => {
  const { open, save } = customerDesk(desk);
  const seen = await open('kita-bank');
  const unlinked = (name: string) => contactOf(name, { accountId: null, name, email: `${name}@kitabank.example.jp` });
  const add = (contact: ReturnType<typeof contactOf>) => save(seen, { contacts: [...seen.draft.contacts, contact] });
  const answers = await Promise.all([add(contactOf('haruka-ito')), add(unlinked('ren.mori'))]);
  expect(answers.map(({ state }) => state).sort()).toEqual(['conflict', 'saved']);
  const after = await open('kita-bank');
  expect(after.draft.contacts).toHaveLength(3);
  expect(refusalsOf(await save(after, { contacts: [...after.draft.contacts, unlinked('mei.abe')] }))).toEqual(['contacts seatsDirect']);
});

test('a person removed from one customer may be registered by another', async () => {
  const { edit } = customerDesk(desk);
  await edit('kita-bank', (draft) => ({
    emailDomains: ['kita.example.jp'],
    contacts: draft.contacts.map((contact) => (contact.accountId === 'person:kenji-sato' ? { ...contact, removed: true } : contact)),
  }));
  const licences = [{ id: 'one', order: 'LR-1', from: '2026-01-01', to: '2027-12-31', contactMode: 'direct' as const }];
  expect(
    (await edit(null, { name: 'Lumen Rail', licences, emailDomains: ['kitabank.example.jp'], contacts: [contactOf('kenji-sato')] })).state,
  ).toBe('saved');
  const { issueId } = await desk.raise('kenji-sato', { productKey: 'bamboo', severity: 'L2' });
  expect(desk.recordOf(issueId)?.document.assessment.track).toBe('premier');
});
