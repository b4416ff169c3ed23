// Prints the hardest megabyte of each parser and the processor time it takes, best of nine in a warm process: node parsers.mjs <parsers bundle>
import { createRequire } from 'node:module';

const { HARD_READINGS, MEGABYTE } = createRequire(import.meta.url)(process.argv[2]);
const RUNS = 9;

const timeOf = (run) => {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

const hardest = new Map();
for (const { parser, input, read } of HARD_READINGS) {
  const run = read(MEGABYTE);
  const milliseconds = Math.min(...Array.from({ length: RUNS }, () => timeOf(run)));
  if (milliseconds >= (hardest.get(parser)?.milliseconds ?? 0)) hardest.set(parser, { parser, input, milliseconds });
}
console.log(JSON.stringify([...hardest.values()]));
