import type { Customer } from '../../../src/domain/customer/customer';
import { lentSeatProblems } from '../../../src/domain/customer/lent-seat';
import { acme, aiko, at } from '../request/builders';

const now = at('2019-11-06 10:00 America/Los_Angeles');
const DAY = 86_400_000;
const lent = { id: 'one', contactId: aiko.id, accountId: 'person:dana-reed', name: 'Dana Reed', endedAt: null, by: aiko.accountId };
const lending = (from: number, to: number, changed: object = {}): Customer => ({ ...acme, standIns: [{ ...lent, from, to, ...changed }] });
const codes = (customer: Customer, accountId: string | null = 'person:dana-reed') =>
  lentSeatProblems('person.accountId', accountId, customer, now).map(({ code }) => code);

test.each<[string, Customer, readonly string[]]>([
  ['now', lending(now - DAY, now + DAY), ['contactStandsIn']],
  ['from tomorrow on', lending(now + DAY, now + 2 * DAY), ['contactStandsIn']],
  ['until yesterday', lending(now - 2 * DAY, now - DAY), []],
  ['brought to an end this morning', lending(now - DAY, now + DAY, { endedAt: now }), []],
  ['for somebody who was removed', { ...lending(now - DAY, now + DAY), contacts: [{ ...aiko, status: 'removed', removedAt: now }] }, []],
])('CON-10 whoever stands in %s gets a seat of his own or not', (_name, customer, expected) => {
  expect(codes(customer)).toEqual(expected);
});

test('CON-10 it is about that account only, and about nobody without one', () => {
  const customer = lending(now - DAY, now + DAY);
  expect([codes(customer, 'person:ben-carter'), codes(customer, null)]).toEqual([[], []]);
});
