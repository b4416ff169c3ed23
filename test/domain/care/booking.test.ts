import { approvedBookingOf } from '../../../src/domain/care/approved-booking-of';
import { booking } from '../../../src/domain/care/booking';
import { bookingProblems } from '../../../src/domain/care/booking-asking';
import { windowNotes } from '../../../src/domain/care/booking-window';
import type { CareKnown } from '../../../src/domain/care/kind';
import { earliestStart, latestMoment } from '../../../src/domain/care/notice';
import type { CareDetails, CareRecord } from '../../../src/domain/care/record';
import { withBookings } from '../../../src/domain/desk/with-bookings';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../../src/domain/request/assess';
import { instantOf } from '../clock/written-time';
import { acme, aiko, choosing, facts } from '../request/builders';
import { decided, knownAt, press, recordAfter } from './care-builders';

const LA = 'America/Los_Angeles';
const maya = 'person:maya-torres';
const daan = 'person:daan-visser';
const terms = premier2019.bookings;
const window = { from: instantOf('Sat 2019-11-30 09:00 PST'), to: instantOf('Sat 2019-11-30 17:00 PST'), zone: LA };
const said: CareDetails = {
  ...window,
  purpose: 'upgrade',
  productKeys: ['bamboo'],
  upgradePlan: 'Stop the agents, back up, upgrade to 6.10, start.',
  rollbackPlan: 'Restore the snapshot; half an hour.',
  contact: 'Aiko Tanaka, +1 415 555 0100',
};

const reviewing = { ...premier2019, bookings: { ...terms, onShortNotice: 'review' as const } };
const free = { books: [{ key: 'engineer-daan', version: 1, held: [] }], engineerBook: 'engineer-daan', isEngineer: true };
const known = (now: string, more: Partial<CareKnown> = {}, raised = 'Fri 2019-11-01 10:00 PDT'): CareKnown =>
  knownAt(now, { care: 'booking', createdAt: instantOf(raised) }, { found: free, ...more });
const arrived = (fields: CareDetails = said, raised = 'Fri 2019-11-01 10:00 PDT', more: Partial<CareKnown> = {}): CareRecord =>
  recordAfter(booking, null, press('arrive', null, { fields }), known(raised, more, raised));
const approved = (record: CareRecord = arrived()): CareRecord =>
  recordAfter(booking, record, press('approve', maya, { fields: { engineer: daan } }), known('Mon 2019-11-04 09:00 PST'));
const codes = (record: CareRecord | null, pressed: ReturnType<typeof press>, at: CareKnown): readonly string[] => {
  const decision = decided(booking, record, pressed, at);
  return decision.state === 'invalid' ? decision.problems.map(({ code }) => code) : [decision.state];
};
const byAiko = (action: string, fields: CareDetails = {}) => press(action, aiko.accountId, { as: 'contact', fields });

describe('BKG-2 three calendar weeks in the window’s zone', () => {
  test('X16 a window asked for twenty days before is refused with the latest moment', () => {
    const asked = { plan: premier2019, customerZone: LA, askedAt: instantOf('Sun 2019-11-10 09:00 PST') };
    expect(bookingProblems(said, asked, acme)).toEqual([
      {
        path: 'from',
        code: 'booking.short',
        values: { latestInstant: instantOf('Sat 2019-11-09 09:00 PST'), zone: LA, weeks: 3 },
      },
    ]);
  });

  test('X17 daylight saving ends between: weeks on the wall clock, not 21 times 24 hours', () => {
    const from = instantOf('Sat 2019-11-09 09:00 PST');
    expect(latestMoment(terms, from, LA)).toBe(instantOf('Sat 2019-10-19 09:00 PDT'));
    const fields = { ...said, from, to: from + 8 * 3_600_000 };
    const asked = (at: string) => ({ plan: premier2019, customerZone: LA, askedAt: instantOf(at) });
    expect(bookingProblems(fields, asked('Sat 2019-10-19 09:30 PDT'), acme)).toMatchObject([{ code: 'booking.short' }]);
    expect(bookingProblems(fields, asked('Sat 2019-10-19 09:00 PDT'), acme)).toEqual([]);
  });

  test.each([
    ['Sat 2019-10-19 09:00 PDT', 'Sat 2019-11-09 09:00 PST'],
    ['Sun 2020-02-16 02:30 PST', 'Sun 2020-03-08 03:30 PDT'],
  ])('at %s the earliest window begins at %s', (now, from) => {
    expect(earliestStart(terms, instantOf(now), LA)).toBe(instantOf(from));
  });

  test('a plan may count days, and in the customer’s own calendar', () => {
    const days = { ...terms, noticeDays: 10 };
    expect(latestMoment(days, window.from, LA)).toBe(instantOf('Wed 2019-11-20 09:00 PST'));
    const plan = { ...premier2019, bookings: { ...terms, zone: 'customer' as const } };
    const asked = { plan, customerZone: 'Asia/Tokyo', askedAt: instantOf('Sun 2019-11-10 09:00 PST') };
    expect(bookingProblems(said, asked, acme)).toMatchObject([{ values: { zone: 'Asia/Tokyo' } }]);
  });

  test('what arrives too late is declined by the rule, or filed for review where the plan says so', () => {
    const late = 'Sun 2019-11-10 09:00 PST';
    expect(arrived(said, late)).toMatchObject({ state: 'declined', details: { isShort: true } });
    expect(arrived(said, late, { plan: reviewing })).toMatchObject({ state: 'requested', details: { isShort: true } });
    expect(arrived()).toMatchObject({ state: 'requested', nextAt: window.from, details: { isShort: false } });
  });

  test('only an administrator of the project sets the notice aside, with a reason, and then it can be approved', () => {
    const late = arrived(said, 'Sun 2019-11-10 09:00 PST', { plan: reviewing });
    const now = known('Mon 2019-11-11 09:00 PST', { plan: reviewing });
    const approving = press('approve', maya, { fields: { engineer: daan } });
    expect(codes(late, approving, now)).toEqual(['booking.notOverridden']);
    const overriding = press('override', maya, { fields: { reason: 'Their data centre closes that week.' } });
    expect(codes(late, overriding, now)).toEqual(['booking.mayNotOverride']);
    expect(codes(late, press('override', maya), { ...now, found: { ...free, mayOverride: true } })).toEqual(['missing']);
    const allowed = recordAfter(booking, late, overriding, { ...now, found: { ...free, mayOverride: true } });
    expect(allowed).toMatchObject({
      state: 'requested',
      details: { override: { by: maya, reason: 'Their data centre closes that week.' } },
    });
    expect(codes(allowed, approving, now)).toEqual(['changed']);
  });

  test('a moved window counts its notice from the move; a contact is refused, an agent’s waits for the override', () => {
    const record = approved();
    const sooner = { from: instantOf('Sat 2019-11-23 09:00 PST'), to: instantOf('Sat 2019-11-23 12:00 PST'), zone: LA };
    const now = known('Tue 2019-11-05 09:00 PST');
    expect(codes(record, byAiko('move', sooner), now)).toEqual(['booking.short']);
    expect(recordAfter(booking, record, press('move', maya, { fields: sooner }), now)).toMatchObject({
      state: 'requested',
      owner: null,
      details: { isShort: true, engineer: null, ...sooner, purpose: 'upgrade' },
    });
    const later = { from: instantOf('Sat 2019-12-07 09:00 PST'), to: instantOf('Sat 2019-12-07 12:00 PST'), zone: LA };
    expect(recordAfter(booking, record, byAiko('move', later), now)).toMatchObject({ state: 'requested', details: { isShort: false } });
  });
});

describe('BKG-1, BKG-3 approval', () => {
  test('X18 without an engineer it cannot be approved', () => {
    expect(codes(arrived(), press('approve', maya), known('Mon 2019-11-04 09:00 PST'))).toEqual(['missing']);
    const nobody = known('Mon 2019-11-04 09:00 PST', { found: { ...free, isEngineer: false } });
    expect(codes(arrived(), press('approve', maya, { fields: { engineer: daan } }), nobody)).toEqual(['notAnOption']);
  });

  test.each([
    ['overlaps by a minute', 'Sat 2019-11-30 16:59 PST', ['booking.engineerTaken']],
    ['begins when this one ends', 'Sat 2019-11-30 17:00 PST', ['changed']],
  ])('an engineer whose other window %s', (_, from, expected) => {
    const other = { recordId: 'booking-2', from: instantOf(from), to: instantOf('Sat 2019-11-30 20:00 PST') };
    const found = { ...free, books: [{ key: 'engineer-daan', version: 3, held: [other] }] };
    const now = known('Mon 2019-11-04 09:00 PST', { found });
    expect(codes(arrived(), press('approve', maya, { fields: { engineer: daan } }), now)).toEqual(expected);
  });

  test('after the window has begun it is refused in words; the app declines it, and closes what was approved', () => {
    const started = known('Sat 2019-11-30 09:00 PST');
    expect(codes(arrived(), press('approve', maya, { fields: { engineer: daan } }), started)).toEqual(['booking.started']);
    expect(recordAfter(booking, arrived(), press('pass', null), started)).toMatchObject({ state: 'declined', details: { isLapsed: true } });
    expect(recordAfter(booking, approved(), press('pass', null), known('Sat 2019-11-30 17:00 PST')).state).toBe('done');
    expect(codes(approved(), byAiko('cancel'), started)).toEqual(['booking.started']);
  });

  test('another engineer may step in while the window runs', () => {
    const running = known('Sat 2019-11-30 11:00 PST');
    expect(recordAfter(booking, approved(), press('approve', daan, { fields: { engineer: maya } }), running)).toMatchObject({
      owner: maya,
    });
  });

  test.each<[string, Parameters<typeof knownAt>[1], string]>([
    ['of somebody who is no contact', { reporterAccountId: 'person:stranger', match: { by: 'organization' } }, 'booking.notPremium'],
    ['of a request that is resolved', { resolvedAt: instantOf('Sun 2019-11-03 09:00 PST') }, 'booking.requestOver'],
  ])('one %s is not approved', (_, changed, code) => {
    const at = knownAt('Mon 2019-11-04 09:00 PST', { care: 'booking', ...changed }, { found: free });
    expect(codes(arrived(), press('approve', maya, { fields: { engineer: daan } }), at)).toEqual([code]);
  });

  test('every step can be taken back', () => {
    const now = known('Mon 2019-11-04 10:00 PST');
    const cancelled = recordAfter(booking, approved(), byAiko('cancel', { reason: 'Upgrade postponed.' }), now);
    expect(cancelled).toMatchObject({ state: 'cancelled', owner: null, nextAt: null, details: { engineer: null } });
    expect(recordAfter(booking, cancelled, byAiko('reopen'), now)).toMatchObject({ state: 'requested', nextAt: window.from });
    const declined = recordAfter(booking, arrived(), press('decline', maya, { fields: { reason: 'Nobody is free.' } }), now);
    expect(codes(declined, byAiko('reopen'), now)).toEqual(['booking.onlyDesk']);
    expect(recordAfter(booking, declined, press('reopen', maya), now).state).toBe('requested');
    expect(recordAfter(booking, approved(), press('unapprove', maya), now)).toMatchObject({ state: 'requested', owner: null });
  });
});

describe('what a window may be', () => {
  const at = (from: string, to: string) =>
    windowNotes({ from: instantOf(from), to: instantOf(to), zone: LA }, premier2019).map(({ code }) => code);

  test.each([
    ['wholly inside 24×5', 'Wed 2019-11-27 09:00 PST', 'Wed 2019-11-27 12:00 PST', ['booking.notNeeded']],
    ['that ends with the week', 'Fri 2019-11-29 12:00 PST', 'Fri 2019-11-29 17:00 PST', ['booking.notNeeded']],
    ['that reaches into the weekend', 'Fri 2019-11-29 12:00 PST', 'Fri 2019-11-29 17:01 PST', []],
    ['of exactly twelve hours', 'Sat 2019-11-30 09:00 PST', 'Sat 2019-11-30 21:00 PST', []],
    ['longer than twelve hours', 'Sat 2019-11-30 09:00 PST', 'Sat 2019-11-30 21:01 PST', ['booking.long']],
  ])('one %s', (_, from, to, expected) => {
    expect(at(from, to)).toEqual(expected);
  });

  test.each<[string, CareDetails, string]>([
    ['ends before it begins', { to: window.from }, 'booking.endsBeforeStart'],
    ['lasts a month', { to: window.from + 30 * 86_400_000 }, 'booking.longerThanWeek'],
    ['is in a zone that does not exist', { zone: 'Mars/Olympus' }, 'notAZone'],
    ['is for Jira Align', { productKeys: ['jira-align'] }, 'booking.notBookable'],
    ['is for a product nobody has', { productKeys: ['<script>'] }, 'booking.notBookable'],
    ['is for an instance of somebody else', { instanceIds: ['kita-jira'] }, 'notAnOption'],
    ['has no rollback plan', { rollbackPlan: '  ' }, 'missing'],
    ['has a time that is none', { from: 'Saturday' }, 'notAnInstant'],
  ])('one that %s is refused, and waits to be completed when it comes with the form', (_, wrong, code) => {
    const empty = arrived({});
    expect(empty).toMatchObject({ state: 'incomplete', nextAt: null });
    expect(codes(empty, byAiko('complete', { ...said, ...wrong }), known('Fri 2019-11-01 10:00 PDT'))).toEqual([code]);
    const came = decided(booking, null, press('arrive', null, { fields: { ...said, ...wrong } }), known('Fri 2019-11-01 10:00 PDT'));
    expect(came.state === 'changed' ? came.record.state : came.state).toMatch(/incomplete|invalid/);
  });

  test('what came by mail is completed by its customer', () => {
    const record = recordAfter(booking, arrived({}), byAiko('complete', said), known('Fri 2019-11-01 11:00 PDT'));
    expect(record).toMatchObject({ state: 'requested', details: { ...said, askedBy: aiko.accountId } });
  });
});

describe('an approved window is coverage of its products (9.1)', () => {
  const due = (severity: string, created: string, record: CareRecord | null) => {
    const bookings = record === null ? [] : [approvedBookingOf(record)].flatMap((one) => one ?? []);
    const raised = facts({ createdAt: instantOf(created), ...choosing('bamboo', severity) });
    const { clock, teamAtCreation } = assess(raised, acme, withBookings(premier2019, bookings));
    return clock.state === 'none' ? null : { dueAt: clock.dueAt, team: teamAtCreation };
  };

  test.each([
    ['K01', 'L2', 'Sat 2019-11-30 10:00 PST', 'Sat 2019-11-30 12:00 PST', true],
    ['K02', 'L2', 'Sat 2019-11-30 10:00 PST', 'Sun 2019-12-01 17:00 PST', false],
    ['K03', 'L2', 'Sat 2019-11-30 16:00 PST', 'Sun 2019-12-01 16:00 PST', true],
    ['K04', 'L3', 'Sat 2019-11-30 07:00 PST', 'Sat 2019-11-30 17:00 PST', true],
  ])('%s %s raised %s is due %s', (_, severity, created, expected, isBooked) => {
    expect(due(severity, created, isBooked ? approved() : arrived())?.dueAt).toBe(instantOf(expected));
  });

  test('inside it the booked engineer answers', () => {
    expect(due('L2', 'Sat 2019-11-30 10:00 PST', approved())?.team).toBe('premier');
    expect(due('L2', 'Sat 2019-11-30 10:00 PST', arrived())?.team).toBe('nobody');
  });
});

test('a request that is a booking has no first-response time of its own', () => {
  const { clock, reasons } = assess(facts({ care: 'booking', ...choosing('bamboo', 'L2') }), acme, premier2019);
  expect(clock.state).toBe('none');
  expect(reasons).toContainEqual({ code: 'clockCare', rule: 'BKG-1', outcome: 'ok', values: { care: 'booking' } });
});
