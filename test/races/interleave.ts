import { runInside } from '../site/forge/seams';
import type { Random } from './random';
import { runtime } from './runtime';
import type { World } from './world';

/** One person's or job's call of the app; several run at the same moment. */
export interface Session<Answer> {
  readonly name: string;
  run(): Promise<Answer>;
}

/** Where a session dies: at its n-th call (from 1), which is done before, or never. */
export interface Death {
  readonly session: number;
  readonly call: number;
  readonly isDone: boolean;
}

export type Ended<Answer> =
  | { readonly state: 'answered'; readonly answer: Answer }
  | { readonly state: 'threw'; readonly error: unknown }
  | { readonly state: 'died' };

export interface Interleaved<Answer> {
  readonly ended: readonly Ended<Answer>[];
  /** Which session went on at each step. */
  readonly schedule: string;
  readonly calls: readonly number[];
  /** Of each call in the order they were done: whether it writes. */
  readonly writes: readonly boolean[];
}

interface Waiting {
  readonly session: number;
  release(): void;
}

const TURNS = 10_000;
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Runs sessions side by side on one world: each call waits until it is its turn, and `random` says whose turn it is, so every
 * await of the real code is a place where another session may go on.
 */
export const interleave = async <Answer>(
  world: World,
  sessions: readonly Session<Answer>[],
  random: Random,
  death: Death | null = null,
): Promise<Interleaved<Answer>> => {
  const ended: Ended<Answer>[] = [];
  const calls = sessions.map(() => 0);
  const live = new Set(sessions.keys());
  const waiting: Waiting[] = [];
  const writes: boolean[] = [];
  const start = (session: Session<Answer>, index: number): void => {
    const over = (result: Ended<Answer>) => {
      ended[index] = result;
      live.delete(index);
    };
    const answer: Parameters<typeof runInside>[0]['answer'] = (meta, path, init) =>
      new Promise((resolve) => {
        const count = (calls[index] ?? 0) + 1;
        calls[index] = count;
        const dies = death?.session === index && count === death.call;
        const release = (): void => {
          writes.push(!/(get|query)$|\/rest\//.test(path));
          const done = !dies || death?.isDone ? world.perform(meta, path, init) : null;
          if (done !== null && !dies) resolve(done);
          if (dies) over({ state: 'died' });
        };
        if (live.has(index)) waiting.push({ session: index, release });
      });
    runInside({ runtime, answer, log: () => {} }, () => session.run()).then(
      (given) => over({ state: 'answered', answer: given }),
      (error: unknown) => over({ state: 'threw', error }),
    );
  };
  sessions.forEach(start);
  let schedule = '';
  while (live.size > 0) {
    let turns = 0;
    do {
      if (turns++ > TURNS) throw new Error('A session waits for something that is not a call.');
      await nextTurn();
    } while ([...live].some((index) => !waiting.some(({ session }) => session === index)));
    const ready = waiting.filter(({ session }) => live.has(session));
    const next = ready[random(Math.max(1, ready.length))];
    if (next === undefined) continue;
    waiting.splice(waiting.indexOf(next), 1);
    schedule += String(next.session);
    next.release();
  }
  return { ended, schedule, calls, writes };
};

/** Runs one thing alone, from beginning to end. */
export const alone = async <Answer>(world: World, run: () => Promise<Answer>): Promise<Answer> => {
  const { ended } = await interleave(world, [{ name: 'alone', run }], () => 0);
  const [end] = ended;
  if (end?.state === 'answered') return end.answer;
  throw end?.state === 'threw' ? end.error : new Error('It never ended.');
};
