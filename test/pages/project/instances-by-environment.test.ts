import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { instancesByEnvironment } from '../../../static/project/instances-by-environment';
import { instance } from '../kita-bank';

describe('instances by environment', () => {
  test('follow the plan’s order; one the plan does not know comes last under its own key', () => {
    const instances = [instance({ environment: 'lab' }), instance({ environment: 'staging' }), instance(), instance({ id: 'second' })];
    expect(instancesByEnvironment(instances, premier2019).map((group) => [group.key, group.label.ja, group.instances.length])).toEqual([
      ['production', premier2019.environments[0]?.label.ja, 2],
      ['staging', premier2019.environments[1]?.label.ja, 1],
      ['lab', 'lab', 1],
    ]);
  });
});
