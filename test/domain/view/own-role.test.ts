import type { Customer, RegisteredContact } from '../../../src/domain/customer/customer';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { ownStanding } from '../../../src/domain/view/own-page';
import { ownContact, ownRole } from '../../../src/domain/view/own-role';
import { seatMeter } from '../../../src/domain/view/own-seats';
import { aoi, kitaBank } from '../../pages/kita-bank';

/** Wednesday 7 January 2026 and the week after, midnights of Tokyo. */
const WEDNESDAY = Date.parse('2026-01-07T00:00:00+09:00');
const DAY = 86_400_000;
const HOUR = 3_600_000;

const contact = (id: string, more: Partial<RegisteredContact> = {}): RegisteredContact => ({
  ...aoi,
  id,
  accountId: `account-${id}`,
  name: id,
  ...more,
});
const standIn = {
  ...{ id: 'stand-in', contactId: aoi.id, accountId: 'account-ren', name: 'Ren', by: 'account-aoi' },
  ...{ from: WEDNESDAY, to: WEDNESDAY + 7 * DAY, endedAt: null },
};
const customer: Customer = {
  ...kitaBank,
  contacts: [
    aoi,
    contact('kenji', { status: 'pending' }),
    contact('mei', { status: 'overLimit' }),
    contact('sora', { status: 'removed', removedAt: WEDNESDAY - DAY }),
    contact('yui', { status: 'rejected', removedAt: WEDNESDAY - DAY }),
  ],
  standIns: [standIn],
};

describe('what somebody is to the own company (card 1, NEW-7)', () => {
  test.each([
    { who: 'account-aoi', name: 'a contact before the stand-in begins', at: WEDNESDAY - 1, role: 'contact' },
    { who: 'account-aoi', name: 'a contact who is away', at: WEDNESDAY, role: 'contact' },
    { who: 'account-ren', name: 'the stand-in a millisecond early', at: WEDNESDAY - 1, role: 'colleague' },
    { who: 'account-ren', name: 'the stand-in from the first midnight', at: WEDNESDAY, role: 'standIn' },
    { who: 'account-ren', name: 'the stand-in until the last midnight', at: WEDNESDAY + 7 * DAY - 1, role: 'standIn' },
    { who: 'account-ren', name: 'the stand-in afterwards', at: WEDNESDAY + 7 * DAY, role: 'colleague' },
    { who: 'account-kenji', name: 'who waits for approval', at: WEDNESDAY, role: 'pending' },
    { who: 'account-mei', name: 'who is beyond the seats', at: WEDNESDAY, role: 'overLimit' },
    { who: 'account-sora', name: 'who was removed', at: WEDNESDAY, role: 'colleague' },
    { who: 'account-yui', name: 'who was turned away', at: WEDNESDAY, role: 'colleague' },
    { who: 'account-nobody', name: 'a stranger', at: WEDNESDAY, role: 'colleague' },
  ])('$name: $role', ({ who, at, role }) => {
    expect(ownRole(customer, who, at)).toBe(role);
  });

  test('only a contact of the own register manages it, also while away; who stands in does not', () => {
    expect(ownContact(customer, 'account-aoi', WEDNESDAY)?.id).toBe(aoi.id);
    for (const who of ['account-ren', 'account-kenji', 'account-mei', 'account-sora'])
      expect(ownContact(customer, who, WEDNESDAY)).toBeNull();
  });

  test('both sides of a stand-in read when it ends', () => {
    for (const who of ['account-aoi', 'account-ren'])
      expect(ownStanding(customer, who, premier2019, WEDNESDAY + HOUR).standInUntil).toBe(WEDNESDAY + 7 * DAY);
    expect(ownStanding(customer, 'account-aoi', premier2019, WEDNESDAY + 7 * DAY).standInUntil).toBeNull();
  });
});

test('NEW-6 the seat meter: pending holds a seat, beyond the limit holds none, what is over has no free seat', () => {
  expect(seatMeter(customer, premier2019, WEDNESDAY)).toEqual({
    licences: 1,
    until: '2026-03-31',
    direct: { total: 3, active: 1, pending: 1, over: 1, free: 1 },
    partner: { total: 0, active: 0, pending: 0, over: 0, free: 0 },
  });
  const ended = seatMeter(customer, premier2019, Date.parse('2026-04-01T00:00:00+09:00'));
  expect([ended.licences, ended.until, ended.direct.total, ended.direct.free]).toEqual([0, null, 0, 0]);
});
