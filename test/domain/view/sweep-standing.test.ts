import { type SweepFacts, sweepStanding } from '../../../src/domain/view/sweep-standing';

const NOW = Date.parse('2026-10-28T16:00:00Z');
const MINUTE = 60_000;
const working: SweepFacts = { servesProjects: true, completedAt: NOW - 4 * MINUTE, hasRest: false, waitsUntil: null };

test.each<[string, Partial<SweepFacts>, string]>([
  ['completed four minutes ago', {}, 'well'],
  ['completed 15 minutes ago to the millisecond', { completedAt: NOW - 15 * MINUTE }, 'well'],
  ['completed a millisecond longer ago', { completedAt: NOW - 15 * MINUTE - 1 }, 'late'],
  ['no project served, whatever else', { servesProjects: false, completedAt: NOW - 600 * MINUTE }, 'off'],
  ['never completed', { completedAt: null }, 'never'],
  ['more changed than one run may ask about', { hasRest: true }, 'behind'],
  ['the same for longer than 15 minutes', { hasRest: true, completedAt: NOW - 16 * MINUTE }, 'late'],
  ['Jira asked to wait and the time is not over', { waitsUntil: NOW + 1, completedAt: NOW - 60 * MINUTE }, 'waiting'],
  ['Jira asked to wait until just now', { waitsUntil: NOW }, 'well'],
])('%s: %s', (_title, change, standing) => {
  expect(sweepStanding({ ...working, ...change }, NOW)).toBe(standing);
});
