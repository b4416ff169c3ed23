import { FunctionDied, type SeamCall } from '../../site/forge/faults';
import type { Desk } from '../desk';

/** Where a function dies: at its call of that number (from 0) among all of the command, done or not done. */
export interface Death {
  readonly call: number;
  readonly isDone: boolean;
}

/** One outgoing call: of which function, where it goes, and whether it may leave a trace. */
export interface Made {
  readonly run: object;
  readonly what: string;
  readonly isWrite: boolean;
}

const READS = /\/(get|query|batch\/get)$|\/search\/jql$|\/bulkfetch$|\/permissions\/check$|\/report-accounts$/;

const madeOf = ({ to, method, path, run }: SeamCall): Made => {
  const bare = path.replace(/\?.*$/, '');
  return { run, what: `${run.functionKey}: ${to} ${method} ${bare}`, isWrite: method !== 'GET' && !READS.test(bare) };
};

/** A death, and all others that leave everything as it does: the function has done the same, and nothing of it goes on. */
export interface State {
  readonly death: Death;
  readonly deaths: number;
}

/**
 * Every place to die in, each call undone and each write also done; `all` = each by itself, else together with those that leave the
 * same: between two writes of a function one place is like another.
 */
export const statesOf = (made: readonly Made[], all: boolean): readonly State[] => {
  const states: State[] = [];
  const last = new Map<object, number>();
  const die = (run: object, death: Death, isNew: boolean): void => {
    const place = last.get(run);
    const known = place === undefined ? undefined : states[place];
    if (known === undefined || place === undefined || isNew || all) last.set(run, states.push({ death, deaths: 1 }) - 1);
    else states[place] = { ...known, deaths: known.deaths + 1 };
  };
  for (const [call, { run, isWrite }] of made.entries()) {
    die(run, { call, isDone: false }, false);
    if (isWrite) die(run, { call, isDone: true }, true);
  }
  return states;
};

/** Watches all calls of all functions from now on, and lets one function die; returns the calls until `stop`. */
export const watch = (desk: Desk, death: Death | null) => {
  const { faults } = desk.site.host;
  const made: Made[] = [];
  const dead = new WeakSet<object>();
  let hasDied = false;
  faults.around = async (call, proceed) => {
    if (dead.has(call.run)) throw new FunctionDied();
    const index = made.push(madeOf(call)) - 1;
    if (index !== death?.call) return proceed();
    dead.add(call.run);
    hasDied = true;
    if (death.isDone) await proceed();
    throw new FunctionDied();
  };
  return {
    made,
    hasDied: () => hasDied,
    stop: () => {
      faults.around = (_call, proceed) => proceed();
    },
  };
};
