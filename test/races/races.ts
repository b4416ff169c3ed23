import { type Changer, changer, someWanted } from './commands';
import { wrongIn } from './findings';
import { interleave } from './interleave';
import { randomOf } from './random';
import { openWorld } from './world';

export interface Raced {
  readonly interleavings: number;
  /** Schedules that differ from all others of the run, together with what was wanted. */
  readonly distinct: number;
  readonly sessions: number;
  readonly calls: number;
  readonly acknowledged: number;
  readonly refused: number;
  /** The first interleavings that went wrong, with their seeds; at most ten. */
  readonly wrong: readonly string[];
  readonly wrongCount: number;
}

/** Runs many interleavings, each from its own seed: the same seed is the same run. */
export const race = async (from: number, count: number, change: Changer = changer): Promise<Raced> => {
  const seen = new Set<string>();
  const wrong: string[] = [];
  const so = { sessions: 0, calls: 0, acknowledged: 0, refused: 0, wrongCount: 0 };
  for (let seed = from; seed < from + count; seed++) {
    const random = randomOf(seed);
    const world = openWorld();
    const wanted = someWanted(random, change);
    const { ended, schedule, calls } = await interleave(world, wanted, random);
    seen.add(`${wanted.map(({ name }) => name).join('|')} ${schedule}`);
    const found = wrongIn(world, wanted, ended);
    if (found.length > 0 && so.wrongCount++ < 10)
      wrong.push(`seed ${seed} (${wanted.map(({ name }) => name).join(', ')}): ${found.join('; ')}`);
    so.sessions += wanted.length;
    so.calls += calls.reduce((sum, made) => sum + made, 0);
    for (const end of ended) if (end.state === 'answered') end.answer.state === 'saved' ? so.acknowledged++ : so.refused++;
  }
  return { interleavings: count, distinct: seen.size, ...so, wrong };
};
