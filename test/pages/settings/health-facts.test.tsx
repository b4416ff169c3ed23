import type { HealthView, SweepStanding } from '../../../src/domain/view/health';
import { HealthFacts } from '../../../static/settings/health-facts';
import { rendered } from '../rendered';

const now = Date.parse('2026-10-28T16:00:00Z');
const MINUTE = 60_000;
const well: HealthView = {
  state: 'ready',
  now,
  sweep: {
    standing: 'well',
    startedAt: now - 4 * MINUTE,
    completedAt: now - 4 * MINUTE,
    count: 3,
    fault: null,
    open: { count: 12, everyMs: 10 * MINUTE },
  },
  backlog: { count: 0, since: null },
  throttling: { count: 0, since: null, at: null, until: null },
  data: { standing: 'current', form: 4, newest: 4, highest: 4, step: null, number: null, rows: 0, changed: 0, movedAt: null, left: [] },
  deadLetters: [],
  resolved: 0,
};
const letter = {
  issueId: '10042',
  issueKey: 'PREM-42',
  reason: 'Reading comments of 10042: Jira answered 400',
  at: now - 90 * MINUTE,
} as const;
const acts = { rerun: () => {}, open: () => {}, busy: false, problem: null };
const page = (change: Partial<HealthView>) => rendered(<HealthFacts view={{ ...well, ...change }} acts={acts} />);

test('at work: when, how many, and that nothing waits', () => {
  const facts = page({})('dd')
    .toArray()
    .map((entry) => page({})(entry).text());
  expect(facts).toEqual([
    'Wed 28 Oct 16:56 CET (4 min ago)',
    'Wed 28 Oct 16:56 CET (4 min ago)3 changed requests to look at',
    'Nothing waitsCounts every change up to the last sweep, whether its event arrived or not. What events brought since then is not counted; if it still waits, the next sweep adds it.',
    '12 wait for their first answerEvery 10 min the app checks that each is still where it was: a deletion or a move is noticed even if its event was lost.',
    'Jira has never asked the app to wait',
    'Form 4, the newest this version of the app knows',
  ]);
});

test.each<[SweepStanding, string]>([
  ['well', 'success'],
  ['late', 'danger'],
  ['waiting', 'warning'],
  ['behind', 'information'],
  ['never', 'information'],
  ['off', 'information'],
])('%s is said in a %s message with what follows', (standing, tone) => {
  const message = page({ sweep: { ...well.sweep, standing } })('section.message');
  expect(message.hasClass(tone)).toBe(true);
  expect(message.find('p')).toHaveLength(2);
});

test.each<[string, Partial<HealthView['data']>, string]>([
  [
    'on the way',
    { standing: 'moving', form: 0, step: 'request-indexes', number: 1, rows: 1_200, changed: 900, movedAt: now - 5 * MINUTE },
    'On the way from form 0 to form 4Step 1 of 4: lists of requests. 1,200 rows looked at, 900 brought over; last Wed 28 Oct 16:55 CET (5 min ago).The app works on meanwhile. Only the form changes: no fact, no promise and no figure does.',
  ],
  [
    'of a newer version',
    { standing: 'newer', highest: 5 },
    'A newer version of the app has been here: it stored form 5, this version knows form 4Nothing is converted back and nothing is lost: the app goes on reading. When the newer version returns, it looks through everything once more.',
  ],
  [
    'with rows that were left',
    { left: ['request 10007', 'care handoff-10008'] },
    'Form 4, the newest this version of the app knows2 rows keep an older form: request 10007, care handoff-10008. The app reads what it can of them; the log says why.',
  ],
])('stored data %s is told with what follows', (_how, data, told) => {
  const $ = page({ data: { ...well.data, ...data } });
  expect($('dd').last().text()).toBe(told);
});

test('late is an alert and names the reported error', () => {
  const fault = { at: now - MINUTE, reason: 'Searching changed requests: Jira answered 503' };
  const message = page({ sweep: { ...well.sweep, standing: 'late', fault } })('[role=alert]');
  expect(message.text()).toContain('Reported at Wed 28 Oct 16:59 CET: Searching changed requests: Jira answered 503');
});

test('throttled now: until when nothing is asked of Jira', () => {
  const throttling = { count: 2, since: now - 60 * MINUTE, at: now - MINUTE, until: now + 9 * MINUTE };
  const text = page({ throttling })('dl').text();
  expect(text).toContain('Jira asked the app to wait 2 times since Wed 28 Oct 16:00 CET');
  expect(text).toContain('the app asks nothing of Jira until Wed 28 Oct 17:09 CET');
});

describe('dead letters', () => {
  test('each has its request, reason, time and a button; several have one for all', () => {
    const shown = page({
      deadLetters: [
        { ...letter, state: 'waiting', movedAt: null },
        { ...letter, issueId: '10043', issueKey: null, state: 'rerun', movedAt: now },
      ],
    });
    const rows = shown('tbody tr').toArray();
    expect(shown(rows[0]).find('td').first().text()).toBe(letter.reason);
    expect(shown(rows[0]).find('button').last().text()).toBe('Run again PREM-42');
    expect(shown(rows[1]).find('th').text()).toBe('Issue id 10043');
    expect(shown(rows[1]).find('.tag').text().trim()).toBe('Running again');
    expect(shown('button').last().text()).toBe('Run all 2 again');
  });
  test('none: said, and how many were resolved', () => {
    const shown = page({ resolved: 2 });
    expect(shown('table')).toHaveLength(0);
    expect(shown('p.hint').last().text()).toBe('2 were resolved in the last seven days.');
  });
});
