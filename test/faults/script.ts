import { pick, type Random } from '../races/random';
import type { Choice, Step } from './history';
import { SEVERITIES } from './oracle/terms';
import { AGENTS, REPORTERS, type Reporter } from './people';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** One thing that somebody does about a request. */
export type Act =
  | { readonly do: 'raise'; readonly reporter: Reporter; readonly choice: Choice | null | 'malformed' }
  | { readonly do: 'comment'; readonly by: string; readonly isPublic: boolean }
  | { readonly do: 'deleteAnswer' | 'resolve' | 'reopen' | 'delete' | 'moveAway' | 'moveBack' | 'touch' }
  | { readonly do: 'setReporter'; readonly to: string }
  | { readonly do: 'change'; readonly step: Step; readonly by: string; readonly isClickedTwice: boolean };

/** An act with the request it is about and when it happens (epoch milliseconds). */
export interface Dated {
  readonly at: number;
  readonly request: number;
  readonly act: Act;
}

type Timed = readonly [after: number, act: Act];

const chance = (random: Random, percent: number): boolean => random(1_000) < percent * 10;
const between = (random: Random, from: number, to: number): number => from + random(Math.max(1, Math.round(to - from)));

/** Most answers come within the hour, some after a day. */
const answerAfter = (random: Random): number => {
  const [from, to] = pick(
    [
      [20_000, 5 * MINUTE],
      [20_000, 5 * MINUTE],
      [5 * MINUTE, HOUR],
      [5 * MINUTE, HOUR],
      [5 * MINUTE, HOUR],
      [5 * MINUTE, HOUR],
      [HOUR, 6 * HOUR],
      [HOUR, 6 * HOUR],
      [6 * HOUR, 26 * HOUR],
    ] as const,
    random,
  );
  return between(random, from, to);
};

const answer = (random: Random): Act => ({ do: 'comment', by: pick(AGENTS, random), isPublic: true });

const choiceOf = (random: Random, { products }: Reporter): Choice | null | 'malformed' => {
  if (chance(random, 8)) return null;
  if (chance(random, 2)) return 'malformed';
  const productKey = chance(random, 5) ? 'no-such-product' : pick(products, random);
  return { productKey, severity: chance(random, 5) ? null : pick(SEVERITIES, random) };
};

/** Comments that are no answer, and edits: F4. */
const noise = (random: Random, { accountId, colleague }: Reporter, until: number): readonly Timed[] => {
  const some: readonly Act[] = [
    { do: 'comment', by: pick(AGENTS, random), isPublic: false },
    { do: 'comment', by: accountId, isPublic: true },
    { do: 'comment', by: colleague, isPublic: true },
    { do: 'touch' },
  ];
  return some.flatMap((act): Timed[] => (chance(random, 18) ? [[between(random, 10_000, Math.max(20_000, until)), act]] : []));
};

const changeOf = (random: Random, { products }: Reporter): Act => {
  const isSeverity = chance(random, 75);
  const step: Step = isSeverity ? { what: 'severity', to: pick(SEVERITIES, random) } : { what: 'product', to: pick(products, random) };
  return { do: 'change', step, by: pick(AGENTS, random), isClickedTwice: chance(random, 30) };
};

/** `settled` = after so long whatever was lost has been found, also while calls fail: what rests on what the app has seen happens later. */
type Fate = (random: Random, reporter: Reporter, settled: number) => readonly Timed[];

const answered: Fate = (random, reporter) => {
  const at = answerAfter(random);
  const again: Timed[] = chance(random, 25) ? [[at + between(random, MINUTE, 3 * HOUR), answer(random)]] : [];
  const resolved: Timed[] = chance(random, 75) ? [[at + between(random, HOUR, 6 * HOUR), { do: 'resolve' }]] : [];
  return [...noise(random, reporter, at), [at, answer(random)], ...again, ...resolved];
};

const changed: Fate = (random, reporter) => {
  const first = between(random, 3 * MINUTE, 3 * HOUR);
  const second: Timed[] = chance(random, 25) ? [[first + between(random, 2 * MINUTE, HOUR), changeOf(random, reporter)]] : [];
  const at = first + between(random, MINUTE, 6 * HOUR);
  const later: Timed[] = chance(random, 70) ? [[at, answer(random)]] : [];
  return [[first, changeOf(random, reporter)], ...second, ...later];
};

const resolved: Fate = (random, reporter) => {
  const at = between(random, 10 * MINUTE, 10 * HOUR);
  const reopened: Timed[] = chance(random, 50) ? [[at + between(random, 20 * MINUTE, 4 * HOUR), { do: 'reopen' }]] : [];
  const later: Timed[] = reopened.length > 0 && chance(random, 50) ? [[at + 5 * HOUR, answer(random)]] : [];
  return [...noise(random, reporter, at), [at, { do: 'resolve' }], ...reopened, ...later];
};

const deleted: Fate = (random, _reporter, settled) => {
  const at = between(random, MINUTE, 8 * HOUR);
  const before: Timed[] = chance(random, 40) ? [[at, answer(random)]] : [];
  return [...before, [before.length > 0 ? at + settled : at, { do: 'delete' }]];
};

const moved: Fate = (random) => {
  const away = between(random, 20 * MINUTE, 5 * HOUR);
  if (chance(random, 50)) return [[away, { do: 'moveAway' }]];
  const back = away + between(random, 30 * MINUTE, 3 * HOUR);
  const later: Timed[] = chance(random, 50) ? [[back + HOUR, answer(random)]] : [];
  return [[away, { do: 'moveAway' }], [back, { do: 'moveBack' }], ...later];
};

/** Another person of the same company becomes the reporter: one who is registered, or one who is not. */
const handed: Fate = (random, { colleague }, settled) => {
  const at = settled + between(random, 0, 4 * HOUR);
  const later: Timed[] = chance(random, 60) ? [[at + between(random, MINUTE, 6 * HOUR), answer(random)]] : [];
  return [[at, { do: 'setReporter', to: colleague }], ...later];
};

const uncommented: Fate = (random, reporter, settled) => {
  const at = answerAfter(random);
  return [...noise(random, reporter, at), [at, answer(random)], [at + settled, { do: 'deleteAnswer' }]];
};

const silent: Fate = (random, reporter) => noise(random, reporter, 6 * HOUR);

const FATES: readonly (readonly [weight: number, fate: Fate])[] = [
  [58, answered],
  [12, changed],
  [8, resolved],
  [4, deleted],
  [4, moved],
  [4, handed],
  [4, uncommented],
  [6, silent],
];

const fateOf = (random: Random): Fate =>
  pick(
    FATES.flatMap(([weight, fate]) => Array.from({ length: weight }, () => fate)),
    random,
  );

const isHandable = ({ colleague }: Reporter): boolean => REPORTERS.some(({ accountId }) => accountId === colleague);

/** How long requests are raised, how long people go on after that, and when what was lost has been found, in milliseconds. */
interface Stretch {
  readonly span: number;
  readonly tail: number;
  readonly settled: number;
}

/** The stories of so many requests, raised evenly but at random over a stretch of time, act by act in order of time. */
export const scriptOf = (random: Random, count: number, from: number, { span, tail, settled }: Stretch): readonly Dated[] => {
  const acts = Array.from({ length: count }, (_, request): Dated[] => {
    const raisedAt = from + random(span);
    const reporter = pick(REPORTERS, random);
    const fate = fateOf(random);
    const story = (fate === handed && !isHandable(reporter) ? answered : fate)(random, reporter, settled);
    const raise: Dated = { at: raisedAt, request, act: { do: 'raise', reporter, choice: choiceOf(random, reporter) } };
    return [raise, ...story.map(([after, act]) => ({ at: raisedAt + after, request, act }))];
  });
  const last = from + span + tail;
  return acts
    .flat()
    .filter(({ at }) => at <= last)
    .sort((one, other) => one.at - other.at);
};
