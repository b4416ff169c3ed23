/** Whole numbers below `below`, the same for the same seed (mulberry32). */
export type Random = (below: number) => number;

export const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

export const pick = <T>(of: readonly T[], random: Random): T => {
  const found = of[random(of.length)];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
};
