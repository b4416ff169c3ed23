import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import util from 'node:util';
import { build } from '../build.mjs';
import { root, runCommand, Stop } from '../prepare.mjs';

const usage = 'Use: npm run --silent simulate -- --plan premier-2019 < requests.ndjson > verdicts.ndjson (or --plan my-plan.json).';

const planName = () => {
  try {
    return util.parseArgs({ options: { plan: { type: 'string', default: 'premier-2019' } } }).values.plan;
  } catch (error) {
    throw new Stop(`${error.message.split('.')[0]}. ${usage}`);
  }
};

/** Standard output is for verdicts alone: what installing and building say goes to standard error. */
const buildQuietly = async () => {
  const write = process.stdout.write;
  process.stdout.write = (...given) => process.stderr.write(...given);
  try {
    await build(['simulate']);
  } finally {
    process.stdout.write = write;
  }
};

await runCommand(async () => {
  const name = planName();
  await buildQuietly();
  const { planOf, simulate } = await import(pathToFileURL(join(root, '.cache/simulate/main.mjs')).href);
  const found = planOf(name, Date.now());
  if ('problems' in found) throw new Stop([...found.problems, usage].join('\n'));
  // A reader that stops early, such as head, ends the run without a stack.
  process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 1));
  return (await simulate(found.plan, process.stdin, process.stdout)) > 0 ? 1 : 0;
});
