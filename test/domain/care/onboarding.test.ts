import type { CareKnown } from '../../../src/domain/care/kind';
import { lateSteps, onboarding } from '../../../src/domain/care/onboarding';
import { onboardingOf } from '../../../src/domain/care/onboarding-details';
import type { OnboardingFacts } from '../../../src/domain/care/onboarding-facts';
import type { CareDetails, CareRecord } from '../../../src/domain/care/record';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { instantOf } from '../clock/written-time';
import { aiko } from '../request/builders';
import { decided, knownAt, press, recordAfter } from './care-builders';

const maya = 'person:maya-torres';
const MONDAY = 'Mon 2019-11-18 09:00 PST';
const everything: OnboardingFacts = {
  ...{ contacts: 1, instances: 1, incomplete: [], numbers: 3, healthChecked: true },
  ...{ waiting: [], keys: {} },
};
const STEPS = ['contacts', 'environment', 'existing-requests', 'phone', 'health-check'] as const;

const knownWith = (facts: Partial<OnboardingFacts> = {}, more: CareDetails = {}, now = MONDAY): CareKnown => {
  const found = { ...everything, ...facts };
  return knownAt(
    now,
    {},
    { found: { facts: { ...found, incomplete: found.incomplete.map((one) => ({ ...one })), keys: found.keys }, ...more } },
  );
};
const doing = (record: CareRecord, action: string, fields: CareDetails = {}, known = knownWith()): CareRecord =>
  recordAfter(onboarding, record, press(action, maya, { fields }), known);
const begun = (): CareRecord => recordAfter(onboarding, null, press('arrive', null), knownWith());
const problemsOf = (record: CareRecord, action: string, fields: CareDetails, known = knownWith()): readonly string[] => {
  const decision = decided(onboarding, record, press(action, maya, { fields }), known);
  return decision.state === 'invalid' ? decision.problems.map(({ path, code }) => `${path} ${code}`) : [decision.state];
};
const planned = (): CareRecord => doing(begun(), 'writePlan', { stabilityPlan: 'Move the index to its own disk by March.' });
const confirming = (record: CareRecord, step: string): CareRecord =>
  doing(record, 'confirm', { step, evidence: 'Seen in the call of 18 November.' });

describe('ONB-1 … ONB-6 a step is done when its facts say so and somebody says what shows it', () => {
  test.each<[string, Partial<OnboardingFacts>, string]>([
    ['contacts', { contacts: 0 }, 'step onboarding.noContact'],
    ['environment', { instances: 0 }, 'step onboarding.noInstance'],
    ['environment', { incomplete: [{ name: 'Jira PROD', missing: 3 }] }, 'step onboarding.incomplete'],
    ['existing-requests', { waiting: ['10077'] }, 'step onboarding.notReviewed'],
    ['phone', { numbers: 0 }, 'step onboarding.noNumber'],
    ['health-check', { healthChecked: false }, 'step onboarding.noHealthCheck'],
  ])('%s is refused with what is missing', (step, facts, told) => {
    expect(problemsOf(planned(), 'confirm', { step, evidence: 'Said so.' }, knownWith(facts))).toEqual([told]);
  });

  test('ONB-4 the third step also asks for the written plan', () => {
    expect(problemsOf(begun(), 'confirm', { step: 'existing-requests', evidence: 'Looked.' })).toEqual(['step onboarding.noPlan']);
  });

  test.each([
    ['no evidence', { step: 'contacts' }, 'evidence missing'],
    ['a step the plan does not have', { step: 'party', evidence: 'Cake.' }, 'step notAnOption'],
    ['a name every object has', { step: 'constructor', evidence: 'Cake.' }, 'step notAnOption'],
  ])('%s is refused', (_title, fields, told) => {
    expect(problemsOf(begun(), 'confirm', fields)).toEqual([told]);
  });

  test('all five and the acknowledgement finish it; opening one again takes that back', () => {
    const five = STEPS.reduce(confirming, planned());
    expect([five.state, five.details.stepsDone, five.details.stepsOf]).toEqual(['running', 5, 5]);
    const finished = doing(five, 'acknowledge', { note: 'Aiko, by phone.' });
    expect(finished.state).toBe('done');
    const reopened = doing(finished, 'reopen', { step: 'phone' });
    expect([reopened.state, reopened.details.stepsDone]).toEqual(['running', 4]);
    expect(doing(finished, 'retract').state).toBe('running');
  });

  test('a step may be left out with a reason, and is not confirmed after that', () => {
    const left = doing(begun(), 'leaveOut', { step: 'health-check', reason: 'They bought for a single year of Jira.' });
    expect(left.details.stepsDone).toBe(1);
    expect(problemsOf(left, 'confirm', { step: 'health-check', evidence: 'Done.' })).toEqual(['step onboarding.closed']);
    expect(problemsOf(begun(), 'reopen', { step: 'health-check' })).toEqual(['step onboarding.stillOpen']);
  });

  test('a step that a plan adds is done when somebody says so', () => {
    const extra = { key: 'kick-off', label: { en: 'Kick-off', ja: 'キックオフ' }, rule: 'ONB-1', required: false };
    const plan = { ...premier2019, onboarding: { ...premier2019.onboarding, steps: [extra, ...premier2019.onboarding.steps] } };
    const known = { ...knownWith(), plan };
    expect(doing(begun(), 'confirm', { step: 'kick-off', evidence: 'Met on Monday.' }, known).details).toMatchObject({
      stepsDone: 1,
      stepsOf: 6,
    });
  });

  test('ended with a reason it can be resumed; nothing else is done to it', () => {
    const ended = doing(begun(), 'end', { reason: 'Raised twice.' });
    expect([ended.state, ended.nextAt]).toEqual(['ended', null]);
    expect(problemsOf(ended, 'confirm', { step: 'contacts', evidence: 'x' })).toEqual(['overtaken']);
    expect(doing(ended, 'resume').state).toBe('running');
  });
});

describe('owner and date of a step', () => {
  const dueAt = instantOf('Fri 2019-11-22 12:00 PST');

  test('whoever asks and the customer’s contacts may look after it, nobody else', () => {
    const step = (owner: string) => ({ step: 'environment', owner, dueAt });
    const record = doing(begun(), 'schedule', step(aiko.accountId));
    expect([onboardingOf(record).steps.environment?.owner, record.nextAt]).toEqual([aiko.accountId, dueAt]);
    expect(onboardingOf(doing(record, 'schedule', step(maya))).steps.environment?.owner).toBe(maya);
    expect(problemsOf(record, 'schedule', step('person:somebody-else'))).toEqual(['owner notAnOption']);
  });

  test('a date that has passed is told once; a new date is told again', () => {
    const later = knownWith({}, {}, 'Fri 2019-11-22 12:05 PST');
    const record = doing(begun(), 'schedule', { step: 'environment', dueAt });
    const looked = recordAfter(onboarding, record, press('look', null), later);
    expect(lateSteps(onboardingOf(looked), later.now)).toEqual([{ key: 'environment', dueAt, owner: null }]);
    expect(looked.nextAt).toBeGreaterThan(later.now);
    const told = { ...later, found: { ...later.found, reminded: ['environment'] } };
    const quiet = recordAfter(onboarding, looked, press('look', null), told);
    expect([lateSteps(onboardingOf(quiet), later.now), quiet.nextAt]).toEqual([[], null]);
    const moved = doing(quiet, 'schedule', { step: 'environment', dueAt: dueAt + 60_000 }, later);
    expect(lateSteps(onboardingOf(moved), dueAt + 60_000)).toHaveLength(1);
  });
});

describe('X31 the review of waiting requests', () => {
  const facts = { waiting: ['10077', '10078', '10079'], keys: { '10077': 'PREM-77', '10078': 'PREM-78' } };
  const order = ['10078', '10077', '10079'];
  const review = (fields: CareDetails, known = knownWith(facts)) => doing(planned(), 'review', fields, known);

  test('keeps the order, and looks at once for what became of those that move', () => {
    const record = review({ order, moving: ['10077', '10078'] });
    expect(onboardingOf(record).review?.order.map(({ issueKey, moves }) => [issueKey, moves])).toEqual([
      ['PREM-78', true],
      ['PREM-77', true],
      ['10079', false],
    ]);
    expect(record.nextAt).toBe(instantOf(MONDAY));
    expect(problemsOf(record, 'review', { order, moving: [] }, knownWith(facts))).toEqual([' onboarding.stillMoving']);
    const looked = recordAfter(onboarding, record, press('look', null), knownWith({}, { moved: ['10078'], left: ['10077'] }));
    expect(onboardingOf(looked).review?.order.map(({ outcome }) => outcome)).toEqual(['moved', 'left', null]);
    expect(looked.nextAt).toBeNull();
  });

  test('afterwards the third step is done only as long as nothing new waits', () => {
    const record = review({ order, moving: [] });
    const confirm = { step: 'existing-requests', evidence: 'Reviewed.' };
    expect(problemsOf(record, 'confirm', confirm, knownWith({ waiting: [...facts.waiting, '10080'] }))).toEqual([
      'step onboarding.notReviewed',
    ]);
    expect(doing(record, 'confirm', confirm, knownWith(facts)).details.stepsDone).toBe(1);
  });

  test('a second review keeps what the first one came to', () => {
    const looked = recordAfter(
      onboarding,
      review({ order, moving: ['10077'] }),
      press('look', null),
      knownWith({}, { moved: ['10077'], left: [] }),
    );
    const again = doing(looked, 'review', { order: ['10081'], moving: [] }, knownWith({ waiting: ['10081'], keys: {} }));
    expect(onboardingOf(again).review?.order.map(({ issueId, outcome }) => `${issueId} ${outcome}`)).toEqual([
      '10081 null',
      '10078 null',
      '10077 moved',
      '10079 null',
    ]);
  });

  test.each<[string, CareDetails]>([
    ['one that came meanwhile is not in the order', { order: ['10077', '10078'], moving: [] }],
    ['one that does not wait is in it', { order: [...order, '666'], moving: [] }],
    ['one that is to move is not in it', { order, moving: ['666'] }],
  ])('%s: nothing is reviewed', (_title, fields) => {
    expect(problemsOf(planned(), 'review', fields, knownWith(facts))).toEqual([' onboarding.listChanged']);
  });

  test('nothing waits: reviewed all the same', () => {
    expect(onboardingOf(review({}, knownWith())).review?.order).toEqual([]);
  });
});

describe('INF-2 what sharing information takes', () => {
  const asContact = press('acknowledge', aiko.accountId, { as: 'contact' });

  test('a contact acknowledges it, and takes it back', () => {
    const record = recordAfter(onboarding, begun(), asContact, knownWith());
    expect(onboardingOf(record).expectations).toMatchObject({ by: aiko.accountId, as: 'contact', note: '' });
    expect(decided(onboarding, record, { ...asContact, id: 'again' }, knownWith())).toMatchObject({
      problems: [{ code: 'onboarding.acknowledged' }],
    });
    const taken = recordAfter(onboarding, record, press('retract', aiko.accountId, { as: 'contact' }), knownWith());
    expect(onboardingOf(taken).expectations).toBeNull();
  });

  test('an agent notes who said so', () => {
    expect(problemsOf(begun(), 'acknowledge', {})).toEqual(['note missing']);
  });

  test.each(['confirm', 'schedule', 'leaveOut', 'reopen', 'writePlan', 'review', 'end', 'resume', 'look', 'arrive'])(
    'a contact may not %s',
    (action) => {
      expect(decided(onboarding, begun(), press(action, aiko.accountId, { as: 'contact' }), knownWith())).toEqual({ state: 'refused' });
    },
  );
});
