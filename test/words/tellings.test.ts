import { premier2019 as plan } from '../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../src/domain/request/assess';
import { promise } from '../../src/words/promise';
import type { Reader } from '../../src/words/say';
import { standingSentence } from '../../src/words/standing';
import { changeLines, promiseLines } from '../../src/words/tellings';
import { acme, at, choosing, facts } from '../domain/request/builders';
import { changed, reporterChanged } from '../domain/request/changes';

const LA = 'America/Los_Angeles';
const customer = { ...acme, licences: [{ id: 'l', order: 'A', from: '2019-01-01', to: '2027-01-01', contactMode: 'direct' as const }] };
const english: Reader = { language: 'en', zone: LA };
const 東京: Reader = { language: 'ja', zone: 'Asia/Tokyo' };
const l3 = facts({ createdAt: at(`2019-11-13 09:00 ${LA}`), ...choosing('jira-software', 'L3') });
const verdict = (given: typeof l3, terms = plan) => assess(given, customer, terms);
const severity = (from: string, to: string) => ({ what: 'severity', from, to }) as const;
const toL1 = changed(l3, `2019-11-13 12:00 ${LA}`, severity('L3', 'L1'));

describe('the Promise of a changed request says from when it counts', () => {
  test.each<[string, ReturnType<typeof verdict>, Reader, string]>([
    [
      'S01 from the change',
      verdict(toL1),
      english,
      'First answer due Wed 13 Nov 12:30 PST by Premier Support: L1 (30 min) for Jira Software, from the change on Wed 13 Nov 12:00 PST, counted without a pause.',
    ],
    [
      'S01 in Japanese',
      verdict(toL1),
      東京,
      '初回応答の期限は 11月14日(木) 05:30 JST、担当は プレミア サポート です。Jira Software の L1 (30 分)、変更した 11月14日(木) 05:00 JST から、中断なしで計測。',
    ],
    [
      'S02 the earlier due time stands, and the new severity is named with its own target',
      verdict(changed({ ...l3, ...choosing('jira-software', 'L2') }, `2019-11-13 10:50 ${LA}`, severity('L2', 'L1'))),
      english,
      'First answer due Wed 13 Nov 11:00 PST by Premier Support: L1 (30 min) for Jira Software; the due time promised earlier comes first and stands.',
    ],
    [
      'Q01 from when it qualified',
      verdict(
        reporterChanged(
          { ...l3, reporterAccountId: 'person:dana-brooks', ...choosing('jira-software', 'L2') },
          `2019-11-13 15:00 ${LA}`,
          'person:aiko-tanaka',
        ),
      ),
      english,
      'First answer due Wed 13 Nov 17:00 PST by Premier Support: L2 (2 h) for Jira Software, from Wed 13 Nov 15:00 PST, when it qualified, counted without a pause.',
    ],
  ])('%s', (_title, given, reader, text) => {
    expect(promise(given, plan, reader).text).toBe(text);
  });
});

describe('the comment about a change', () => {
  const told = { steps: [severity('L3', 'L1')], reason: 'Production is down', plan };
  test('S01 what changed, why, the old sentence struck and the new one', () => {
    const lines = changeLines({ ...told, before: verdict(l3), after: verdict(toL1) }, english);
    expect(lines.map(({ struck }) => struck === true)).toEqual([false, false, false, true, false]);
    expect(lines.map(({ text }) => text).slice(0, 3)).toEqual([
      'The answer time of this request has changed.',
      'Severity: L3 → L1',
      'Reason: Production is down',
    ]);
    expect(lines.slice(3).map(({ text }) => text)).toEqual([
      `Until now: ${promise(verdict(l3), plan, english).text}`,
      `From now on: ${promise(verdict(toL1), plan, english).text}`,
    ]);
  });
  test('a change that leaves the promise alone strikes nothing', () => {
    const steps = [{ what: 'instance', from: null, to: 'Jira PROD' }] as const;
    const lines = changeLines({ ...told, steps, before: verdict(l3), after: verdict(l3) }, 東京);
    expect(lines.map(({ text }) => text).slice(0, 2)).toEqual([
      'このリクエストの内容を変更しました。初回応答の期限は変わりません。',
      'インスタンス: なし → Jira PROD',
    ]);
    expect(lines.some(({ struck }) => struck)).toBe(false);
  });
  test('people are not named', () => {
    const steps = [{ what: 'reporter', from: 'person:dana-brooks', to: 'person:aiko-tanaka' }] as const;
    const lines = changeLines({ ...told, steps, before: verdict(l3), after: verdict(toL1) }, english);
    expect(JSON.stringify(lines)).not.toContain('person:');
  });
});

test('the comment on arrival is the Promise', () => {
  expect(promiseLines(verdict(l3), plan, english).map(({ text }) => text)).toEqual([
    'We have your request. This is when you get the first answer:',
    promise(verdict(l3), plan, english).text,
  ]);
});

test('answered in time for the promise that stands, but an earlier one was missed: the sentence says which', () => {
  const l1 = { ...l3, ...choosing('jira-software', 'L1') };
  const response = { at: at(`2019-11-13 11:00 ${LA}`), commentId: '7', accountId: 'person:maya-torres' };
  const given = verdict({ ...changed(l1, `2019-11-13 10:00 ${LA}`, severity('L1', 'L3')), response });
  expect(standingSentence(given, plan, response.at, english)).toEqual({
    text: 'Answered Wed 13 Nov 11:00 PST. An earlier due time, Wed 13 Nov 09:30 PST, had passed without an answer: target missed.',
    tone: 'danger',
  });
});
