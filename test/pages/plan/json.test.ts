import { parsedJson, valueAt, withValue } from '../../../static/plan/json';

const plan = {
  severities: [
    { key: 'L1', targetMinutes: 30 },
    { key: 'L2', targetMinutes: 120 },
  ],
  clock: { start: 'created' },
};

describe('a draft is changed by path', () => {
  test.each<[string, unknown]>([
    ['severities.1.targetMinutes', 120],
    ['clock.start', 'created'],
    ['severities.7.targetMinutes', null],
    ['clock.constructor', null],
    ['clock.start.length', null],
  ])('%s reads %p', (path, value) => {
    expect(valueAt(plan, path)).toBe(value);
  });

  test('one place changes, and all others are the very same objects', () => {
    const next = withValue(plan, 'severities.1.targetMinutes', 240);
    expect(valueAt(next, 'severities.1')).toEqual({ key: 'L2', targetMinutes: 240 });
    expect(valueAt(next, 'severities.0')).toBe(plan.severities[0]);
    expect(valueAt(next, 'clock')).toBe(plan.clock);
    expect(plan.severities[1]?.targetMinutes).toBe(120);
  });

  test('a new place is made where its object is, and nothing where there is none', () => {
    expect(withValue(plan, 'clock.end', true)).toMatchObject({ clock: { start: 'created', end: true } });
    expect(withValue(plan, 'clock.start.more', 1)).toEqual(plan);
  });
});

test.each([
  ['{"id":"x"}', { json: { id: 'x' } }],
  ['\uFEFF[1]', { json: [1] }],
  ['{id:1}', null],
])('%s as a file', (text, parsed) => {
  expect(parsedJson(text)).toEqual(parsed);
});
