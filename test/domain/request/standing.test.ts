import { premier2019 as plan } from '../../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../../src/domain/request/assess';
import { conclude } from '../../../src/domain/request/conclude';
import { standing } from '../../../src/domain/request/standing';
import { acme, at, choosing, facts } from './builders';

const customer = {
  ...acme,
  licences: [{ id: 'acme-2', order: 'A-2', from: '2026-01-01', to: '2026-12-31', contactMode: 'direct' as const }],
};
const raised = at('2026-01-09 16:45 America/Los_Angeles');
const bamboo = assess(facts({ createdAt: raised, ...choosing('bamboo', 'L2') }), customer, plan);
const minutes = (count: number): number => count * 60_000;

describe('V2 Bamboo L2 raised Friday 9 January 2026 16:45 in Los Angeles', () => {
  test.each<[string, string, string, number, string]>([
    ['Friday 16:50 Los Angeles', '2026-01-09 16:50 America/Los_Angeles', 'running', 115, 'premier'],
    ['Friday 17:00 Los Angeles: the hold begins', '2026-01-09 17:00 America/Los_Angeles', 'held', 105, 'nobody'],
    ['Sunday noon Tokyo', '2026-01-11 12:00 Asia/Tokyo', 'held', 105, 'nobody'],
    ['Monday 10:00 Sydney: the hold ends', '2026-01-12 10:00 Australia/Sydney', 'running', 105, 'premier'],
    ['Monday 11:45 Sydney: due this instant', '2026-01-12 11:45 Australia/Sydney', 'running', 0, 'premier'],
    ['Monday 11:57 Sydney', '2026-01-12 11:57 Australia/Sydney', 'overdue', -12, 'premier'],
  ])('%s', (_title, wallClock, state, left, team) => {
    expect(standing(bamboo, plan, at(wallClock))).toMatchObject({ state, remainingMs: minutes(left), team });
  });

  test('a hold says until when', () => {
    expect(standing(bamboo, plan, at('2026-01-11 12:00 Asia/Tokyo')).heldUntil).toBe(at('2026-01-12 10:00 Australia/Sydney'));
  });

  test('an answer during the hold is met, whatever the clock on the wall says later', () => {
    const answered = conclude(bamboo, {
      response: { at: at('2026-01-10 09:00 America/Los_Angeles'), commentId: '7', accountId: 'person:maya' },
      endedAt: null,
    });
    expect(standing(answered, plan, at('2026-03-01 00:00 utc')).state).toBe('met');
  });
});

describe('7.6 an answer to L2 Bamboo, due Monday 11:45 in Sydney, around its resolution', () => {
  const answeredAt = (wallClock: string) => ({ at: at(wallClock), commentId: '7', accountId: 'person:maya' });
  test.each<[string, string, string | undefined, string]>([
    ['answered in time while open', '2026-01-12 11:45 Australia/Sydney', undefined, 'met'],
    ['answered late while open', '2026-01-12 11:46 Australia/Sydney', undefined, 'breached'],
    ['answered in time, then resolved', '2026-01-12 11:00 Australia/Sydney', '2026-01-12 11:30 Australia/Sydney', 'met'],
    ['resolved, then answered in time', '2026-01-12 11:30 Australia/Sydney', '2026-01-12 11:00 Australia/Sydney', 'met'],
    [
      'resolved in time; on Wednesday an agent adds a word',
      '2026-01-14 09:00 Australia/Sydney',
      '2026-01-12 11:45 Australia/Sydney',
      'ended',
    ],
    ['resolved late, then answered', '2026-01-14 09:00 Australia/Sydney', '2026-01-12 11:46 Australia/Sydney', 'breached'],
    ['answered late, then resolved', '2026-01-12 12:00 Australia/Sydney', '2026-01-12 12:10 Australia/Sydney', 'breached'],
  ])('%s', (_title, answered, resolved, state) => {
    const ending = { response: answeredAt(answered), endedAt: null, ...(resolved === undefined ? {} : { resolvedAt: at(resolved) }) };
    expect(conclude(bamboo, ending).clock.state).toBe(state);
  });
});

describe('TEA-5 TEA-6 WKD-13 ALN-4 who answers', () => {
  const align = { ...customer, alignLicences: [{ id: 'align', order: 'A-3', from: '2026-01-01', to: '2026-12-31' }] };
  test.each<[string, string, string, string]>([
    ['weekday: Premier', 'jira-software', '2026-01-07 12:00 utc', 'premier'],
    ['weekend, a product that runs: the weekend team', 'jira-software', '2026-01-10 12:00 utc', 'weekend'],
    ['weekend, a product that pauses: nobody', 'bamboo', '2026-01-10 12:00 utc', 'nobody'],
    ['Jira Align on Wednesday 12:00 New York: its desk', 'jira-align', '2026-01-07 12:00 America/New_York', 'align'],
    ['Jira Align on Wednesday 19:00 New York: nobody', 'jira-align', '2026-01-07 19:00 America/New_York', 'nobody'],
  ])('%s', (_title, product, wallClock, team) => {
    const verdict = assess(facts({ createdAt: at(wallClock), ...choosing(product, 'L2') }), align, plan);
    expect(verdict.teamAtCreation).toBe(team);
  });
});
