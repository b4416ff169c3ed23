import { calendarOf } from '../../../src/domain/clock/calendar';
import { type Due, dueOf } from '../../../src/domain/clock/due';
import type { Segment } from '../../../src/domain/clock/segment';
import { withBookings } from '../../../src/domain/desk/with-bookings';
import type { Plan } from '../../../src/domain/plan/plan';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { booked, holidays, tickets, vectors } from './worked-rows';
import { instantOf } from './written-time';

const saturday = { from: instantOf('Sat 2019-11-30 09:00 PST'), to: instantOf('Sat 2019-11-30 17:00 PST') };
const bookedPlan = withBookings(premier2019, [{ ...saturday, productKeys: ['bamboo'], engineer: null }]);
const bookedIds = booked.map(([id]) => id);

const product = (plan: Plan, name: string) => {
  const found = plan.products.find((entry) => entry.name === name);
  if (found?.coverageClass == null) throw new Error(`${name} has no clock`);
  return found.coverageClass;
};

function dueIn(severityAndProduct: string, created: string, id = ''): Due {
  const plan = bookedIds.includes(id) ? bookedPlan : premier2019;
  const severity = plan.severities.find(({ key }) => key === severityAndProduct.slice(0, 2));
  if (severity === undefined) throw new Error(severityAndProduct);
  const calendar = calendarOf(plan, product(plan, severityAndProduct.slice(3)), severity.key);
  if ('uncovered' in calendar) throw new Error(calendar.uncovered);
  const due = dueOf(calendar, instantOf(created), severity.targetMinutes * 60_000);
  if ('uncovered' in due) throw new Error(due.uncovered);
  return due;
}

function countedText(segments: readonly Segment[]): string {
  const counted = segments.filter((segment) => segment.counted);
  const length = counted.some(({ from, to }) => from % 60_000 !== 0 || to % 60_000 !== 0) ? 19 : 16;
  const text = (at: number) => new Date(at).toISOString().slice(8, length).replace('T', ' ');
  return counted.map(({ from, to }) => `${text(from)}–${text(to)}Z`).join(' + ');
}

function heldText(heldMs: number): string {
  const seconds = heldMs / 1000;
  const text = `${Math.floor(seconds / 3600)} h ${Math.floor(seconds / 60) % 60} min`;
  return seconds % 60 === 0 ? text : `${text} ${seconds % 60} s`;
}

const all = [...tickets, ...booked, ...holidays, ...vectors];

describe('First response is due, in covered time, when the offering says', () => {
  test.each(all)('%s %s created %s', (id, what, created, counted, held, dueAt) => {
    const due = dueIn(what, created, id);
    expect(due.dueAt).toBe(instantOf(dueAt));
    expect(countedText(due.segments)).toBe(counted);
    expect(heldText(due.heldMs)).toBe(held);
  });

  test.each(all)('%s: segments run without gap from creation to due, in turn', (id, what, created) => {
    const { segments, dueAt, heldMs } = dueIn(what, created, id);
    expect(segments[0]?.from).toBe(instantOf(created));
    expect(segments.at(-1)).toMatchObject({ to: dueAt, counted: true });
    for (const [i, segment] of segments.entries()) {
      expect(segment.from).toBeLessThan(segment.to);
      expect(segment.reason === 'counted').toBe(segment.counted);
      const next = segments[i + 1];
      if (next !== undefined) expect([next.from, next.counted]).toEqual([segment.to, !segment.counted]);
    }
    const held = segments.filter(({ counted }) => !counted).reduce((sum, { from, to }) => sum + to - from, 0);
    expect(held).toBe(heldMs);
  });

  test('no row is missing', () => {
    expect([tickets.length, booked.length, holidays.length, vectors.length]).toEqual([46, 3, 4, 12]);
  });

  test('a booking that does not extend coverage leaves K01 to the rule of the weekend', () => {
    const plan = { ...bookedPlan, bookings: { ...bookedPlan.bookings, extendsCoverage: false } };
    const calendar = calendarOf(plan, product(plan, 'Bamboo'), 'L2');
    if ('uncovered' in calendar) throw new Error(calendar.uncovered);
    expect(dueOf(calendar, instantOf('Sat 2019-11-30 10:00 PST'), 120 * 60_000)).toEqual(dueIn('L2 Bamboo', 'Sat 2019-11-30 10:00 PST'));
  });

  test('a booking is for its products alone: Fisheye of the same class waits', () => {
    expect(product(bookedPlan, 'Fisheye')).toBe('l1-only');
    expect(withBookings(premier2019, [])).toBe(premier2019);
  });

  test('held time names why: the weekend (WKD-6) or outside the hours of Jira Align (ALN-4)', () => {
    expect(dueIn('L2 Bamboo', 'Fri 2019-11-01 16:30 PDT').segments.map(({ reason }) => reason)).toEqual(['counted', 'weekend', 'counted']);
    expect(dueIn('L1 Jira Align', 'Sat 2019-11-16 12:00 EST').segments.map(({ reason }) => reason)).toEqual(['outsideHours', 'counted']);
  });
});
