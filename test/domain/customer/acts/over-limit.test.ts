import fc from 'fast-check';
import type { Customer, RegisteredContact } from '../../../../src/domain/customer/customer';
import { countingLicences, seatsAt } from '../../../../src/domain/customer/licences';
import { settledAt } from '../../../../src/domain/customer/over-limit';
import { seatUse } from '../../../../src/domain/customer/seat-holders';
import { withoutSeat } from '../../../../src/domain/customer/seats';
import { premier2019 as plan } from '../../../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../../../src/domain/request/assess';
import { at, choosing, facts } from '../../request/builders';
import { changedBy, contactOf, decide, LA, licenceOf, partnerOf, register, statuses, told } from './register';

const SEED = 1106;
const day = (date: string): number => at(`${date} 00:00 ${LA}`);
const addedOn = (name: string, date: string, more: Partial<RegisteredContact> = {}): RegisteredContact =>
  contactOf(name, { addedAt: day(date), activeFrom: day(date), ...more });

/** Six people on two licences, of which the second ends on 31 December 2019. */
const six = register({
  licences: [licenceOf('acme-1'), licenceOf('acme-2', { to: '2019-12-31' })],
  contacts: [
    addedOn('Emre Kaya', '2019-11-05'),
    addedOn('Aiko Tanaka', '2019-11-01'),
    addedOn('Fatima Haddad', '2019-11-06'),
    addedOn('Ben Ortiz', '2019-11-02'),
    addedOn('Goro Abe', '2019-11-04', { status: 'pending' }),
    addedOn('Chen Wei', '2019-11-03'),
  ],
});
const NEW_YEAR = day('2020-01-01');
const settled = settledAt(six, plan, NEW_YEAR);
const names = (contacts: readonly RegisteredContact[]): readonly string[] => contacts.map(({ name }) => name).sort();

describe('card 4 a licence ends: the excess is marked, never dropped', () => {
  test('while it counts nothing happens', () => {
    expect(settledAt(six, plan, NEW_YEAR - 60_000)).toEqual({ customer: six, over: [], back: [] });
  });

  test('the oldest-added stay active, the others are named', () => {
    expect(names(settled.over)).toEqual(['Emre Kaya', 'Fatima Haddad']);
    expect(statuses(settled.customer)).toMatchObject({
      'Aiko Tanaka': 'active',
      'Ben Ortiz': 'active',
      'Chen Wei': 'active',
      'Goro Abe': 'pending',
    });
  });

  test('a second look changes nothing', () => {
    expect(settledAt(settled.customer, plan, NEW_YEAR + 86_400_000).customer).toBe(settled.customer);
  });

  test('requests of before are judged as of then, also late', () => {
    const verdict = (wallClock: string) =>
      assess(
        facts({ createdAt: at(`${wallClock} ${LA}`), reporterAccountId: 'person:emre-kaya', ...choosing('jira-software', 'L2') }),
        settled.customer,
        plan,
      );
    expect(verdict('2019-12-31 23:59').track).toBe('premier');
    expect(verdict('2020-01-01 00:00').reasons).toContainEqual(expect.objectContaining({ code: 'contactOverLimit', rule: 'CON-10' }));
  });

  test('an administrator chooses who stays, and the choice holds', () => {
    const chosen = settled.customer.contacts.filter(({ name }) => ['Emre Kaya', 'Aiko Tanaka', 'Fatima Haddad'].includes(name));
    const kept = changedBy(
      decide(settled.customer, { act: 'keep', contactIds: chosen.map(({ id }) => id) }, { now: NEW_YEAR + 3_600_000 }),
    );
    expect(names(kept.contacts.filter(({ status }) => status === 'active'))).toEqual(['Aiko Tanaka', 'Emre Kaya', 'Fatima Haddad']);
    expect(settledAt(kept, plan, NEW_YEAR + 86_400_000).customer).toBe(kept);
  });

  test('more than the seats cannot be kept, nor somebody who is not there', () => {
    const ids = settled.customer.contacts.filter(({ status }) => status !== 'pending').map(({ id }) => id);
    expect(told(decide(settled.customer, { act: 'keep', contactIds: ids }, { now: NEW_YEAR }))).toEqual(['contactIds seatsDirect']);
    expect(told(decide(settled.customer, { act: 'keep', contactIds: ['acme-nobody'] }, { now: NEW_YEAR }))).toEqual([
      'contactIds contactGone',
    ]);
    expect(told(decide(settled.customer, { act: 'keep', contactIds: [] }, { now: NEW_YEAR }))).toEqual(['confirm', 'contacts lastContact']);
  });

  test('when seats return the oldest-added come back, after those who wait for approval', () => {
    const renewed = { ...settled.customer, licences: [...six.licences, licenceOf('acme-3', { from: '2020-02-01', to: '2021-01-31' })] };
    const later = settledAt(renewed, plan, day('2020-02-01'));
    expect(names(later.back)).toEqual(['Emre Kaya', 'Fatima Haddad']);
    expect(later.customer.contacts[0]).toMatchObject({ status: 'active', overLimits: [{ from: NEW_YEAR, to: day('2020-02-01') }] });
  });

  test('direct and partner seats are counted apart', () => {
    const mixed = register({
      licences: [licenceOf('acme-1', { contactMode: 'withPartner' })],
      contacts: [
        addedOn('Aiko Tanaka', '2019-11-01'),
        addedOn('Ben Ortiz', '2019-11-02'),
        addedOn('Chen Wei', '2019-11-03'),
        partnerOf('John Smith'),
      ],
    });
    expect(names(settledAt(mixed, plan, NEW_YEAR).over)).toEqual(['Chen Wei']);
  });
});

test(`at no instant are more active than there are seats, nobody is lost, and settling twice changes nothing (seed ${SEED})`, () => {
  const contact = fc.record({
    kind: fc.constantFrom('direct' as const, 'partner' as const),
    status: fc.constantFrom('active' as const, 'pending' as const, 'overLimit' as const, 'removed' as const),
    added: fc.integer({ min: 0, max: 40 }),
  });
  const licence = fc.record({
    to: fc.integer({ min: 1, max: 28 }),
    contactMode: fc.constantFrom('direct' as const, 'withPartner' as const),
  });
  fc.assert(
    fc.property(
      fc.array(contact, { maxLength: 14 }),
      fc.array(licence, { maxLength: 4 }),
      fc.integer({ min: 1, max: 28 }),
      (people, terms, on) => {
        const customer: Customer = register({
          licences: terms.map(({ to, contactMode }, index) =>
            licenceOf(`l-${index}`, { from: '2019-12-01', to: `2020-01-${String(to).padStart(2, '0')}`, contactMode }),
          ),
          contacts: people.map(({ kind, status, added }, index) =>
            contactOf(`Person ${index}`, {
              id: `p-${index}`,
              kind,
              status,
              activeFrom: day('2019-11-01') + added,
              removedAt: status === 'removed' ? 0 : null,
            }),
          ),
        });
        const now = at(`2020-01-${String(on).padStart(2, '0')} 12:00 ${LA}`);
        const { customer: next } = settledAt(customer, plan, now);
        const active = next.contacts.filter(({ status }) => status === 'active');
        expect(withoutSeat(countingLicences(next.licences, LA, now), seatUse(active), plan.contacts)).toBe(0);
        expect(active.length).toBeLessThanOrEqual(seatsAt(next, plan.contacts, now).total);
        expect(next.contacts.map(({ id }) => id)).toEqual(customer.contacts.map(({ id }) => id));
        expect(settledAt(next, plan, now).customer).toBe(next);
      },
    ),
    { seed: SEED, numRuns: 400 },
  );
});
