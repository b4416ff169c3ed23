import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import util from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { build } from '../build.mjs';
import { root, runCommand, Stop } from '../prepare.mjs';
import { changing, mutants } from './mutants.mjs';

const app = join(root, '.cache/app/index.cjs');
const USAGE = 'Use: npm run faults -- --requests 10000 --seed 1, or npm run faults -- --mutants --seed 1 (--only part of a name)';
/** Enough requests for every mutant to be noticed in its run. */
const MUTANT_REQUESTS = 500;
/** The whole app takes less than a minute for as many. */
const MUTANT_LIMIT = 4 * 60_000;
const SHOWN = 12;

const load = () => import(pathToFileURL(join(root, '.cache/faults/main.mjs')).href);

const asked = () => {
  const options = {
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    mutants: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  };
  try {
    const { values } = util.parseArgs({ options });
    const [requests, seed] = [Number(values.requests), Number(values.seed)];
    if (![requests, seed].every((number) => Number.isSafeInteger(number) && number > 0)) throw new Error('Both are whole numbers');
    return { requests, seed, mutants: values.mutants, only: values.only };
  } catch (error) {
    throw new Stop(`${error.message.split('.')[0]}. ${USAGE}`);
  }
};

/** A worker plays the runs it is sent, one after the other: the clock of a site is the clock of its thread. */
const work = async () => {
  Error.stackTraceLimit = 0;
  const { run } = await load();
  parentPort.on('message', async ({ bundle, plan }) => parentPort.postMessage(await run(root, bundle, plan)));
};

/** Plays jobs, the largest first, on as many workers as there are processors; tells of each as it ends, or null after `limit` milliseconds. */
const playAll = async (jobs, tell, limit = Number.POSITIVE_INFINITY) => {
  const waiting = [...jobs].sort((one, other) => other.plan.requests - one.plan.requests);
  const runner = () =>
    new Promise((resolve, reject) => {
      let worker;
      const next = () => {
        const job = waiting.shift();
        if (!job) {
          void Promise.resolve(worker?.terminate()).then(resolve);
          return;
        }
        worker ??= new Worker(new URL(import.meta.url), { workerData: 'faults' }).on('error', reject);
        const end = (outcome) => {
          clearTimeout(timer);
          tell(job, outcome);
          next();
        };
        const giveUp = () => {
          void worker.terminate();
          worker = null;
          end(null);
        };
        const timer = Number.isFinite(limit) ? setTimeout(giveUp, limit) : null;
        worker.once('message', end);
        worker.postMessage({ bundle: job.bundle, plan: job.plan });
      };
      next();
    });
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, runner));
};

const number = (value) => value.toLocaleString('en-US');
const minutes = (milliseconds) => `${(milliseconds / 60_000).toFixed(1)} min`;
const sumOf = (pairs) => pairs.reduce((sum, [, count]) => sum + count, 0);

const countsOf = (findings) => {
  const counts = new Map();
  for (const { kind, what } of findings) counts.set(`${kind} ${what}`, (counts.get(`${kind} ${what}`) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${number(count)} ${name}`).join(', ');
};

const show = (outcome) => {
  const { plan, findings, healed } = outcome;
  const took = healed.map((one) => one.took).sort((one, other) => one - other);
  const at = (share) => minutes(took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0);
  console.log(`\n${plan.name} (seed ${plan.seed}, from ${new Date(plan.from).toISOString()}, ${Math.round(plan.span / 3_600_000)} h)`);
  console.log(
    `  ${number(outcome.requests)} requests, ${number(outcome.acts)} acts, ${outcome.notes} notes, ${outcome.versions} plans published`,
  );
  if (plan.weather.skew !== 0) console.log(`  the clocks of functions are ${plan.weather.skew / 60_000} min off Jira's`);
  for (const [what, count] of [...outcome.injected].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`  ${number(count).padStart(9)} ${what}`);
  console.log(
    `  recorded after ${at(0.5)} (median), ${at(0.95)} (p95), ${at(1)} (longest), not counting the time in which nothing could run`,
  );
  console.log(`  when all faults had ended, everything was right after ${outcome.calmMinutes} min; never: ${outcome.unhealed.length}`);
  console.log(
    `  ${number(outcome.jiraCalls)} calls to Jira, ${number(sumOf(outcome.early))} of them before the time it had named was over`,
  );
  console.log(`  ${findings.length === 0 ? '0 lost, 0 doubled, 0 wrong' : countsOf(findings)}; ${Math.round(outcome.seconds)} s`);
  for (const { kind, what, issueId, detail } of findings.slice(0, SHOWN)) console.log(`    ${kind} ${what}, ${issueId}: ${detail}`);
};

const runFaults = async ({ requests, seed }) => {
  const { plansOf } = await load();
  const outcomes = [];
  await playAll(
    plansOf(requests, seed).map((plan) => ({ bundle: app, plan })),
    (_job, outcome) => {
      outcomes.push(outcome);
      show(outcome);
    },
  );
  const sum = (read) => outcomes.reduce((total, outcome) => total + read(outcome), 0);
  const injected = (what) => sum((outcome) => sumOf(outcome.injected.filter(([name]) => name === what)));
  const lost = `${number(injected('events lost'))} of ${number(injected('events'))} events lost, ${number(injected('events doubled'))} duplicates`;
  const findings = outcomes.flatMap((outcome) => outcome.findings);
  console.log(`\n${number(sum((outcome) => outcome.requests))} requests; ${lost}.`);
  for (const kind of ['lost', 'doubled', 'wrong'])
    console.log(`${number(findings.filter((finding) => finding.kind === kind).length)} ${kind}`);
  return findings.length + sum((outcome) => outcome.unhealed.length);
};

/** Bundles the app with one protection removed. */
const makeMutant = async (mutant, index) => {
  const { build: bundle } = await import('esbuild');
  const outfile = join(root, '.cache/faults', `mutant-${index + 1}.cjs`);
  mkdirSync(join(root, '.cache/faults'), { recursive: true });
  await bundle({
    absWorkingDir: root,
    entryPoints: ['src/index.ts'],
    outfile,
    bundle: true,
    logLevel: 'silent',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    plugins: [changing(root, mutant)],
  });
  return outfile;
};

/** A run that comes to no end, where the whole app is through in seconds, is one that nobody overlooks. */
const isNoticed = ({ notices }, outcome) => {
  if (outcome === null) return true;
  const { findings, early, unhealed } = outcome;
  if (notices === 'early') return sumOf(early) > 0;
  return unhealed.length > 0 || findings.some(({ kind, what }) => notices === '' || kind === notices || what === notices);
};

const foundBy = (outcome) => {
  if (outcome === null) return `came to no end within ${minutes(MUTANT_LIMIT)}`;
  return `${countsOf(outcome.findings) || `${sumOf(outcome.early)} calls too early`} (${Math.round(outcome.seconds)} s)`;
};

const runMutants = async ({ seed, only }) => {
  const { plansOf } = await load();
  const plans = plansOf(MUTANT_REQUESTS, seed);
  const jobs = [];
  for (const [index, mutant] of mutants.entries()) {
    if (!mutant.name.includes(only)) continue;
    const plan = { ...plans[mutant.run], seed: seed + index };
    jobs.push({ mutant, bundle: await makeMutant(mutant, index), plan });
  }
  let missed = 0;
  const tell = ({ mutant }, outcome) => {
    const noticed = isNoticed(mutant, outcome);
    if (!noticed) missed++;
    console.log(`${noticed ? 'noticed' : 'MISSED '}  ${mutant.name}: ${foundBy(outcome)}`);
  };
  await playAll(jobs, tell, MUTANT_LIMIT);
  console.log(`\n${jobs.length - missed} of ${jobs.length} mutants noticed.`);
  return missed;
};

const main = async () => {
  const wanted = asked();
  await build(['functions', 'faults']);
  const started = performance.now();
  console.log(`Seed ${wanted.seed}.`);
  const bad = await (wanted.mutants ? runMutants(wanted) : runFaults(wanted));
  console.log(`${Math.round((performance.now() - started) / 1_000)} s.`);
  return bad > 0 ? 1 : 0;
};

if (isMainThread) await runCommand(main);
else if (workerData === 'faults') await work();
