import { dueLetter, isOwedLetter, type Letter, nextLetter, weekendOfLetter, weekendService } from '../../../src/domain/desk/weekend-letter';
import { withBookings } from '../../../src/domain/desk/with-bookings';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../../src/domain/request/assess';
import type { RequestFacts } from '../../../src/domain/request/facts';
import { owed } from '../../../src/domain/request/telling';
import { instantOf } from '../clock/written-time';
import { acme, choosing, facts } from '../request/builders';

const noon = instantOf('Fri 2019-11-15 12:00 PST');
const begins = instantOf('Fri 2019-11-15 17:00 PST');

const letterAt = (now: number): Letter => {
  const letter = dueLetter(premier2019, now);
  if (letter === null) throw new Error('No letter is due.');
  return letter;
};

describe('NEW-31 when the letter is written', () => {
  test.each([
    ['Fri 2019-11-15 11:59 PST', false],
    ['Fri 2019-11-15 12:00 PST', true],
    ['Fri 2019-11-15 16:59 PST', true],
    ['Fri 2019-11-15 17:00 PST', false],
    ['Sat 2019-11-16 12:00 PST', false],
    ['Mon 2019-11-18 12:00 PST', false],
  ])('%s in Los Angeles: %s', (now, isDue) => {
    expect(dueLetter(premier2019, instantOf(now)) !== null).toBe(isDue);
  });

  test('noon is noon on the wall, in summer and in winter', () => {
    expect(nextLetter(premier2019, instantOf('Wed 2019-07-03 09:00 PDT'))?.at).toBe(instantOf('Fri 2019-07-05 12:00 PDT'));
    expect(nextLetter(premier2019, instantOf('Wed 2019-11-13 09:00 PST'))?.at).toBe(noon);
  });

  test('a plan without a weekend has none', () => {
    const { weekend } = premier2019.coverage;
    const plan = {
      ...premier2019,
      coverage: { ...premier2019.coverage, weekend: { ...weekend, start: { ...weekend.start, zone: 'Mars/Olympus' } } },
    };
    expect(nextLetter(plan, noon)).toBeNull();
  });

  test('its id names the weekend, and no other telling is one', () => {
    expect(weekendOfLetter(letterAt(noon).id)).toBe(begins);
    expect(['promise', 'ask-harbor-grace', 'weekend-', 'weekend-x'].map(weekendOfLetter)).toEqual([null, null, null, null]);
  });
});

describe('which requests get it', () => {
  const letter = letterAt(noon);
  const createdAt = instantOf('Fri 2019-11-15 09:00 PST');
  const lettered = (changed: Partial<RequestFacts> = {}, more: object = {}) => {
    const all = facts({ createdAt, ...changed });
    return isOwedLetter({ facts: all, assessment: assess(all, acme, premier2019), deleted: false, ...more }, letter);
  };

  test.each<[string, boolean, Partial<RequestFacts>, object]>([
    ['an open premium request', true, {}, {}],
    [
      'one that was answered and is not resolved',
      true,
      { response: { at: createdAt + 1, commentId: '7', accountId: 'person:maya-torres' } },
      {},
    ],
    ['one that was resolved', false, { resolvedAt: createdAt + 2 }, {}],
    ['one that was withdrawn', false, { endedAt: createdAt + 2 }, {}],
    ['one that is deleted', false, {}, { deleted: true }],
    ['one of somebody who is no contact', false, { reporterAccountId: 'person:dana-brooks' }, {}],
    ['one raised after noon, whose promise tells it', false, { createdAt: noon + 1 }, {}],
    ['an onboarding', false, { care: 'onboarding' }, {}],
    ['one that has it', false, {}, { tellings: [{ ...owed(letter.id, noon), state: 'told' }] }],
    ['one that owes it', false, {}, { tellings: [owed(letter.id, noon)] }],
    ['one that had the one of the weekend before', true, {}, { tellings: [owed('weekend-1573257600000', noon)] }],
  ])('%s: %s', (_title, isOwed, changed, more) => {
    expect(lettered(changed, more)).toBe(isOwed);
  });
});

describe('what the weekend team does by the matrix (WKD-3 … WKD-13)', () => {
  const { weekend } = letterAt(noon);
  const serviceOf = (productKey: string | null, severity: string, plan = premier2019) => {
    const all = facts({ createdAt: instantOf('Fri 2019-11-15 09:00 PST'), ...choosing(productKey, severity) });
    return weekendService(assess(all, acme, premier2019), plan, weekend);
  };

  test.each([
    ['jira-software', 'L1', 'runs', 'L1 L2 L3 L4'],
    ['jira-software', 'L4', 'runs', 'L1 L2 L3 L4'],
    ['bamboo', 'L1', 'runs', 'L1'],
    ['bamboo', 'L2', 'rests', 'L1'],
    ['fisheye', 'L3', 'rests', 'L1'],
    ['sourcetree', 'L1', 'rests', ''],
    ['bitbucket-cloud', 'L1', 'rests', ''],
  ])('%s %s: %s, taken are %s', (productKey, severity, kind, taken) => {
    const service = serviceOf(productKey, severity);
    expect([service.kind, service.taken.join(' ')]).toEqual([kind, taken]);
    expect(service.coveredMs).toBe(kind === 'runs' ? weekend.to - weekend.from : 0);
  });

  test('BKG-1 a booking of the weekend is told beside it, and one of another weekend is not', () => {
    const saturday = { from: instantOf('Sat 2019-11-16 09:00 PST'), to: instantOf('Sat 2019-11-16 13:00 PST') };
    const bookings = [
      { ...saturday, productKeys: ['bamboo'], engineer: 'person:maya-torres' },
      { from: weekend.to, to: weekend.to + 3_600_000, productKeys: ['bamboo'], engineer: null },
    ];
    const booked = serviceOf('bamboo', 'L2', withBookings(premier2019, bookings));
    expect([booked.kind, booked.coveredMs, booked.bookings.map(({ from }) => from)]).toEqual(['rests', 0, [saturday.from]]);
    expect(serviceOf('fisheye', 'L2', withBookings(premier2019, bookings)).bookings).toEqual([]);
  });

  test('WKD-6 the real length of a weekend: 46 hours when both clocks change, 48 in July', () => {
    const hours = (now: string) => {
      const { from, to } = letterAt(instantOf(now)).weekend;
      return (to - from) / 3_600_000;
    };
    expect([hours('Fri 2019-11-15 12:00 PST'), hours('Fri 2019-07-05 12:00 PDT')]).toEqual([46, 48]);
  });

  test('a product with hours of its own is told by these', () => {
    const classes = premier2019.coverage.classes.map((known) =>
      known.key === premier2019.products.find(({ key }) => key === 'bamboo')?.coverageClass
        ? { ...known, calendar: 'hours' as const, hours: { zone: 'America/Los_Angeles', days: { 6: [['09:00', '12:00'] as const] } } }
        : known,
    );
    const plan = { ...premier2019, coverage: { ...premier2019.coverage, classes } };
    expect(serviceOf('bamboo', 'L2', plan)).toMatchObject({ kind: 'hours', coveredMs: 3 * 3_600_000 });
  });
});
