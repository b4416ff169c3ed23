import { decodePlan } from '../../../src/domain/plan/decode-plan';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { presets } from '../../../src/domain/plan/presets/presets';

describe('a plan out of a file', () => {
  test.each(presets.map((plan) => [plan.id, plan] as const))('%s survives export and import unchanged', (_id, plan) => {
    expect(decodePlan(JSON.parse(JSON.stringify(plan)))).toEqual({ plan });
  });

  test.each<[string, unknown, string]>([
    ['no plan at all', null, ''],
    [
      'a target in words',
      { ...premier2019, severities: [{ ...premier2019.severities[0], targetMinutes: '30' }] },
      'severities.0.targetMinutes',
    ],
    ['a day that does not exist', { ...premier2019, effectiveFrom: '2026-02-30' }, 'effectiveFrom'],
    ['an id that storage cannot keep', { ...premier2019, id: 'a/b@c' }, 'id'],
    ['a version that is no number', { ...premier2019, version: 1.5 }, 'version'],
    ['a policy nobody knows', { ...premier2019, clock: { ...premier2019.clock, severityChange: 'generous' } }, 'clock.severityChange'],
    [
      'an infinite target',
      { ...premier2019, coverage: { ...premier2019.coverage, weekendTargets: { L1: Number.NaN } } },
      'coverage.weekendTargets.L1',
    ],
  ])('%s is refused with its field', (_title, value, field) => {
    expect(decodePlan(value)).toEqual({ unreadable: expect.arrayContaining([{ field }]) });
  });

  test('what is no part of a plan is left out', () => {
    const decoded = decodePlan({ ...premier2019, onerror: '<script>' });
    expect('plan' in decoded && Object.keys(decoded.plan)).not.toContain('onerror');
  });
});
