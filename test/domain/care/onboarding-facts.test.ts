import { onboardingFacts } from '../../../src/domain/care/onboarding-facts';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { instantOf } from '../clock/written-time';
import { acme, aiko, jiraProduction } from '../request/builders';

describe('the facts (card 15)', () => {
  const looked = { healthChecked: false, waiting: null, keys: {} };
  const now = instantOf('Mon 2019-11-18 09:00 PST');
  const factsOf = (instances: typeof acme.instances) => onboardingFacts({ ...acme, instances }, premier2019, looked, now);

  test('ONB-3 an instance in scope lacks what the plan asks; an empty list says “none”', () => {
    const asked = premier2019.onboarding.profileFields.filter(({ appliesTo }) => appliesTo === 'instance');
    expect(factsOf([jiraProduction]).incomplete).toEqual([{ name: 'Jira PROD', missing: asked.length - 1 }]);
    const profile = Object.fromEntries(asked.filter(({ key }) => key !== 'version' && key !== 'apps').map(({ key }) => [key, 'known']));
    expect(factsOf([{ ...jiraProduction, apps: [], profile }]).incomplete).toEqual([]);
    expect(factsOf([{ ...jiraProduction, apps: [], profile, version: null }]).incomplete).toEqual([{ name: 'Jira PROD', missing: 1 }]);
  });

  test('X27 development and products that are not included are left out', () => {
    const development = { ...jiraProduction, id: 'dev', environment: 'development' };
    const trello = { ...jiraProduction, id: 'trello', productKey: 'trello' };
    expect(factsOf([development, trello])).toMatchObject({ instances: 0, incomplete: [] });
  });

  test('CON-1 removed contacts do not count; PHN-1 numbers are those of the plan', () => {
    const removed = { ...acme, contacts: [{ ...aiko, status: 'removed' as const, removedAt: now - 1 }] };
    expect(onboardingFacts(removed, premier2019, looked, now)).toMatchObject({ contacts: 0, numbers: 0 });
    const [region] = premier2019.regions;
    const plan = { ...premier2019, regions: region === undefined ? [] : [{ ...region, phone: '+61 2 5550 0100' }] };
    expect(onboardingFacts(acme, plan, looked, now)).toMatchObject({ contacts: 1, numbers: 1 });
  });
});
