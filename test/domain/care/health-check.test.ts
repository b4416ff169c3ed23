import { healthCheck, healthCheckId } from '../../../src/domain/care/health-check';
import { holdsQuarter } from '../../../src/domain/care/health-check-asking';
import { healthBookKey, healthCheckFacts } from '../../../src/domain/care/health-check-facts';
import type { CareKnown } from '../../../src/domain/care/kind';
import { quarterAt, quartersOfYear } from '../../../src/domain/care/quarter';
import type { CareDetails, CareRecord } from '../../../src/domain/care/record';
import type { Plan } from '../../../src/domain/plan/plan';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { instantOf } from '../clock/written-time';
import { acme, aiko, jiraProduction } from '../request/builders';
import { decided, knownAt, press, recordAfter } from './care-builders';

const maya = 'person:maya-torres';
const prod = { instanceId: jiraProduction.id };
const terms = premier2019.healthChecks;
const planWith = (changed: Partial<Plan['healthChecks']>): Plan => ({ ...premier2019, healthChecks: { ...terms, ...changed } });
const contract = planWith({ quarter: 'contract' });

const known = (now: string, held: readonly CareRecord[] = [], more: Partial<CareKnown> = {}): CareKnown => {
  const entries = held.flatMap((one) => {
    const { quarter } = healthCheckFacts(one);
    return quarter === null ? [] : [{ recordId: one.id, ...quarter }];
  });
  const books = [{ key: healthBookKey('acme', jiraProduction.id), version: 1, held: entries }];
  return knownAt(now, { care: 'health-check', createdAt: instantOf(now) }, { found: { books }, ...more });
};
let asked = 0;
const askedOn = (when: string, held: readonly CareRecord[] = [], more: Partial<CareKnown> = {}, fields: CareDetails = prod): CareRecord => {
  asked += 1;
  const record = recordAfter(healthCheck, null, press('arrive', aiko.accountId, { as: 'job', fields }), known(when, held, more));
  return { ...record, id: `check-${asked}` };
};
const does = (
  record: CareRecord,
  action: string,
  fields: CareDetails = {},
  at = 'Mon 2020-01-13 10:00 PST',
  more: Partial<CareKnown> = {},
) => recordAfter(healthCheck, record, press(action, maya, { fields }), known(at, [], more));

describe('HLT-1 one check for each instance and quarter', () => {
  const [december, january] = ['Mon 2019-12-30 10:00 PST', 'Thu 2020-01-02 10:00 PST'];

  test('X28 by the calendar 30 December and 2 January are two quarters', () => {
    const first = askedOn(december);
    expect(first.state).toBe('requested');
    expect(askedOn(january, [first]).state).toBe('requested');
  });

  test('X28 by the contract, from 15 October to 14 January, the second needs a word of the desk, which may grant an extra one', () => {
    const first = askedOn(december, [], { plan: contract });
    const second = askedOn(january, [first], { plan: contract });
    expect(healthCheckFacts(second)).toMatchObject({ causes: ['second'] });
    expect(second.state).toBe('review');
    const granting = (countsAs: string) => press('grant', maya, { fields: { countsAs, reason: 'Upgrade next week.' } });
    expect(decided(healthCheck, second, granting('quarterly'), known(january, [first], { plan: contract }))).toMatchObject({
      problems: [{ path: 'countsAs', code: 'health.quarterTaken' }],
    });
    const extra = recordAfter(healthCheck, second, granting('extra'), known(january, [first], { plan: contract }));
    expect(extra.state).toBe('requested');
    expect(holdsQuarter(extra, terms)).toBe(false);
  });

  test.each([
    ['calendar', 'Tue 2019-12-31 23:59 PST', '2019-10-01', '2019-12-31'],
    ['calendar', 'Wed 2020-01-01 00:00 PST', '2020-01-01', '2020-03-31'],
    ['contract', 'Thu 2019-12-26 10:00 PST', '2019-10-15', '2020-01-14'],
    ['contract', 'Wed 2020-01-15 00:00 PST', '2020-01-15', '2020-04-14'],
    ['contract', 'Mon 2019-10-14 10:00 PDT', '2019-07-15', '2019-10-14'],
  ] as const)('by the %s the quarter of %s is %s to %s, in the customer’s zone', (quarter, at, first, last) => {
    expect(quarterAt({ quarter }, acme, instantOf(at))).toMatchObject({ first, last });
  });

  test('a year has four quarters that meet, leap years and contracts from the end of a month too', () => {
    const owner = {
      zone: 'Asia/Tokyo',
      licences: [{ ...acme.licences[0], id: 'l', order: '', from: '2019-11-30', to: '2020-11-29', contactMode: 'direct' as const }],
    };
    const year = quartersOfYear({ quarter: 'contract' }, owner, instantOf('Mon 2020-03-02 10:00 JST'));
    expect(year.map(({ first, last }) => [first, last])).toEqual([
      ['2019-11-30', '2020-02-28'],
      ['2020-02-29', '2020-05-29'],
      ['2020-05-30', '2020-08-29'],
      ['2020-08-30', '2020-11-29'],
    ]);
    expect(year.slice(1).every(({ from }, index) => from === year[index]?.to)).toBe(true);
  });

  test('a cancelled check does not use its quarter, and one that is taken up again is judged anew', () => {
    const first = askedOn('Mon 2020-01-06 10:00 PST');
    const cancelled = recordAfter(
      healthCheck,
      first,
      press('cancel', aiko.accountId, { as: 'contact' }),
      known('Mon 2020-01-06 11:00 PST'),
    );
    expect([holdsQuarter(first, terms), holdsQuarter(cancelled, terms)]).toEqual([true, false]);
    const next = askedOn('Tue 2020-01-07 10:00 PST');
    const again = recordAfter(
      healthCheck,
      cancelled,
      press('reopen', aiko.accountId, { as: 'contact' }),
      known('Wed 2020-01-08 10:00 PST', [next]),
    );
    expect(again.state).toBe('review');
  });

  test('HLT-5 the initial check takes no quarter, unless the plan says so', () => {
    const first = does(askedOn('Mon 2020-01-06 10:00 PST'), 'grant', { countsAs: 'initial', reason: 'Onboarding.' });
    expect([holdsQuarter(first, terms), holdsQuarter(first, { ...terms, initialCounts: true })]).toEqual([false, true]);
  });

  test('a plan may grant two in a quarter, and carry on what was left over', () => {
    const first = askedOn('Mon 2020-01-06 10:00 PST');
    expect(askedOn('Tue 2020-01-07 10:00 PST', [first], { plan: planWith({ perQuarter: 2 }) }).state).toBe('requested');
    expect(askedOn('Tue 2020-01-07 10:00 PST', [first], { plan: planWith({ unusedCarryOver: true }) }).state).toBe('requested');
    const autumn = askedOn('Mon 2019-12-30 10:00 PST');
    expect(askedOn('Tue 2020-01-07 10:00 PST', [autumn, first], { plan: planWith({ unusedCarryOver: true }) }).state).toBe('review');
  });

  test('HLT-6 a development instance waits for a word of the desk, and is not refused', () => {
    const sandbox = { ...acme, instances: [{ ...jiraProduction, environment: 'development' }] };
    expect(healthCheckFacts(askedOn('Mon 2020-01-06 10:00 PST', [], { customer: sandbox })).causes).toEqual(['environment']);
  });

  test.each([
    ['no instance', {}],
    ['an instance of somebody else', { instanceId: 'kita-jira-production' }],
  ])('one that names %s has to be completed', (_, fields) => {
    expect(askedOn('Mon 2020-01-06 10:00 PST', [], {}, fields).state).toBe('incomplete');
  });
});

describe('HLT-3 findings', () => {
  const driver = { area: '2', level: 'major', title: 'PostgreSQL driver 42.2.5', advice: 'Update to 42.2.9.', issueKey: 'prem-7' };
  const heap = { area: '4', level: 'critical', title: 'Heap of 2 GB', advice: 'Raise it to 6 GB.' };
  const begun = does(askedOn('Mon 2020-01-06 10:00 PST'), 'start');
  const found = does(does(begun, 'addFinding', driver), 'addFinding', heap, 'Mon 2020-01-13 10:01 PST');
  const findings = (record: CareRecord): readonly CareDetails[] => record.details.findings as unknown as readonly CareDetails[];

  test('the score is 100 less what is open, beside that of the check before', () => {
    const before = { beforeScore: 58, beforeAt: instantOf('Mon 2019-10-14 10:00 PDT') };
    const done = does(found, 'finish', { summary: 'Two matters.' }, 'Tue 2020-01-14 10:00 PST', { found: before });
    expect(healthCheckFacts(done)).toMatchObject({ score: 65, before: { score: 58 } });
    expect(does(done, 'resume').state).toBe('inProgress');
  });

  test('the next check of the instance opens with what is still open (NEW-19), each once', () => {
    const closed = does(found, 'closeFinding', { findingId: String(findings(found)[1]?.id) });
    expect(findings(closed)[1]?.closedAt).toBe(instantOf('Mon 2020-01-13 10:00 PST'));
    const carried = findings(closed).slice(0, 1);
    const next = askedOn('Mon 2020-04-06 10:00 PDT');
    const opened = does(next, 'start', {}, 'Tue 2020-04-07 10:00 PDT', { found: { carried } });
    expect(findings(opened)).toMatchObject([{ title: 'PostgreSQL driver 42.2.5', isCarried: true, issueKey: 'PREM-7' }]);
    const again = does(does(opened, 'putBack'), 'start', {}, 'Tue 2020-04-07 11:00 PDT', { found: { carried } });
    expect(findings(again)).toHaveLength(1);
  });

  test.each<[string, CareDetails, string, string]>([
    ['an area the plan does not have', { area: '9' }, 'area', 'notAnOption'],
    ['a level of its own', { level: 'awful' }, 'level', 'notAnOption'],
    ['no advice', { advice: ' ' }, 'advice', 'missing'],
    ['a key that is none', { issueKey: '<b>7' }, 'issueKey', 'health.notAKey'],
  ])('%s is refused', (_, wrong, path, code) => {
    const adding = press('addFinding', maya, { fields: { ...driver, ...wrong } });
    expect(decided(healthCheck, begun, adding, known('Mon 2020-01-13 10:00 PST'))).toMatchObject({ problems: [{ path, code }] });
  });
});

test.each([
  ['no contact', { reporterAccountId: 'person:stranger', match: { by: 'organization' as const } }, 'health.notPremium'],
  ['a request that is resolved', { resolvedAt: instantOf('Tue 2020-01-07 09:00 PST') }, 'health.requestOver'],
])('a check of %s is not begun', (_, changed, code) => {
  const at = knownAt('Wed 2020-01-08 10:00 PST', { care: 'health-check', ...changed });
  const record = askedOn('Mon 2020-01-06 10:00 PST');
  expect(decided(healthCheck, record, press('start', maya), at)).toMatchObject({ state: 'invalid', problems: [{ code }] });
});

test('a request is one check', () => {
  expect(healthCheck.slotOf?.(known('Mon 2020-01-06 10:00 PST'))).toBe(healthCheckId('10042'));
});
