import { NOTHING_COMPARED } from '../../src/domain/plan/comparison';
import { premier2019 } from '../../src/domain/plan/premier-2019/premier-2019';
import { comparisonSentences } from '../../src/words/comparison';
import { dutySentence } from '../../src/words/duty';

const english = { language: 'en', zone: 'UTC' } as const;
const japanese = { language: 'ja', zone: 'Asia/Tokyo' } as const;
const found = {
  ...NOTHING_COMPARED,
  looked: 500,
  unchanged: 486,
  leftOut: 1,
  counts: { changed: 12, breached: 2, saved: 0, gained: 0, lost: 1 },
  lostBy: { 'kita-bank': 1 },
};

describe('a comparison in words', () => {
  test('in English', () => {
    expect(comparisonSentences(found, { 'kita-bank': '北銀行' }, english)).toEqual([
      'Of 500 requests looked at, 12 due times change, 2 become breached, none is saved, none gains coverage and 1 loses it. 486 stay as they are.',
      'Coverage is lost by 北銀行 (1).',
      '1 request was left out: the customer is not recorded any more.',
    ]);
  });

  test('in Japanese', () => {
    const [counts, lost] = comparisonSentences(found, { 'kita-bank': '北銀行' }, japanese);
    expect(counts).toContain('期限が変わるもの 12 件、新たに未達となるもの 2 件');
    expect(lost).toBe('応答時間が適用されなくなるお客様: 北銀行 (1 件)。');
  });

  test('nothing to say, and nothing looked at', () => {
    expect(comparisonSentences({ ...NOTHING_COMPARED, looked: 3, unchanged: 3 }, {}, english)).toEqual([
      'All 3 requests looked at stay as they are.',
    ]);
    expect(comparisonSentences(NOTHING_COMPARED, {}, english)).toEqual(['There was no request to look at.']);
  });
});

describe('who answers now', () => {
  test.each([
    [
      'Wednesday 28 October 2026, 11:00 in Amsterdam',
      '2026-10-28T10:00:00Z',
      'Amsterdam answers now.',
      '現在、アムステルダムが応答します。',
    ],
    [
      '15:00 in Amsterdam, with San Francisco',
      '2026-10-28T14:00:00Z',
      'Amsterdam, San Francisco answer now.',
      '現在、アムステルダム、サンフランシスコのいずれかが応答します。',
    ],
    [
      'Saturday',
      '2026-10-31T10:00:00Z',
      'Answering now: Weekend support (Select/standard).',
      '現在の担当: 週末サポート（セレクト／標準）。',
    ],
  ])('%s', (_title, at, said, inJapanese) => {
    expect(dutySentence(premier2019, Date.parse(at), english)).toBe(said);
    expect(dutySentence(premier2019, Date.parse(at), japanese)).toBe(inJapanese);
  });
});
