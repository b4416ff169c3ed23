import { brokenIn, type Looked, lostLinksIn } from '../../races/findings';
import type { Remembered } from '../../site/store';
import { type Desk, openDesk } from '../desk';
import type { Command } from './command';
import { type Death, type Made, statesOf, watch } from './dying';
import { differences, type EndState, endStateOf } from './end-state';
import { idle } from './idle';

/** Each place by itself, though many leave the same; that takes longer than a test may. */
export const ALL = process.env.KILL_POINTS === 'all';
const SETTLES = 1 / 6;
const MENDS = 6;
/** The first sweep and the first night are over. */
const BEFORE = 6;
const NIGHTS = 2 * 24 * 60 + 10;

/** A command in its situation, ready to be begun as often as wanted. */
interface Ready {
  readonly command: Command;
  readonly remembered: Remembered;
  readonly situation: unknown;
}

interface Played {
  readonly made: readonly Made[];
  readonly hasDied: boolean;
  readonly answers: readonly unknown[];
  /** Seats, people and links that are not as they must be, right after the death or in the end. */
  readonly broken: readonly string[];
  readonly end: EndState;
}

export interface Killed {
  /** Places to die in: each call, before it is done, and each write also after. */
  readonly points: number;
  /** Deaths that left something of their own. */
  readonly states: number;
  readonly wrong: readonly string[];
}

const opened = async <T>(command: Command, remembered: Remembered | null, use: (desk: Desk) => Promise<T>): Promise<T> => {
  const { from, configured } = command;
  const desk = await openDesk(from, {
    ...(configured === undefined ? {} : { configured }),
    ...(remembered === null ? {} : { remembered }),
  });
  try {
    return await use(desk);
  } finally {
    await desk.site.close();
  }
};

const isRemoved = (value: unknown): boolean => 'deletedAt' in Object((value as { document: unknown }).document);

const lookedAt = ({ site: { host } }: Desk): Looked => ({
  storage: {
    all: (entity) =>
      host.storage
        .entity(entity)
        .entries()
        .filter(([, value]) => !isRemoved(value)),
    read: (entity, key) => (entity === '' ? host.storage.get(key) : host.storage.entity(entity).get(key)),
  },
});

const prepare = (command: Command): Promise<Ready> =>
  opened(command, null, async (desk) => {
    await desk.pass(BEFORE);
    const situation = await command.arrange(desk);
    return { command, remembered: desk.site.remember(), situation };
  });

/** Two nights pass: one finds what died, and what it changes is looked at by the next. */
const sleep = async (desk: Desk): Promise<void> => {
  await idle(desk, NIGHTS, ['nightly']);
  await desk.pass(MENDS);
};

const play = ({ command, remembered, situation }: Ready, death: Death | null): Promise<Played> =>
  opened(command, remembered, async (desk) => {
    const began = desk.site.clock.now();
    const watched = watch(desk, death);
    const answers: unknown[] = [];
    const hasEnded = await command.act(desk, situation).then(
      (answer) => answers.push(answer),
      (error: unknown) => {
        if (!watched.hasDied()) throw error;
        return 0;
      },
    );
    if (hasEnded === 0 && command.again !== null) {
      await desk.pass(command.hesitates ?? 0);
      answers.push(await (command.again ?? command.act)(desk, situation));
    }
    const broken = brokenIn(lookedAt(desk));
    await desk.pass(command.settles ?? SETTLES);
    watched.stop();
    await desk.pass(command.mends ?? MENDS);
    if (command.isMendedByNight === true) await sleep(desk);
    const found = [...broken, ...brokenIn(lookedAt(desk)), ...lostLinksIn(lookedAt(desk))];
    return { made: watched.made, hasDied: watched.hasDied(), answers, broken: found, end: endStateOf(desk, began) };
  });

/** Lets a command die at every call of every function it sets off, and compares what it comes to with what it comes to undisturbed. */
export const killEverywhere = async (command: Command): Promise<Killed> => {
  const ready = await prepare(command);
  const whole = await play(ready, null);
  const wrong: string[] = [];
  const states = statesOf(whole.made, ALL);
  for (const { death } of states) {
    const { hasDied, end, answers, broken } = await play(ready, death);
    const { call, isDone } = death;
    const place = `${command.name}, call ${call + 1} of ${whole.made.length} (${whole.made[call]?.what}), ${isDone ? 'done' : 'not done'}`;
    if (!hasDied) wrong.push(`${place}: did not die`);
    const found = [...broken, ...differences(whole.end, end)].filter((difference) => command.mayDiffer?.test(difference) !== true);
    if (found.length > 0) wrong.push(`${place}:\n  ${JSON.stringify(answers)}\n  ${found.join('\n  ')}`);
  }
  const points = states.reduce((sum, { deaths }) => sum + deaths, 0);
  return { points, states: states.length, wrong };
};
