import type { NightlyView } from '../../../src/domain/view/nightly';
import { NightlyFacts } from '../../../static/settings/nightly-facts';
import { inAmsterdam, inTokyo, rendered } from '../rendered';

const at = Date.parse('2026-11-15T03:00:00Z');
const of = { customerId: 'harbor', customer: 'Harbor Logistics' };
const view: NightlyView = {
  state: 'ready',
  now: at,
  run: { state: 'done', startedAt: at, finishedAt: at, fault: null, customers: 3 },
  reportedAt: at,
  rows: [
    { ...of, kind: 'orphan', cause: 'deactivated', contact: 'Peter Novak' },
    { ...of, kind: 'overLimit', contact: 'Grace Miller' },
    { ...of, kind: 'licenceEnds', order: 'HL-77120', licenceId: 'one', endsOn: '2027-01-14', daysLeft: 60, notice: 60 },
  ],
  more: false,
};

test.each([
  ['English', inAmsterdam, 'licence HL-77120 ends on 2027-01-14, in 60 days'],
  ['Japanese', inTokyo, 'ライセンス HL-77120 は 2027-01-14 に終了します (残り 60 日)'],
])('the nightly check says in %s what it found, one line each', (_name, reader, end) => {
  const page = rendered(<NightlyFacts view={view} />, reader);
  const lines = page('li')
    .toArray()
    .map((line) => page(line).text());
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain('Peter Novak');
  expect(lines[2]).toContain(end);
});

test('before its first run it says what it will do', () => {
  expect(rendered(<NightlyFacts view={{ ...view, run: null, rows: [] }} />)('p').text()).toContain('has not run yet');
});
