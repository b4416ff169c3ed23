import { listAt, parsedJson, valueAt, withValue } from '../../../static/plan/json';

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
    expect(withValue({ goTo: null }, 'goTo.en', 'Trello support')).toEqual({ goTo: { en: 'Trello support' } });
    expect(withValue({}, 'ends.server', '2024-02-15')).toEqual({ ends: { server: '2024-02-15' } });
  });

  test('undefined takes away an entry of a list, or a key; where there is neither, nothing changes', () => {
    expect(withValue(plan, 'severities.0', undefined)).toEqual({ ...plan, severities: [plan.severities[1]] });
    expect(withValue(plan, 'clock.start', undefined)).toEqual({ ...plan, clock: {} });
    expect(withValue(plan, 'ends.server', undefined)).toEqual(plan);
  });

  test.each<[string, unknown]>([
    ['severities', plan.severities],
    ['clock', []],
    ['nothing', []],
  ])('%s as a list', (path, list) => {
    expect(listAt(plan, path)).toEqual(list);
  });
});

test.each([
  ['{"id":"x"}', { json: { id: 'x' } }],
  ['\uFEFF[1]', { json: [1] }],
  ['{id:1}', null],
])('%s as a file', (text, parsed) => {
  expect(parsedJson(text)).toEqual(parsed);
});
