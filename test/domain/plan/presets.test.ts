import type { Plan } from '../../../src/domain/plan/plan';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { findPreset, presets } from '../../../src/domain/plan/presets/presets';

const preset = (id: string): Plan => {
  const found = findPreset(id);
  if (found === null) throw new Error(id);
  return found;
};
const namesOf = (plan: Plan, scope: string) => plan.products.filter((product) => product.scope === scope).map(({ name }) => name);

describe('The presets', () => {
  test('premier-2019 comes first; an unknown name is none', () => {
    expect(presets.map(({ id }) => id)).toEqual(['premier-2019', 'premier-2016', 'data-center-2026']);
    expect(presets[0]).toBe(premier2019);
    expect(['premier-2031', '__proto__', ''].map(findPreset)).toEqual([null, null, null]);
  });

  test.each(presets.map((plan) => [plan.id, plan] as const))(
    '%s is plain data in both languages, and every rule it names has a clause',
    (_id, plan) => {
      expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
      const rules = JSON.stringify({ ...plan, clauses: null }).match(/"rule":"([^"]+)"/g) ?? [];
      expect(rules.filter((rule) => !Object.hasOwn(plan.clauses, rule.slice(8, -1)))).toEqual([]);
    },
  );

  test('premier-2016 has 24 hours for HipChat, Sourcetree and Clover, the old names, and no price', () => {
    const plan = preset('premier-2016');
    const slow = plan.products.filter(({ targetOverride }) => targetOverride !== undefined);
    expect(slow.map(({ name, targetOverride }) => [name, Object.values(targetOverride ?? {})])).toEqual(
      ['HipChat', 'HipChat Server', 'SourceTree', 'Clover'].map((name) => [name, [1440, 1440, 1440, 1440]]),
    );
    expect(plan.products.find(({ key }) => key === 'bitbucket-server')?.name).toBe('Stash');
    expect([plan.price, plan.products.some(({ key }) => key === 'jira-align')]).toEqual([null, false]);
  });

  test('data-center-2026 leaves out Cloud and Jira Align, and says when support ends', () => {
    const plan = preset('data-center-2026');
    expect(namesOf(plan, 'excluded')).toEqual(
      expect.arrayContaining([
        'Atlassian Access',
        'Bitbucket Cloud',
        'Hipchat',
        'Hipchat Server',
        'Hipchat Data Center',
        'Jira Align',
        'Opsgenie',
        'Statuspage',
        'Trello',
      ]),
    );
    expect(plan.products.flatMap(({ scope, deployments }) => (scope === 'included' ? deployments : []))).not.toContain('cloud');
    const product = (key: string) => plan.products.find((entry) => entry.key === key);
    expect(product('jira-software')?.supportEndsByDeployment).toEqual({ server: '2024-02-15', 'data-center': '2029-03-28' });
    expect(product('crucible')?.supportEndsByDeployment).toEqual({});
    expect(product('opsgenie')?.supportEndsAt).toBe('2027-04-05');
    expect(product('hipchat-data-center')?.supportEndsAt).toBe('2019-07-26');
    expect(product('jira-service-desk')).toMatchObject({
      name: 'Jira Service Management',
      formerNames: ['JIRA Service Desk', 'Jira Service Desk'],
    });
  });

  test('a product is left out with a way on, in both languages', () => {
    const left = presets.flatMap((plan) => plan.products.filter(({ scope }) => scope === 'excluded'));
    expect(left.filter(({ goTo }) => !goTo?.en || !goTo.ja)).toEqual([]);
  });

  test('EXC-1 … EXC-13 have a reply in both languages and a sign they are found by', () => {
    expect(
      premier2019.exclusions.filter(({ reply, detect }) => !/\.$/.test(reply.en) || !/。$/.test(reply.ja) || detect.length === 0),
    ).toEqual([]);
  });
});
