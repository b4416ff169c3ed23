import { dueLetter, weekendService } from '../../src/domain/desk/weekend-letter';
import { withBookings } from '../../src/domain/desk/with-bookings';
import { premier2019 } from '../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../src/domain/request/assess';
import { promise } from '../../src/words/promise';
import { weekendLetterLines } from '../../src/words/weekend-letter';
import { instantOf } from '../domain/clock/written-time';
import { acme, choosing, facts } from '../domain/request/builders';

const inTokyo = { language: 'ja', zone: 'Asia/Tokyo' } as const;
const inLosAngeles = { language: 'en', zone: 'America/Los_Angeles' } as const;

function letter(productKey: string, severity: string, reader: typeof inTokyo | typeof inLosAngeles, plan = premier2019): readonly string[] {
  const all = facts({ createdAt: instantOf('Fri 2019-11-15 09:00 PST'), ...choosing(productKey, severity) });
  const assessment = assess(all, acme, premier2019);
  const weekend = dueLetter(premier2019, instantOf('Fri 2019-11-15 12:00 PST'))?.weekend;
  if (weekend === undefined) throw new Error('No letter is due.');
  const lines = weekendLetterLines({ assessment, plan, weekend, service: weekendService(assessment, plan, weekend) }, reader);
  return lines.map(({ text }) => (text === promise(assessment, plan, reader).text ? 'the Promise' : text));
}

test('NEW-31 a request that the weekend team takes: real length, who is there, what waits, the Promise', () => {
  expect(letter('jira-software', 'L2', inLosAngeles)).toEqual([
    'This weekend is 46 h long: Fri 17:00 Los Angeles to Mon 10:00 Sydney, for you Fri 15 Nov 17:00 PST to Sun 17 Nov 15:00 PST. The Premier team is back after it.',
    'Weekend support (Select/standard) is there for this request: L2 for Jira Software counts at the weekend, too.',
    'What can wait until the Premier team is back stays with them.',
    'the Promise',
  ]);
});

test('WKD-5 one that rests says what would be taken, and how it gets there', () => {
  const [, rests, raise, last] = letter('bamboo', 'L2', inLosAngeles);
  expect(rests).toBe(
    'Weekend support (Select/standard) does not work on this request: for Bamboo it takes L1 only, and this is L2. Its clock is held until Sun 17 Nov 15:00 PST.',
  );
  expect([raise, last]).toEqual([expect.stringContaining('as serious as L1'), 'the Promise']);
});

test('WKD-11 for a product without a weekend nobody pretends that raising helps', () => {
  expect(letter('sourcetree', 'L1', inLosAngeles).slice(1)).toEqual([
    'There is no weekend support for Sourcetree. Nobody works on this request until Sun 17 Nov 15:00 PST, and its clock is held.',
    'the Promise',
  ]);
});

test('in Japanese, with times in Tokyo and a booked engineer', () => {
  const from = instantOf('Sat 2019-11-16 09:00 PST');
  const plan = withBookings(premier2019, [{ from, to: from + 4 * 3_600_000, productKeys: ['bamboo'], engineer: 'person:maya-torres' }]);
  const [weekend, booked, rests] = letter('bamboo', 'L3', inTokyo, plan);
  expect(weekend).toContain('46 時間');
  expect(weekend).toContain('11月16日(土) 10:00 JST');
  expect(booked).toContain('11月17日(日) 02:00 JST から 11月17日(日) 06:00 JST まで');
  expect(rests).toContain('Bamboo で週末に対応するのは L1 のみ');
});
