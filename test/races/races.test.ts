import { crashEverywhere, raceWide } from './crashes';
import { naiveChanger } from './naive';
import { race } from './races';

const SEED = Number(process.env.RACES_SEED ?? Date.now() % 1_000_000_000);
const INTERLEAVINGS = 600;

beforeAll(() => {
  // Refusals of storage are errors; nobody reads their stacks here.
  Error.stackTraceLimit = 0;
});

describe(`people who change contacts at the same moment (RACES_SEED=${SEED})`, () => {
  test('CON-10, F10 no seat is given twice, nobody is registered twice, what was acknowledged is stored, who lost is told why', async () => {
    const raced = await race(SEED, INTERLEAVINGS);
    expect(raced.wrong).toEqual([]);
    expect(raced.distinct).toBeGreaterThan(INTERLEAVINGS * 0.95);
    expect(raced.acknowledged).toBeGreaterThan(INTERLEAVINGS / 2);
    expect(raced.refused).toBeGreaterThan(INTERLEAVINGS / 4);
  });

  test('the same seed is the same run', async () => {
    expect(await race(SEED, 20)).toEqual(await race(SEED, 20));
  });

  test('reading, checking and writing without a condition fails the same test', async () => {
    const { wrongCount } = await race(SEED, 100, naiveChanger);
    expect(wrongCount).toBeGreaterThan(20);
  });

  test('two companies that want the same thirty domains: one gets them all', async () => {
    expect(await raceWide(20)).toEqual([]);
  });
});

describe('F8 dying', () => {
  test('at every call of every command leaves nothing broken, and the command done again ends as it should', async () => {
    const { deaths, wrong } = await crashEverywhere(3, 40);
    expect(wrong).toEqual([]);
    expect(deaths).toBeGreaterThanOrEqual(200);
  });
});
