import { contactAt, registeredAt } from '../../../../src/domain/customer/contact-at';
import type { Customer } from '../../../../src/domain/customer/customer';
import { localDateOf } from '../../../../src/domain/customer/local-day';
import { seatUse } from '../../../../src/domain/customer/seat-holders';
import { premier2019 as plan } from '../../../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../../../src/domain/request/assess';
import { visibleCustomer } from '../../../../src/domain/view/visible-customer';
import { at, choosing, facts } from '../../request/builders';
import { aiko, ben, changedBy, chen, contactOf, decide, LA, partner, partnerOf, person, register, told, WEDNESDAY } from './register';

const dana = person('Dana Brooks');
const standIn = (from: string, to: string, who = dana, contactId = aiko.id) =>
  ({ act: 'standIn', contactId, person: who, from, to }) as const;
const oneWeek = changedBy(decide(register(), standIn('2019-11-11', '2019-11-17')));
const clock = (wallClock: string): number => at(`${wallClock} ${LA}`);
const codeOf = (customer: Customer, accountId: string | null, wallClock: string) => {
  const asked = facts({ createdAt: clock(wallClock), reporterAccountId: accountId, ...choosing('jira-software', 'L2') });
  const { track, reasons } = assess(asked, customer, plan);
  return [track, ...reasons.map(({ code }) => code).filter((code) => code.startsWith('contact'))];
};

describe('NEW-7 a stand-in for a week', () => {
  test('from midnight to midnight of the customer’s zone', () => {
    expect(oneWeek.standIns?.[0]).toMatchObject({
      ...{ contactId: aiko.id, accountId: 'person:dana-brooks', email: 'dana.brooks@xyz.com', endedAt: null, by: 'person:olivia-grant' },
      ...{ from: clock('2019-11-11 00:00'), to: clock('2019-11-18 00:00') },
    });
  });

  test('over the end of summer time it is still whole days', () => {
    const { standIns } = changedBy(decide(register(), standIn('2019-11-01', '2019-11-05'), { now: clock('2019-10-30 09:00') }));
    expect((standIns?.[0]?.to ?? 0) - (standIns?.[0]?.from ?? 0)).toBe((5 * 24 + 1) * 3_600_000);
  });

  test.each<[string, string | null, string, readonly string[]]>([
    ['Dana before', dana.accountId, '2019-11-10 23:59', ['standard', 'contactNot']],
    ['Aiko before', aiko.accountId, '2019-11-10 23:59', ['premier', 'contactActive']],
    ['Dana inside', dana.accountId, '2019-11-11 00:00', ['premier', 'contactStandIn']],
    ['Aiko inside', aiko.accountId, '2019-11-11 00:00', ['standard', 'contactAway']],
    ['Ben inside', ben.accountId, '2019-11-13 12:00', ['premier', 'contactActive']],
    ['Dana in the last minute', dana.accountId, '2019-11-17 23:59', ['premier', 'contactStandIn']],
    ['Dana after', dana.accountId, '2019-11-18 00:00', ['standard', 'contactNot']],
    ['Aiko changedBy, without anybody doing anything', aiko.accountId, '2019-11-18 00:00', ['premier', 'contactActive']],
  ])('%s: %s at %s', (_title, accountId, wallClock, answer) => {
    expect(codeOf(oneWeek, accountId, wallClock)).toEqual(answer);
  });

  test('the request carries the contact whose seat it is', () => {
    const asked = facts({ createdAt: clock('2019-11-13 12:00'), reporterAccountId: dana.accountId, ...choosing('jira-software', 'L2') });
    expect(assess(asked, oneWeek, plan).contactId).toBe(aiko.id);
  });

  test('the number of seats held never changes', () => {
    expect(seatUse(oneWeek.contacts)).toEqual(seatUse(register().contacts));
  });

  test('what the stand-in sees of the register is enough for the same verdict, and no name', () => {
    const seen = visibleCustomer(oneWeek, 'person:dana-brooks', plan);
    expect(codeOf(seen, 'person:dana-brooks', '2019-11-13 12:00')).toEqual(['premier', 'contactStandIn']);
    expect(JSON.stringify(seen)).not.toMatch(/Aiko|aiko\.tanaka|Ben|Chen/);
    const own = visibleCustomer(oneWeek, aiko.accountId ?? '', plan);
    expect(codeOf(own, aiko.accountId, '2019-11-13 12:00')).toEqual(['standard', 'contactAway']);
    expect(JSON.stringify(own)).not.toMatch(/Dana|dana/);
  });

  test('today begins now, not at a midnight that has passed', () => {
    const { standIns } = changedBy(decide(register(), standIn('2019-11-06', '2019-11-06'), { now: WEDNESDAY + 20_000 }));
    expect(standIns?.[0]).toMatchObject({ from: WEDNESDAY, to: clock('2019-11-07 00:00') });
  });
});

describe('NEW-7 what is refused', () => {
  test.each<[string, string, string, string]>([
    ['31 days', '2019-11-11', '2019-12-11', 'to standInLong'],
    ['backwards', '2019-11-11', '2019-11-10', 'to standInReversed'],
    ['yesterday', '2019-11-05', '2019-11-08', 'from standInPast'],
    ['no date', '', '2019-11-08', 'from dateMissing'],
    ['a date that does not exist', '2019-11-31', '2019-12-01', 'from dateWrong'],
  ])('%s (%s to %s)', (_title, from, to, answer) => {
    expect(told(decide(register(), standIn(from, to)))).toEqual([answer]);
  });

  test('30 days are fine', () => {
    expect(told(decide(register(), standIn('2019-11-11', '2019-12-10')))).toEqual(['changed']);
  });

  test('overlapping ones, by a day', () => {
    expect(told(decide(oneWeek, standIn('2019-11-17', '2019-11-19', person('Emre Kaya'))))).toEqual(['from standInOverlap']);
    expect(told(decide(oneWeek, standIn('2019-11-18', '2019-11-19', person('Emre Kaya'))))).toEqual(['changed']);
  });

  test('one person for two contacts at the same time', () => {
    expect(told(decide(oneWeek, standIn('2019-11-14', '2019-11-20', dana, ben.id)))).toEqual(['person.accountId standInBusy']);
    expect(told(decide(oneWeek, standIn('2019-11-18', '2019-11-20', dana, ben.id)))).toEqual(['changed']);
  });

  test.each([
    ['another contact', person('Ben Ortiz'), 'person.accountId standInIsContact'],
    ['oneself', person('Aiko Tanaka'), 'person.accountId standInSelf'],
    ['somebody without an account', person('Dana Brooks', { accountId: null }), 'person.accountId standInNoAccount'],
    ['another company’s address', person('Dana Brooks', { email: 'dana@gmail.com' }), 'person.email domainForeign'],
  ])('%s', (_title, who, answer) => {
    expect(told(decide(register(), standIn('2019-11-11', '2019-11-17', who)))).toEqual([answer]);
  });

  test('a suspicious address, where a contact names the stand-in; an administrator is told and decides', () => {
    const role = person('Dana Brooks', { email: 'support@xyz.com' });
    expect(told(decide(register(), standIn('2019-11-11', '2019-11-17', role), { actor: 'contact' }))).toEqual([
      'person.email standInSuspected',
    ]);
    expect(decide(register(), standIn('2019-11-11', '2019-11-17', role))).toMatchObject({
      state: 'changed',
      notices: [{ code: 'signal.roleWord' }],
    });
  });

  test('a partner’s seat is held by a partner’s person only', () => {
    const john = partnerOf('John Smith');
    const customer = register({
      licences: register().licences.map((licence) => ({ ...licence, contactMode: 'withPartner' as const })),
      contacts: [aiko, john],
    });
    expect(told(decide(customer, standIn('2019-11-11', '2019-11-17', dana, john.id)))).toEqual(['person.email partnerPartMissing']);
    expect(told(decide(customer, standIn('2019-11-11', '2019-11-17', partner('Judy Finch'), john.id)))).toEqual(['changed']);
  });

  test.each(['pending', 'overLimit'] as const)('for a contact who is %s', (status) => {
    const customer = register({ contacts: [aiko, contactOf('Emre Kaya', { status })] });
    expect(told(decide(customer, standIn('2019-11-11', '2019-11-17', dana, 'acme-emre')))).toEqual(['contactId standInNotActive']);
  });
});

describe('NEW-7 before its time', () => {
  const inside = clock('2019-11-13 12:00');

  test('ended by hand: from then on the contact is back', () => {
    const ended = changedBy(decide(oneWeek, { act: 'endStandIn', standInId: 'new-entry' }, { now: inside }));
    expect(codeOf(ended, dana.accountId, '2019-11-13 11:59')).toEqual(['premier', 'contactStandIn']);
    expect(codeOf(ended, dana.accountId, '2019-11-13 12:00')).toEqual(['standard', 'contactNot']);
    expect(codeOf(ended, aiko.accountId, '2019-11-13 12:00')).toEqual(['premier', 'contactActive']);
    expect(told(decide(ended, { act: 'endStandIn', standInId: 'new-entry' }, { now: inside }))).toEqual(['standInId standInOver']);
  });

  test('called off before it begins: it never does', () => {
    const off = changedBy(decide(oneWeek, { act: 'endStandIn', standInId: 'new-entry' }));
    expect(codeOf(off, dana.accountId, '2019-11-13 12:00')).toEqual(['standard', 'contactNot']);
    expect(codeOf(off, aiko.accountId, '2019-11-13 12:00')).toEqual(['premier', 'contactActive']);
  });

  test('the contact is removed: nobody stands in for nobody', () => {
    const removed = changedBy(decide(oneWeek, { act: 'remove', contactId: aiko.id }, { now: inside }));
    expect(removed.standIns?.[0]?.endedAt).toBe(inside);
    expect(codeOf(removed, dana.accountId, '2019-11-13 12:00')).toEqual(['standard', 'contactNot']);
    expect(contactAt(removed, dana.accountId, inside - 1)?.standIn?.id).toBe('new-entry');
  });
});

test('card 1 “who was registered at 14:02 on 3 November?”', () => {
  const moved: Customer = {
    ...register(),
    contacts: [
      {
        ...aiko,
        earlierAccounts: [{ accountId: 'person:aiko-old', from: aiko.activeFrom, to: clock('2019-11-03 14:00') }],
        linkedFrom: clock('2019-11-03 14:00'),
      },
      { ...ben, status: 'removed', removedAt: clock('2019-11-03 14:02') },
      { ...chen, activeFrom: clock('2019-11-03 14:02'), addedAt: clock('2019-11-01 09:00') },
      contactOf('Emre Kaya', { accountId: null }),
      contactOf('Fatima Haddad', { overLimits: [{ from: clock('2019-11-02 00:00'), to: clock('2019-11-04 00:00') }] }),
      contactOf('Goro Abe', { status: 'pending' }),
    ],
  };
  const names = (wallClock: string) => registeredAt(moved, clock(wallClock)).map(({ name, accountId }) => `${name} ${accountId}`);
  expect(names('2019-11-03 14:02').sort()).toEqual(['Aiko Tanaka person:aiko-tanaka', 'Chen Wei person:chen-wei']);
  expect(names('2019-11-03 13:59').sort()).toEqual(['Aiko Tanaka person:aiko-old', 'Ben Ortiz person:ben-ortiz']);
  expect(names('2019-11-04 00:00').sort()).toEqual([
    'Aiko Tanaka person:aiko-tanaka',
    'Chen Wei person:chen-wei',
    'Fatima Haddad person:fatima-haddad',
  ]);
  expect(contactAt(moved, chen.accountId, clock('2019-11-02 09:00'))?.status).toBe('pending');
  expect(contactAt(moved, 'person:aiko-old', clock('2019-11-03 14:00'))).toBeNull();
});

test('during any stand-in exactly one of the two is entitled, at every hour of the days around it', () => {
  const [from, to] = [clock('2019-11-09 00:00'), clock('2019-11-20 00:00')];
  for (let hour = from; hour < to; hour += 3_600_000) {
    const entitled = [aiko.accountId, dana.accountId].filter((accountId) => contactAt(oneWeek, accountId, hour)?.status === 'active');
    expect([localDateOf(hour, LA), entitled.length]).toEqual([localDateOf(hour, LA), 1]);
  }
});
