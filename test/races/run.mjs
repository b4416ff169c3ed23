import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import util from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { build } from '../build.mjs';
import { root, runCommand, Stop } from '../prepare.mjs';

const bundle = join(root, '.cache/races/main.cjs');
/** Interleavings handed to a worker at once. */
const SHARE = 1_000;

const load = async () => (await import(bundle)).default;

/** A worker runs the shares it is sent, one after the other. */
const work = async () => {
  Error.stackTraceLimit = 0;
  const { race } = await load();
  parentPort.on('message', async ({ from, count }) => parentPort.postMessage(await race(from, count)));
};

const asked = () => {
  const options = {
    interleavings: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
  };
  try {
    const { values } = util.parseArgs({ options });
    const [interleavings, seed] = [Number(values.interleavings), Number(values.seed)];
    if (![interleavings, seed].every((number) => Number.isSafeInteger(number) && number > 0)) throw new Error('Both are whole numbers');
    return { interleavings, seed };
  } catch (error) {
    throw new Stop(`${error.message.split('.')[0]}. Use: npm run races -- --interleavings 100000 --seed 1`);
  }
};

const number = (value) => value.toLocaleString('en-US');

/** Runs all shares on as many workers as there are processors. */
const raceAll = async ({ interleavings, seed }) => {
  const shares = Array.from({ length: Math.ceil(interleavings / SHARE) }, (_none, index) => ({
    from: seed + index * SHARE,
    count: Math.min(SHARE, interleavings - index * SHARE),
  }));
  const sum = { interleavings: 0, distinct: 0, sessions: 0, calls: 0, acknowledged: 0, refused: 0, wrongCount: 0 };
  const wrong = [];
  const runner = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL(import.meta.url), { workerData: 'race' });
      const next = () => {
        const share = shares.shift();
        if (share) worker.postMessage(share);
        else void worker.terminate().then(resolve);
      };
      worker.on('error', reject);
      worker.on('message', (raced) => {
        for (const name of Object.keys(sum)) sum[name] += raced[name];
        wrong.push(...raced.wrong);
        if (sum.interleavings % (10 * SHARE) === 0) console.error(`${number(sum.interleavings)} done, ${sum.wrongCount} wrong`);
        next();
      });
      next();
    });
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), shares.length) }, runner));
  return { ...sum, wrong };
};

const main = async () => {
  const wanted = asked();
  await build(['races']);
  Error.stackTraceLimit = 0;
  const { race, naiveChanger, crashEverywhere, raceWide } = await load();
  const started = performance.now();
  console.log(`Seed ${wanted.seed}.`);
  const raced = await raceAll(wanted);
  const naive = await race(wanted.seed, 1_000, naiveChanger);
  const wide = await raceWide(500);
  const crashed = await crashEverywhere(10, 1);
  console.log(
    `${number(raced.interleavings)} interleavings of 2 to 4 people (${number(raced.distinct)} distinct, ${number(raced.calls)} calls):`,
  );
  console.log(
    `  ${number(raced.acknowledged)} changes acknowledged and stored, ${number(raced.refused)} refused with the reason, ${raced.wrongCount} wrong.`,
  );
  console.log(`500 races for the same thirty domains: ${wide.length} wrong.`);
  console.log(`${number(crashed.deaths)} deaths, one at every call of every command: ${crashed.wrong.length} left something broken.`);
  console.log(`Read, check, write without a condition: ${number(naive.wrongCount)} of ${number(naive.interleavings)} interleavings wrong.`);
  console.log(`${Math.round((performance.now() - started) / 1_000)} s.`);
  for (const found of [...raced.wrong, ...wide, ...crashed.wrong].slice(0, 20)) console.log(`  ${found}`);
  return raced.wrongCount + wide.length + crashed.wrong.length > 0 || naive.wrongCount === 0 ? 1 : 0;
};

if (isMainThread) await runCommand(main);
else if (workerData === 'race') await work();
