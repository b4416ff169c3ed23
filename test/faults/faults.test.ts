import { join } from 'node:path';
import { plansOf } from './plans';
import { run } from './run';

const ROOT = join(__dirname, '../..');
const SEED = Number(process.env.FAULTS_SEED ?? 2026);
const [LOST, FAILING, TOLD, SILENT] = plansOf(500, SEED);

let stackTraceLimit: number;
beforeAll(() => {
  // Injected faults are errors; nobody reads their stacks here.
  ({ stackTraceLimit } = Error);
  Error.stackTraceLimit = 0;
});
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
});

describe(`500 requests, everything against them (FAULTS_SEED=${SEED})`, () => {
  test.each([LOST, FAILING, TOLD, SILENT].flatMap((plan) => (plan === undefined ? [] : [[plan.name, plan] as const])))(
    'F1–F9, F11–F13, F16–F18 %s: nothing lost, nothing told or counted twice, no due minute wrong',
    async (_name, plan) => {
      const { findings, unhealed, injected, requests } = await run(ROOT, join(ROOT, '.cache/app/index.cjs'), plan);
      expect(findings).toEqual([]);
      expect(unhealed).toEqual([]);
      expect(requests).toBe(plan.requests);
      expect(new Map(injected).get('events lost')).toBeGreaterThan(plan.requests / 2);
    },
    240_000,
  );
});
