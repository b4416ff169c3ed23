import type { FirstUseView } from '../../../src/domain/view/first-use';
import { Guide } from '../../../static/settings/guide';
import type { FirstUseActs } from '../../../static/settings/use-first-use-acts';
import { inTokyo, rendered } from '../rendered';

const nothing = (): void => {};
const acts: FirstUseActs = {
  ...{ busy: false, problem: null, isContact: null },
  ...{ serve: nothing, addSamples: nothing, removeSamples: nothing, dismiss: nothing },
};
const installed: FirstUseView = {
  state: 'ready',
  dismissed: false,
  done: { fields: true, project: false, customer: false, contact: false, request: false },
  projects: [{ projectId: '10001', key: 'PREM', name: 'Support desk' }],
  portal: null,
  samples: [],
  requestKey: null,
};
const page = (change: Partial<FirstUseView>, more: Partial<FirstUseActs> = {}) =>
  rendered(<Guide view={{ ...installed, ...change }} acts={{ ...acts, ...more }} go={nothing} again={nothing} open={nothing} />);
const done = { fields: true, project: true, customer: true, contact: true, request: false };

test('just installed: one step done, the next one marked, with its one button', () => {
  const shown = page({});
  expect(shown('progress').attr('value')).toBe('1');
  expect(shown('[aria-current=step] strong').text()).toBe('A service project is switched on');
  expect(shown('ol button').text()).toBe('Switch on Support desk (PREM)');
});

test.each<[string, Partial<FirstUseView>, string]>([
  ['fields are missing', { done: { ...done, fields: false } }, 'Look again'],
  ['no project is visible to the app', { projects: [] }, 'Choose a service project'],
  ['no customer', { done: { ...done, customer: false, contact: false } }, 'Add sample customers'],
  ['a customer without contact', { done: { ...done, contact: false } }, 'Go to the customers'],
  ['no request yet', { done, portal: { serviceDeskId: '1', requestTypeId: '11' } }, 'Raise a request on the portal'],
  ['no request type to raise', { done }, 'Choose a service project'],
])('%s: %s', (_title, change, button) => {
  expect(page(change)('ol button').text()).toBe(button);
});

test('a step done out of order stays done, and the first undone one is next', () => {
  const shown = page({ done: { ...done, project: false } });
  expect(shown('progress').attr('value')).toBe('3');
  expect(shown('[aria-current=step]').index()).toBe(1);
});

test('complete: which request, and how to put the guide and the samples away', () => {
  const shown = page({
    done: { ...done, request: true },
    requestKey: 'PREM-1',
    samples: ['Kestrel Freight (sample)', 'みなと商事 (サンプル)'],
  });
  expect(shown('.message.success').text()).toContain('PREM-1 has its promise');
  expect(shown('[aria-current=step], ol button')).toHaveLength(0);
  expect(shown('.samples button').text()).toBe('Remove the sample customers');
});

test('while one thing is being done nothing else can be started; a failure is said', () => {
  const shown = page({}, { busy: true, problem: 'timed out' });
  expect(shown('button:not([disabled])')).toHaveLength(0);
  expect(shown('[role=alert]').text()).toContain('timed out');
});

test('in Japanese', () => {
  const shown = rendered(<Guide view={installed} acts={acts} go={nothing} again={nothing} open={nothing} />, inTokyo);
  expect(shown('.card-head').text()).toContain('5 ステップ中 1 ステップ完了');
});
