import { onboarding } from '../../../src/domain/care/onboarding';
import type { CareRecord } from '../../../src/domain/care/record';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { currentOnboarding, onboardingView, ownOnboardingView } from '../../../src/domain/view/onboarding-view';
import { knownAt, press, recordAfter } from '../care/care-builders';
import { instantOf } from '../clock/written-time';
import { acme } from '../request/builders';

const maya = 'person:maya-torres';
const MONDAY = 'Mon 2019-11-18 09:00 PST';
const begun = (): CareRecord => recordAfter(onboarding, null, press('arrive', null), knownAt(MONDAY));
const doing = (record: CareRecord, action: string, fields: Record<string, string>): CareRecord =>
  recordAfter(onboarding, record, press(action, maya, { fields }), knownAt(MONDAY));
const planned = (): CareRecord => doing(begun(), 'writePlan', { stabilityPlan: 'Move the index to its own disk by March.' });

describe('who sees what of it', () => {
  const record = (): CareRecord => doing(planned(), 'schedule', { step: 'environment', owner: maya });
  const source = () => ({
    ...{ record: record(), issueKey: 'PREM-42', customer: acme, plan: premier2019, now: instantOf(MONDAY) },
    ...{
      facts: { contacts: 0, instances: 1, incomplete: [], numbers: 0, healthChecked: true, waiting: null, keys: {} },
      names: new Map([[maya, 'Maya Torres']]),
    },
  });

  test('agents see names and everything that is missing', () => {
    const view = onboardingView(source(), maya);
    expect(view).toMatchObject({ state: 'ready', stabilityPlan: { byName: 'Maya Torres' }, progress: { done: 0, of: 5 } });
    const steps = view.state === 'ready' ? view.steps : [];
    expect(steps.map(({ key, ownerName, missing }) => [key, ownerName, missing.map(({ code }) => code)])).toEqual([
      ['contacts', null, ['onboarding.noContact']],
      ['environment', 'Maya Torres', []],
      ['existing-requests', null, []],
      ['phone', null, ['onboarding.noNumber']],
      ['health-check', null, []],
    ]);
  });

  test.each([
    [true, 'Maya Torres', true],
    [false, null, false],
  ])(
    'of the customer’s people (contact: %s) contacts alone see names and the plan, and nobody what is the desk’s to add',
    (isContact, name, seesPlan) => {
      const view = ownOnboardingView(source(), { isContact, serviceDeskId: '1' });
      if (view.state !== 'ready') throw new Error(view.state);
      expect([view.steps[1]?.ownerName, view.stabilityPlan !== null]).toEqual([name, seesPlan]);
      expect(view.steps.flatMap(({ missing }) => missing.map(({ code }) => code))).toEqual(['onboarding.noContact']);
      expect(view.clauses.map(({ rule }) => rule)).toEqual(['INF-1', 'INF-2', 'INF-3', 'INF-4']);
      expect(JSON.stringify(onboarding.customerView(source().record, () => ''))).not.toContain('index');
    },
  );
});

test('of several onboardings the one that runs is shown, else the one that moved last', () => {
  const one = { ...begun(), id: 'onboarding-1' };
  const ended = { ...doing(begun(), 'end', { reason: 'Raised twice.' }), id: 'onboarding-2' };
  expect([currentOnboarding([ended, one])?.id, currentOnboarding([ended])?.id, currentOnboarding([])]).toEqual([one.id, ended.id, null]);
});
