import { premier2019 as plan } from '../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../src/domain/request/assess';
import { promise } from '../../src/words/promise';
import { reasonSentence, waysForward } from '../../src/words/reasons';
import type { Reader } from '../../src/words/say';
import { standingSentence } from '../../src/words/standing';
import { acme, at, choosing, facts } from '../domain/request/builders';

const licences = [{ id: 'acme-2', order: 'A-2', from: '2019-01-01', to: '2027-01-01', contactMode: 'direct' as const }];
const customer = { ...acme, licences, alignLicences: licences };
const tokyo: Reader = { language: 'en', zone: 'Asia/Tokyo' };
const 東京: Reader = { language: 'ja', zone: 'Asia/Tokyo' };
const losAngeles: Reader = { language: 'en', zone: 'America/Los_Angeles' };
const requested = (product: string | null, severity: string, wallClock: string) =>
  assess(facts({ createdAt: at(wallClock), ...choosing(product, severity) }), customer, plan);

describe('the Promise', () => {
  const v2 = requested('bamboo', 'L2', '2026-01-09 16:45 America/Los_Angeles');
  test.each<[string, ReturnType<typeof requested>, Reader, string]>([
    [
      'V2 in Tokyo, English',
      v2,
      tokyo,
      'First answer due Mon 12 Jan 09:45 JST by Premier Support: L2 (2 h) for Bamboo; 15 min counted on Friday, held from Fri 17:00 Los Angeles to Mon 10:00 Sydney (46 h this weekend), 1 h 45 min left.',
    ],
    [
      'V2 in Tokyo, Japanese',
      v2,
      東京,
      '初回応答の期限は 1月12日(月) 09:45 JST、担当は プレミア サポート です。Bamboo の L2 (2 時間): 金曜日に 15 分を計測、ロサンゼルスの金曜日 17:00 からシドニーの月曜日 10:00 まで停止 (今週末は 46 時間)、残り 1 時間 45 分。',
    ],
    [
      'V12 raised inside the weekend',
      requested('bamboo', 'L2', '2026-01-10 12:00 Asia/Tokyo'),
      tokyo,
      'First answer due Mon 12 Jan 10:00 JST by Premier Support: L2 (2 h) for Bamboo; held until Mon 10:00 Sydney (44 h), 2 h left.',
    ],
    [
      'F03 a product that never pauses',
      requested('jira-software', 'L2', '2019-11-15 16:00 America/Los_Angeles'),
      losAngeles,
      'First answer due Fri 15 Nov 18:00 PST by Weekend support (Select/standard): L2 (2 h) for Jira Software, counted without a pause.',
    ],
    [
      'D08 due looks earlier than created: the zone says why',
      requested('jira-software', 'L1', '2019-11-03 08:45 utc'),
      losAngeles,
      'First answer due Sun 3 Nov 01:15 PST by Weekend support (Select/standard): L1 (30 min) for Jira Software, counted without a pause.',
    ],
    [
      'A01 Jira Align in its own hours',
      requested('jira-align', 'L1', '2019-11-18 18:45 America/New_York'),
      { language: 'en', zone: 'America/New_York' },
      'First answer due Tue 19 Nov 09:15 EST by Jira Align Premier desk: L1 (30 min) for Jira Align; 15 min counted on Monday, held from Mon 19:00 New York to Tue 09:00 New York (14 h), 15 min left.',
    ],
    [
      'X19 an excluded product',
      requested('trello', 'L1', '2019-11-06 10:00 America/Los_Angeles'),
      losAngeles,
      'No premium first-response time: Trello is not part of premium support; it has support hours of its own.',
    ],
  ])('%s', (_title, verdict, reader, text) => {
    expect(promise(verdict, plan, reader).text).toBe(text);
  });

  test('its phrases joined are its text, and each that can be pressed rests on a clause', () => {
    const { text, phrases } = promise(v2, plan, tokyo);
    expect(phrases.map((phrase) => phrase.text).join('')).toBe(text);
    const rules = phrases.flatMap((phrase) => phrase.rule ?? []);
    expect(rules).toEqual(['SEV-5', 'TEA-1', 'SEV-2', 'WKD-5', 'WKD-6']);
    for (const rule of rules) expect(plan.clauses[rule]?.ja).toBeTruthy();
  });

  test('E02 minutes are told as a wall clock shows them and add up to the target, whatever the seconds', () => {
    const verdict = requested('bamboo', 'L2', '2026-01-09 16:30:10 America/Los_Angeles');
    expect(promise(verdict, plan, losAngeles).text).toMatch(/30 min counted on Friday, .*, 1 h 30 min left\.$/);
  });

  test('D01 D02 D04 the real length of the weekend is told, never “48 h” by rote', () => {
    const hours = (wallClock: string) =>
      promise(requested('bamboo', 'L2', wallClock), plan, losAngeles).text.match(/\((\d+ h) this weekend\)/)?.[1];
    expect(hours('2020-04-03 16:30 America/Los_Angeles')).toBe('48 h');
    expect(hours('2020-03-13 16:30 America/Los_Angeles')).toBe('47 h');
    expect(hours('2020-03-06 16:30 America/Los_Angeles')).toBe('46 h');
  });
});

describe('where it stands', () => {
  const verdict = requested('bamboo', 'L2', '2026-01-09 16:45 America/Los_Angeles');
  test.each<[string, Reader, string, string]>([
    ['2026-01-09 16:50 America/Los_Angeles', losAngeles, '1 h 55 min left. Premier Support answers now.', 'information'],
    ['2026-01-10 09:00 America/Los_Angeles', losAngeles, 'Held until Sun 11 Jan 15:00 PST; 1 h 45 min left after that.', 'neutral'],
    ['2026-01-12 11:30 Australia/Sydney', losAngeles, '15 min left. Premier Support answers now.', 'warning'],
    ['2026-01-12 12:00 Australia/Sydney', 東京, '期限を 15 分超過しています。現在の担当は プレミア サポート です。', 'danger'],
  ])('%s', (wallClock, reader, text, tone) => {
    expect(standingSentence(verdict, plan, at(wallClock), reader)).toEqual({ text, tone });
  });

  test('answered and missed, in words', () => {
    const answered = (instant: string) =>
      assess(
        facts({
          createdAt: at('2026-01-09 16:45 America/Los_Angeles'),
          ...choosing('bamboo', 'L2'),
          response: { at: at(instant), commentId: '7', accountId: 'person:maya' },
        }),
        customer,
        plan,
      );
    const said = (instant: string) => standingSentence(answered(instant), plan, at('2026-02-01 00:00 utc'), losAngeles).text;
    expect(said('2026-01-11 16:20 America/Los_Angeles')).toBe('Answered Sun 11 Jan 16:20 PST, 25 min before it was due: target met.');
    expect(said('2026-01-11 16:57 America/Los_Angeles')).toBe('Answered Sun 11 Jan 16:57 PST, 12 min after it was due: target missed.');
  });
});

describe('reasons and ways forward', () => {
  const colleague = assess(facts({ reporterAccountId: 'person:dana-brooks' }), customer, plan);
  test('a colleague who is not a contact reads why and what to do, in both languages, and no names', () => {
    const reason = colleague.reasons.find((entry) => entry.code === 'contactNot');
    expect(reason && reasonSentence(reason, plan, tokyo)).toBe('The reporter is not a registered contact of Acme.');
    expect(waysForward(colleague, plan, tokyo, 'before')).toHaveLength(3);
    expect(waysForward(colleague, plan, tokyo, 'after')).toHaveLength(2);
    expect(waysForward(colleague, plan, 東京, 'before').join('')).not.toContain('Aiko');
  });

  test('every reason of every verdict has its sentence in both languages', () => {
    const verdicts = [colleague, requested(null, 'L9', '2026-01-09 16:45 utc'), requested('jira-align', 'L1', '2026-01-09 16:45 utc')];
    for (const reason of verdicts.flatMap((verdict) => verdict.reasons)) {
      for (const reader of [tokyo, 東京]) expect(reasonSentence(reason, plan, reader)).not.toMatch(/^reason\.|[{}]/);
    }
  });
});
