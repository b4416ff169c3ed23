import { premier2019 } from '../../../../src/domain/plan/premier-2019/premier-2019';
import {
  adding,
  aiko,
  ben,
  changedBy,
  chen,
  contactOf,
  decide,
  licenceOf,
  partner,
  person,
  register,
  statuses,
  told,
  WEDNESDAY,
} from './register';

const two = register({ contacts: [aiko, ben] });
const dana = person('Dana Brooks');
const terms = (more: Partial<typeof premier2019.contacts>) => ({
  plan: { ...premier2019, contacts: { ...premier2019.contacts, ...more } },
});

describe('add (card 1)', () => {
  test.each([
    ['a contact proposes: it waits for approval', 'contact', 'pending'],
    ['an administrator adds: active at once', 'admin', 'active'],
    ['a job that carries out what an administrator wanted: active at once', 'job', 'active'],
  ] as const)('%s', (_title, actor, status) => {
    const next = changedBy(decide(two, adding(dana), { actor }));
    expect(next.contacts.at(-1)).toMatchObject({
      id: 'new-entry',
      status,
      email: 'dana.brooks@xyz.com',
      activeFrom: WEDNESDAY,
      linkedFrom: WEDNESDAY,
    });
  });

  test('without approval in the plan a proposal is active at once, unless something is suspected', () => {
    const known = { actor: 'contact' as const, ...terms({ approveOnAdd: false }) };
    expect(changedBy(decide(two, adding(dana), known)).contacts.at(-1)?.status).toBe('active');
    const role = person('Dana Brooks', { email: 'support@xyz.com' });
    expect(changedBy(decide(two, adding(role), known)).contacts.at(-1)?.status).toBe('pending');
  });

  test('it counts from the beginning of its minute, under the name Jira has', () => {
    const next = changedBy(decide(two, adding(dana), { now: WEDNESDAY + 40_123, nameOf: () => 'Dana B. Brooks' }));
    expect(next.contacts.at(-1)).toMatchObject({ activeFrom: WEDNESDAY, name: 'Dana B. Brooks' });
  });

  test('without an account it holds a seat, entitles nobody, and says so', () => {
    const decision = decide(two, adding(person('Dana Brooks', { accountId: null })));
    expect(decision).toMatchObject({ state: 'changed', notices: [{ code: 'notLinked' }] });
    expect(told(decide(changedBy(decision), adding(person('Emre Kaya'))))).toEqual(['person seatsDirect']);
  });

  test.each([
    ['the same account', person('Ben Ortiz', { email: 'b.ortiz@xyz.com' }), 'person.accountId contactTwice'],
    ['the same mailbox with a tag, in capitals', person('Dana Brooks', { email: 'BEN.ORTIZ+jira@xyz.com' }), 'person.email mailboxTwice'],
    ['an app', person('Jira Bot', { accountId: 'app:bot', email: 'bot@xyz.com' }), 'person.accountId personApp'],
    ['nobody', person('Dana Brooks', { accountId: 'gone' }), 'person.accountId personUnknown'],
    [
      'a partner’s person in a direct seat',
      person('John Smith', { email: 'JohnSmith_PartnerCompanyA@xyz.com' }),
      'person.kind directNamesPartner',
    ],
  ])('one person once, and people only: %s is refused', (_title, who, answer) => {
    const accountTypeOf = (accountId: string) =>
      accountId === 'gone' ? null : accountId === 'app:bot' ? ('app' as const) : ('customer' as const);
    expect(told(decide(two, adding(who), { accountTypeOf }))).toContain(answer);
  });

  test('somebody who left earlier can come back, as a new entry', () => {
    const left = changedBy(decide(register(), { act: 'remove', contactId: chen.id }));
    const back = changedBy(decide(left, adding(person('Chen Wei'))));
    expect(back.contacts.filter(({ name }) => name === 'Chen Wei').map(({ status }) => status)).toEqual(['removed', 'active']);
  });

  test('where the plan asks everybody to attest, nobody is added without', () => {
    const known = terms({ shared: { ...premier2019.contacts.shared, attestation: 'all' } });
    expect(told(decide(two, adding(dana), known))).toEqual(['attested attestationMissing']);
    expect(changedBy(decide(two, adding(dana, { attested: true }), known)).contacts.at(-1)).toMatchObject({
      status: 'active',
      review: { attestedBy: 'person:olivia-grant', signals: [] },
    });
  });

  test('partners only where the plan has seats for them', () => {
    expect(told(decide(two, adding(partner('John Smith')), terms({ acceptsPartners: false })))).toContain(
      'person.kind partnersNotAccepted',
    );
  });

  test('no licence active today: nobody has a seat', () => {
    const customer = register({ licences: [licenceOf('acme-1', { from: '2019-12-01' })], contacts: [] });
    expect(told(decide(customer, adding(dana)))).toEqual(['person seatsNoLicence']);
  });
});

describe('replace (card 1): one in and one out, all of it or nothing', () => {
  const swap = adding(dana, { replaces: chen.id });

  test('also when every seat is held', () => {
    expect(statuses(changedBy(decide(register(), swap)))).toMatchObject({ 'Chen Wei': 'removed', 'Dana Brooks': 'active' });
  });

  test('a refused newcomer leaves everybody where they are', () => {
    expect(told(decide(register(), adding(person('Dana Brooks', { email: 'dana@gmail.com' }), { replaces: chen.id })))).toEqual([
      'person.email domainForeign',
    ]);
  });

  test('nobody replaces somebody who has gone', () => {
    expect(told(decide(register(), adding(dana, { replaces: 'acme-nobody' })))).toEqual(['replaces contactGone']);
  });

  test('a proposal that replaces the last active contact has to be accepted first: it waits for approval', () => {
    const one = register({ contacts: [chen] });
    expect(told(decide(one, swap, { actor: 'contact' }))).toEqual(['confirm', 'contacts lastContact']);
    expect(statuses(changedBy(decide(one, swap, { actor: 'contact', accepted: true })))).toEqual({
      'Chen Wei': 'removed',
      'Dana Brooks': 'pending',
    });
    expect(told(decide(one, swap))).toEqual(['changed']);
  });

  test('a partner does not take a direct seat that way', () => {
    expect(told(decide(register(), adding(partner('John Smith'), { replaces: chen.id })))).toEqual(['person seatsModes']);
  });
});

describe('remove (card 1)', () => {
  test('at once, with its dates', () => {
    expect(changedBy(decide(register(), { act: 'remove', contactId: ben.id })).contacts[1]).toMatchObject({
      status: 'removed',
      removedAt: WEDNESDAY,
    });
  });

  test('the last active contact only when that is accepted', () => {
    const one = register({ contacts: [aiko] });
    expect(told(decide(one, { act: 'remove', contactId: aiko.id }))).toEqual(['confirm', 'contacts lastContact']);
    expect(told(decide(one, { act: 'remove', contactId: aiko.id }, { accepted: true }))).toEqual(['changed']);
  });

  test('twice is told', () => {
    const removed = changedBy(decide(register(), { act: 'remove', contactId: ben.id }));
    expect(told(decide(removed, { act: 'remove', contactId: ben.id }))).toEqual(['contactId contactGone']);
  });

  test('where the plan leaves removals to the desk, contacts withdraw only what waits', () => {
    const known = { actor: 'contact' as const, ...terms({ removeAtOnce: false }) };
    expect(told(decide(register(), { act: 'remove', contactId: ben.id }, known))).toEqual(['contactId removeByAdmin']);
    const waiting = register({ contacts: [aiko, contactOf('Dana Brooks', { status: 'pending' })] });
    expect(statuses(changedBy(decide(waiting, { act: 'remove', contactId: 'acme-dana' }, known)))['Dana Brooks']).toBe('rejected');
  });
});

describe('approve and reject (card 3)', () => {
  const pending = contactOf('Dana Brooks', { status: 'pending', activeFrom: WEDNESDAY - 3_600_000 });
  const waiting = register({ contacts: [aiko, ben, pending] });

  test('approved: entitled from this minute, on the register since it was added', () => {
    const next = changedBy(decide(waiting, { act: 'approve', contactId: pending.id, note: '' }));
    expect(next.contacts[2]).toMatchObject({
      status: 'active',
      activeFrom: WEDNESDAY,
      addedAt: pending.activeFrom,
      review: { decidedAt: WEDNESDAY },
    });
  });

  test('rejected with a reason: the seat is free again', () => {
    expect(told(decide(waiting, { act: 'reject', contactId: pending.id, note: ' ' }))).toEqual(['note noteMissing']);
    const next = changedBy(decide(waiting, { act: 'reject', contactId: pending.id, note: 'Two people share it.' }));
    expect(next.contacts[2]).toMatchObject({ status: 'rejected', removedAt: WEDNESDAY, review: { note: 'Two people share it.' } });
    expect(told(decide(next, adding(person('Emre Kaya'))))).toEqual(['changed']);
  });

  test('the rules of today hold: a domain that was taken off the list meanwhile', () => {
    expect(told(decide({ ...waiting, emailDomains: ['xyz.co.jp'] }, { act: 'approve', contactId: pending.id, note: '' }))).toEqual([
      'contactId domainForeign',
    ]);
  });

  test('nobody is approved beyond the seats', () => {
    const full = register({ contacts: [aiko, ben, chen, pending] });
    expect(told(decide(full, { act: 'approve', contactId: pending.id, note: '' }))).toEqual(['contactId seatsDirect']);
  });

  test('what no longer waits is neither approved nor rejected', () => {
    expect(told(decide(waiting, { act: 'approve', contactId: aiko.id, note: '' }))).toEqual(['contactId notPending']);
    expect(told(decide(waiting, { act: 'reject', contactId: 'acme-nobody', note: 'x' }))).toEqual(['contactId notPending']);
  });

  test('a note is at most 1,000 characters', () => {
    expect(told(decide(waiting, { act: 'approve', contactId: pending.id, note: 'x'.repeat(1_001) }))).toEqual(['note noteLong']);
  });
});

test.each([
  { act: 'approve', contactId: aiko.id, note: '' },
  { act: 'reject', contactId: aiko.id, note: 'no' },
  { act: 'keep', contactIds: [aiko.id] },
  { act: 'mode', licenceId: 'acme-1', mode: 'withPartner' },
  { act: 'link', contactId: aiko.id, accountId: 'person:other' },
] as const)('OQ-24 a contact never decides what is the desk’s: $act', (command) => {
  expect(told(decide(register(), command, { actor: 'contact' }))).toEqual(['act adminOnly']);
});

describe('link: “same person?”', () => {
  const linked = changedBy(
    decide(register(), { act: 'link', contactId: aiko.id, accountId: 'person:aiko-t' }, { nameOf: () => 'Aiko T.' }),
  );

  test('the account is the contact’s own from this minute, the one before keeps its dates', () => {
    expect(linked.contacts[0]).toMatchObject({
      ...{ accountId: 'person:aiko-t', name: 'Aiko T.', linkedFrom: WEDNESDAY },
      earlierAccounts: [{ accountId: aiko.accountId, from: aiko.activeFrom, to: WEDNESDAY }],
    });
  });

  test('what the nightly check found about the old account is settled by it', () => {
    const orphaned = register({ contacts: [{ ...aiko, orphan: { since: WEDNESDAY, cause: 'gone' } }] });
    expect(changedBy(decide(orphaned, { act: 'link', contactId: aiko.id, accountId: 'person:aiko-t' })).contacts[0]).not.toHaveProperty(
      'orphan',
    );
  });

  test.each([
    ['another contact’s account', ben.accountId ?? '', 'accountId contactTwice'],
    ['the account it has', aiko.accountId ?? '', 'accountId linkSame'],
  ])('%s is refused', (_title, accountId, answer) => {
    expect(told(decide(register(), { act: 'link', contactId: aiko.id, accountId }))).toEqual([answer]);
  });

  test('an app is nobody’s account', () => {
    expect(told(decide(register(), { act: 'link', contactId: aiko.id, accountId: 'app:bot' }, { accountTypeOf: () => 'app' }))).toEqual([
      'accountId personApp',
    ]);
  });
});
