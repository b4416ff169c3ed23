import { withBookings } from '../../../src/domain/desk/with-bookings';
import { compared, LISTED, NOTHING_COMPARED } from '../../../src/domain/plan/comparison';
import type { Plan } from '../../../src/domain/plan/plan';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { type JudgedRequest, reassessed } from '../../../src/domain/plan/reassessed';
import { withWeekendReading } from '../../../src/domain/plan/weekend-reading';
import { assess } from '../../../src/domain/request/assess';
import type { RequestFacts } from '../../../src/domain/request/facts';
import { acme, aiko, at, choosing, facts } from '../request/builders';

const judged = (changed: Partial<RequestFacts> = {}, plan: Plan = premier2019): JudgedRequest => {
  const seen = facts(changed);
  return { facts: seen, assessment: assess(seen, acme, plan), customer: acme, bookings: [] };
};
const withTarget = (severity: string, targetMinutes: number): Plan => ({
  ...premier2019,
  version: 2,
  severities: premier2019.severities.map((entry) => (entry.key === severity ? { ...entry, targetMinutes } : entry)),
});
const NOW = at('2019-11-06 11:00 America/Los_Angeles');
const answeredAt = (wallClock: string): Pick<RequestFacts, 'response'> => ({
  response: { at: at(wallClock), commentId: '1', accountId: 'person:maya-torres' },
});
const countsOf = (requests: readonly JudgedRequest[], plan: Plan, now = NOW) => compared(NOTHING_COMPARED, requests, plan, now);

describe('a comparison says what a plan would do (Wednesday 6 November 2019, L2 raised at 10:00 in Los Angeles)', () => {
  test('the same terms change nothing', () => {
    expect(countsOf([judged()], { ...premier2019, version: 2 })).toEqual({ ...NOTHING_COMPARED, looked: 1, unchanged: 1 });
  });

  test('L2 in 4 h instead of 2 h: due 14:00 instead of 12:00', () => {
    const { counts, requests } = countsOf([judged()], withTarget('L2', 240));
    expect(counts).toEqual({ changed: 1, breached: 0, saved: 0, gained: 0, lost: 0 });
    expect(requests[0]?.before.dueAt).toBe(at('2019-11-06 12:00 America/Los_Angeles'));
    expect(requests[0]?.after.dueAt).toBe(at('2019-11-06 14:00 America/Los_Angeles'));
  });

  test('L2 in 30 min: an open request is past due at 11:00, so it becomes breached', () => {
    expect(countsOf([judged()], withTarget('L2', 30)).counts).toEqual({ changed: 1, breached: 1, saved: 0, gained: 0, lost: 0 });
  });

  test('an answer at 13:00 was late for 2 h and is in time for 4 h: saved', () => {
    const late = judged(answeredAt('2019-11-06 13:00 America/Los_Angeles'));
    expect(late.assessment.clock.state).toBe('breached');
    expect(countsOf([late], withTarget('L2', 240)).counts).toEqual({ changed: 1, breached: 0, saved: 1, gained: 0, lost: 0 });
  });

  test('a product that leaves the offering loses its clock, and back again gains it; both are counted for the customer', () => {
    const without: Plan = {
      ...premier2019,
      version: 2,
      products: premier2019.products.map((product) =>
        product.key === 'jira-software' ? { ...product, scope: 'excluded', coverageClass: null } : product,
      ),
    };
    const lost = countsOf([judged()], without);
    expect([lost.counts.lost, lost.lostBy, lost.requests[0]?.after.dueAt]).toEqual([1, { acme: 1 }, null]);
    const gained = countsOf([judged({}, without)], premier2019);
    expect([gained.counts.gained, gained.gainedBy]).toEqual([1, { acme: 1 }]);
  });

  test('WKD-5 another reading of the weekend moves only what counts through one', () => {
    const friday = judged({ createdAt: at('2019-11-08 16:00 America/Los_Angeles'), ...choosing('jira-software', 'L2') });
    const { counts, requests, unchanged } = countsOf([friday, judged()], withWeekendReading({ ...premier2019, version: 2 }, 'never'));
    expect([counts.changed, unchanged]).toEqual([1, 1]);
    expect(requests[0]?.after.dueAt).toBe(at('2019-11-11 11:00 Australia/Sydney'));
  });

  test('a customer that is not known any more is left out, never taken its coverage', () => {
    const { leftOut, counts } = countsOf([{ ...judged(), customer: null }], withTarget('L2', 30));
    expect([leftOut, counts.lost]).toEqual([1, 0]);
  });

  test('what the customer edited since moves nothing: the instance is taken as it was', () => {
    const onInstance = judged(choosing('jira-software', 'L2', 'acme-jira-production'));
    const instances = acme.instances.map((instance) => ({ ...instance, environment: 'development', maintenanceTo: '2019-01-01' }));
    expect(countsOf([{ ...onInstance, customer: { ...acme, instances } }], premier2019).unchanged).toBe(1);
  });

  test('K01 a booking of the customer counts for both: the same terms change nothing, others judge by it', () => {
    const saturday = at('2019-11-30 09:00 America/Los_Angeles');
    const bookings = [{ from: saturday, to: saturday + 8 * 3_600_000, productKeys: ['bamboo'], engineer: 'person:daan-visser' }];
    const seen = facts({ createdAt: saturday + 3_600_000, ...choosing('bamboo', 'L2') });
    const booked = { facts: seen, assessment: assess(seen, acme, withBookings(premier2019, bookings)), customer: acme, bookings };
    expect(countsOf([booked], { ...premier2019, version: 2 }).unchanged).toBe(1);
    expect(countsOf([booked], withTarget('L2', 240)).requests[0]).toMatchObject({
      before: { dueAt: at('2019-11-30 12:00 America/Los_Angeles') },
      after: { dueAt: at('2019-11-30 14:00 America/Los_Angeles') },
    });
    expect(countsOf([{ ...booked, bookings: [] }], premier2019).requests[0]?.after.dueAt).toBe(at('2019-12-02 12:00 Australia/Sydney'));
  });

  test('counts go on where the list is full', () => {
    const many = Array.from({ length: LISTED + 20 }, (_, index) => judged({ issueId: String(index) }));
    const { counts, requests } = countsOf(many, withTarget('L2', 240));
    expect([counts.changed, requests.length]).toEqual([LISTED + 20, LISTED]);
  });

  test('in two helpings it is the same as in one', () => {
    const requests = [judged(), judged({ issueId: '2', reporterAccountId: 'person:nobody' }), judged({ issueId: '3' })];
    const plan = withTarget('L2', 30);
    const first = compared(NOTHING_COMPARED, requests.slice(0, 1), plan, NOW);
    expect(compared(first, requests.slice(1), plan, NOW)).toEqual(compared(NOTHING_COMPARED, requests, plan, NOW));
  });

  test('what is announced is what assessing again does', () => {
    const request = judged({ reporterAccountId: aiko.accountId });
    const plan = withTarget('L2', 240);
    const again = reassessed(request, plan);
    const [announced] = countsOf([request], plan).requests;
    expect(again?.clock.state === 'open' && again.clock.dueAt).toBe(announced?.after.dueAt);
    expect(again?.plan).toEqual({ id: 'premier-2019', version: 2 });
  });
});
