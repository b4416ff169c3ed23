import { isBookedClass, withBookedClass, withBookings } from '../../../src/domain/desk/with-bookings';
import { planForCustomers } from '../../../src/domain/plan/plan-for-customers';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../../src/domain/request/assess';
import { standing } from '../../../src/domain/request/standing';
import { acme, at, choosing, facts } from '../request/builders';

const from = at('2019-11-30 09:00 America/Los_Angeles');
const bookings = [{ from, to: at('2019-11-30 17:00 America/Los_Angeles'), productKeys: ['bamboo'], engineer: 'person:daan-visser' }];
const booked = withBookings(premier2019, bookings);
const inWindow = facts({ createdAt: at('2019-11-30 10:00 America/Los_Angeles'), ...choosing('bamboo', 'L2') });
const verdict = assess(inWindow, acme, booked);

describe('a plan with the bookings of a customer', () => {
  test('is the very plan where there are none, and made once for a list', () => {
    expect(withBookings(premier2019, [])).toBe(premier2019);
    expect(withBookings(premier2019, bookings)).toBe(booked);
  });

  test('K01 the verdict names a class of its own, which tells and times it', () => {
    expect(isBookedClass(verdict.coverageClass ?? '')).toBe(true);
    expect(isBookedClass('l1-only')).toBe(false);
    expect(standing(verdict, booked, inWindow.createdAt)).toMatchObject({ state: 'running', team: 'premier', remainingMs: 7_200_000 });
  });

  test('once the booking is cancelled that class goes on as the one it came from', () => {
    const without = withBookedClass(premier2019, verdict.coverageClass ?? '');
    expect(standing(verdict, without, inWindow.createdAt)).toMatchObject({
      state: 'held',
      heldUntil: at('2019-12-02 10:00 Australia/Sydney'),
      team: 'nobody',
    });
    expect(withBookedClass(booked, verdict.coverageClass ?? '')).toBe(booked);
    expect(withBookedClass(premier2019, 'l1-only')).toBe(premier2019);
  });

  test('customers see the window, not who was booked', () => {
    const openings = planForCustomers(booked).coverage.classes.flatMap((coverage) => coverage.openings ?? []);
    expect(openings).toEqual([{ ...bookings[0], engineer: null }]);
    expect(assess(inWindow, acme, planForCustomers(booked))).toEqual(verdict);
  });
});
