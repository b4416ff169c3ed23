import { decodePlan } from '../../../src/domain/plan/decode-plan';
import { planOfToday } from '../../../src/domain/plan/plan-of-today';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';

const HOW_TO = { en: 'Run the collector.', ja: '収集ツールを実行してください。' };
const { informationRequests } = premier2019;
/** The plan as the app's first versions published it: one way to make each kind of information. */
const earlier = {
  ...premier2019,
  informationRequests: {
    ...informationRequests,
    kinds: informationRequests.kinds.map(({ howTos: _howTos, ...kind }, index) => (index === 0 ? { ...kind, howTo: HOW_TO } : kind)),
  },
};

test('the one way of a plan of the first versions becomes the first of its ways; all other terms stay to the byte', () => {
  const today = planOfToday(earlier);
  const [first, ...others] = today.informationRequests.kinds;
  expect(first).toEqual({ ...informationRequests.kinds[0], howTos: [{ text: HOW_TO }] });
  expect(JSON.stringify({ ...today, informationRequests: [] })).toBe(JSON.stringify({ ...earlier, informationRequests: [] }));
  expect(others).toEqual(earlier.informationRequests.kinds.slice(1));
});

test('done twice it changes nothing, and a plan of today is the very same', () => {
  const today = planOfToday(earlier);
  expect(planOfToday(today)).toBe(today);
  expect(planOfToday(premier2019)).toBe(premier2019);
});

test('a plan that was exported then and comes back from a file keeps its way too', () => {
  const decoded = decodePlan(JSON.parse(JSON.stringify(earlier)));
  expect('plan' in decoded && decoded.plan.informationRequests.kinds[0]?.howTos).toEqual([{ text: HOW_TO }]);
});
