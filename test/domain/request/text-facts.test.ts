import fc from 'fast-check';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { textFactsOf } from '../../../src/domain/request/text-facts';

const share = (text: string) => textFactsOf(text, premier2019).otherShare;

describe('the share of letters outside the Latin script (EXC-10, card 8)', () => {
  test.each<[string, string, number]>([
    ['English', 'Login fails since this morning', 0],
    ['Japanese', '朝からログインできません', 1],
    ['accents are Latin', 'Größe übertragen, déjà vu', 0],
    ['full-width Latin letters are Latin', 'Ｌｏｇｉｎ', 0],
    ['half and half', 'abcd ログイン', 0.5],
    ['nothing but signs', '!!! 123', 0],
    [
      'a Japanese sentence with its log: the log is nobody’s words',
      'ログインできません\n2026-11-02 10:00:01 ERROR Login failed for admin\nat com.example.Login(Login.java:12)',
      1,
    ],
    ['code between fences', '起動しません\n```\npublic static void main\n```', 1],
    ['a code macro', '起動しません {code:java}public static void main{code}', 1],
    ['addresses', '起動しません https://jira.harborlogistics.example/browse/LONG-12345', 1],
  ])('%s', (_title, text, expected) => {
    expect(share(text)).toBe(expected);
  });
  test('no text makes it throw or take long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { otherShare } = textFactsOf(text, premier2019);
        return otherShare >= 0 && otherShare <= 1;
      }),
      { seed: 20191106, numRuns: 500 },
    );
    const startedAt = performance.now();
    for (const hostile of ['`'.repeat(200_000), '{code'.repeat(40_000), 'a@'.repeat(100_000), '2026-11-02 10:00 ERROR 1 '.repeat(8_000)])
      textFactsOf(hostile, premier2019);
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });
});

describe('words that suggest a kind of request (card 7)', () => {
  const suggested = (text: string) => textFactsOf(text, premier2019).suggests;
  test.each<[string, readonly string[]]>([
    ['Please add dark mode', ['feature']],
    ['Do you offer TRAINING?', ['training']],
    ['The constraining rule fails', []],
    ['管理者向けの研修はありますか', ['training']],
    ['リモート 操作をお願いします', ['remote-operation']],
    ['A Marketplace app breaks the board', ['app']],
    ['Jira does not start', []],
    ['`training` in code says nothing', []],
  ])('%s', (text, kinds) => {
    expect(suggested(text)).toEqual(kinds);
  });
});
