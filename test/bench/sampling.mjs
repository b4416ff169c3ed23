/** Numbers below one that look random and are the same in every run (mulberry32). */
export const randomFrom = (seed) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Nanoseconds of one call of `work`, asked `calls` times. */
const nanosecondsOf = (work, calls) => {
  const started = process.hrtime.bigint();
  work(calls);
  return Number(process.hrtime.bigint() - started) / calls;
};

/**
 * Medians over rounds in which every contender is measured once, one after the other, so that a slow moment of the machine hits all;
 * the first rounds only warm up. A contender is `{ name, calls, work(calls) }`.
 */
export const interleaved = (contenders, rounds, warmUp) => {
  const measured = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds + warmUp; round++) {
    for (const { name, calls, work } of contenders) {
      const nanoseconds = nanosecondsOf(work, calls);
      if (round >= warmUp) measured.get(name).push(nanoseconds);
    }
  }
  return new Map([...measured].map(([name, numbers]) => [name, median(numbers)]));
};
