import type { Licence } from '../../../src/domain/customer/customer';
import { countingLicences, licenceStanding, licenceStateAt } from '../../../src/domain/customer/licences';
import { priceAt, priceOfLicence } from '../../../src/domain/customer/price';
import { renewalOf } from '../../../src/domain/customer/renewal';
import { premier2019 as plan } from '../../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../../src/domain/request/assess';
import { at, choosing, facts } from '../request/builders';
import { aiko, LA, licenceOf, register } from './acts/register';

const TOKYO = 'Asia/Tokyo';
const year = licenceOf('acme-1');
const graced = { ...year, graceDays: 14 };
const cancelled = { ...year, cancelledAt: at(`2020-03-01 12:00 ${LA}`) };

describe('card 4 a licence at an instant', () => {
  test.each<[string, Licence, string, string]>([
    ['the minute before its first day', year, `2019-10-14 23:59 ${LA}`, 'draft'],
    ['its first minute', year, `2019-10-15 00:00 ${LA}`, 'active'],
    ['its last minute', year, `2020-10-14 23:59 ${LA}`, 'active'],
    ['the day after', year, `2020-10-15 00:00 ${LA}`, 'expired'],
    ['the same instant told in Sydney, where it is tomorrow', year, '2020-10-15 17:59 Australia/Sydney', 'active'],
    ['the first day of grace', graced, `2020-10-15 00:00 ${LA}`, 'grace'],
    ['the last minute of grace', graced, `2020-10-28 23:59 ${LA}`, 'grace'],
    ['the day after grace', graced, `2020-10-29 00:00 ${LA}`, 'expired'],
    ['the instant before it is cancelled', cancelled, `2020-03-01 11:59 ${LA}`, 'active'],
    ['the instant it is cancelled', cancelled, `2020-03-01 12:00 ${LA}`, 'cancelled'],
    ['long after', cancelled, `2021-03-01 12:00 ${LA}`, 'cancelled'],
    ['cancelled in its grace', { ...graced, cancelledAt: at(`2020-10-20 00:00 ${LA}`) }, `2020-10-20 00:00 ${LA}`, 'cancelled'],
  ])('%s', (_title, licence, wallClock, standing) => {
    expect(licenceStanding(licence, LA, at(wallClock))).toBe(standing);
  });

  test.each<[string, readonly Licence[], string, unknown]>([
    ['none', [], '2020-01-01', { state: 'none' }],
    ['active, and how long', [year], '2020-10-04', { state: 'active', endsOn: '2020-10-14', daysLeft: 10 }],
    ['in grace', [graced], '2020-10-20', { state: 'grace', endsOn: '2020-10-14', graceEndsOn: '2020-10-28', daysLeft: 8 }],
    [
      'a new one beats the grace of the old',
      [graced, licenceOf('acme-2', { from: '2020-10-20', to: '2021-10-19' })],
      '2020-10-20',
      { state: 'active', endsOn: '2021-10-19', daysLeft: 364 },
    ],
    [
      'a renewal gap of one day',
      [year, licenceOf('acme-2', { from: '2020-10-16', to: '2021-10-15' })],
      '2020-10-15',
      { state: 'draft', startsOn: '2020-10-16' },
    ],
    ['cancelled', [cancelled], '2020-05-01', { state: 'cancelled', endsOn: '2020-03-01' }],
    ['to be cancelled: its last day is that one', [cancelled], '2020-02-20', { state: 'active', endsOn: '2020-03-01', daysLeft: 10 }],
    [
      'of an expired and an earlier cancelled one the later end is told',
      [year, cancelled],
      '2021-01-01',
      { state: 'expired', endsOn: '2020-10-14' },
    ],
  ])('all licences together: %s', (_title, licences, date, state) => {
    expect(licenceStateAt(licences, LA, at(`${date} 12:00 ${LA}`))).toEqual(state);
  });

  test('two licences that overlap for a month both count', () => {
    const next = licenceOf('acme-2', { from: '2020-09-15', to: '2021-09-14' });
    expect(countingLicences([year, next], LA, at(`2020-10-01 12:00 ${LA}`)).map(({ id }) => id)).toEqual(['acme-1', 'acme-2']);
  });

  test.each([
    ['in grace it still entitles, and says until when', [graced], '2020-10-20', 'premier', 'licenceGrace'],
    ['cancelled it does not', [cancelled], '2020-05-01', 'standard', 'licenceCancelled'],
  ] as const)('%s', (_title, licences, date, track, code) => {
    const asked = facts({ createdAt: at(`${date} 12:00 ${LA}`), reporterAccountId: aiko.accountId, ...choosing('jira-software', 'L2') });
    const verdict = assess(asked, register({ licences }), plan);
    expect([verdict.track, verdict.reasons.map((reason) => reason.code)]).toEqual([track, expect.arrayContaining([code])]);
  });

  test('a licence of Tokyo begins at midnight there', () => {
    expect(licenceStanding(licenceOf('k-1', { from: '2026-04-01', to: '2027-03-31' }), TOKYO, Date.parse('2026-03-31T15:00:00Z'))).toBe(
      'active',
    );
  });
});

describe('LIC-2 a renewal takes over the terms from the day after', () => {
  test.each([
    ['a year', '2019-10-15', '2020-10-14', '2020-10-15', '2021-10-14'],
    ['a year with a leap day in it', '2019-03-01', '2020-02-29', '2020-03-01', '2021-02-28'],
    ['three years', '2020-01-01', '2022-12-31', '2023-01-01', '2025-12-31'],
    ['a month', '2026-01-01', '2026-01-31', '2026-02-01', '2026-02-28'],
    ['odd days', '2026-01-10', '2026-02-20', '2026-02-21', '2026-04-03'],
    ['a single day', '2026-01-10', '2026-01-10', '2026-01-11', '2026-01-11'],
  ])('%s: %s to %s continues as %s to %s', (_title, from, to, nextFrom, nextTo) => {
    expect(renewalOf(licenceOf('acme-1', { from, to }), 'acme-2')).toMatchObject({
      id: 'acme-2',
      from: nextFrom,
      to: nextTo,
      renews: 'acme-1',
    });
  });

  test('mode, grace, order and price go along, the cancellation does not', () => {
    const price = { amount: 31_000, currency: 'EUR' };
    const old = licenceOf('acme-1', { contactMode: 'withPartner', graceDays: 7, price, cancelledAt: 1 });
    const next = renewalOf(old, 'acme-2');
    expect(next).toMatchObject({ contactMode: 'withPartner', graceDays: 7, price, order: 'ACME-1' });
    expect(next).not.toHaveProperty('cancelledAt');
  });
});

describe('PRC-1 price', () => {
  const agreed = { amount: 30_000, currency: 'USD' };

  test('the plan’s own, or as agreed', () => {
    expect(priceOfLicence(year, plan)).toEqual({ amount: 39_500, currency: 'USD' });
    expect(priceOfLicence({ ...year, price: agreed }, plan)).toEqual(agreed);
    expect(priceOfLicence(year, { ...plan, price: null })).toBeNull();
  });

  test('PRC-2 of all licences that count, by currency', () => {
    const licences = [
      year,
      licenceOf('b', { price: agreed }),
      licenceOf('c', { price: { amount: 5_000_000, currency: 'JPY' } }),
      licenceOf('d', { from: '2020-09-01' }),
    ];
    expect(priceAt({ licences, zone: LA }, plan, at(`2019-11-06 10:00 ${LA}`))).toEqual([
      { amount: 69_500, currency: 'USD' },
      { amount: 5_000_000, currency: 'JPY' },
    ]);
  });
});
