import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import util from 'node:util';
import { build } from '../build.mjs';
import { root, runCommand, Stop } from '../prepare.mjs';

const USAGE = 'Use: npm run soak -- --requests 10000 --hours 24 --customers 300 --seed 1; --no-points-limit reports points without a limit';

const asked = () => {
  const options = {
    requests: { type: 'string', default: '10000' },
    hours: { type: 'string', default: '24' },
    customers: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    'no-points-limit': { type: 'boolean', default: false },
  };
  try {
    const { values } = util.parseArgs({ options });
    const [requests, hours, customers, seed] = ['requests', 'hours', 'customers', 'seed'].map((name) => Number(values[name]));
    if (![requests, hours, customers, seed].every((value) => Number.isSafeInteger(value) && value >= 0))
      throw new Error('All are whole numbers');
    return { requests, hours, customers, seed, pointsLimit: !values['no-points-limit'] };
  } catch (error) {
    throw new Stop(`${error.message.split('.')[0]}. ${USAGE}`);
  }
};

const number = (value) => Math.round(value).toLocaleString('en-US');
const cells = ({ jiraCalls, points, pushes, reads, writes }) =>
  [jiraCalls, points, pushes, reads, writes].map((value) => number(value).padStart(8)).join('');
const lineOf = ([what, cost]) => `  ${what.padEnd(58)}${cells(cost)}`;
const head = `  ${''.padEnd(58)}${['calls', 'points', 'pushes', 'reads', 'writes'].map((name) => name.padStart(8)).join('')}`;

const show = (soaked) => {
  const { plan, total, evaluations, pointsByHour, mostUnits, samples } = soaked;
  const [first, last] = [samples[0], samples.at(-1)];
  const hours = [...pointsByHour].sort((one, other) => one - other);
  console.log(`What one event costs (storage in units of 10 KB), on an empty site:\n${head}`);
  for (const row of soaked.empty) console.log(lineOf(row));
  console.log(`and with ${number(plan.requests)} requests and ${number(soaked.customers)} customers:\n${head}`);
  for (const row of soaked.full) console.log(lineOf(row));
  console.log(
    `\n${number(plan.requests)} requests in ${plan.hours} h of site time: ${number(soaked.recorded)} recorded, ${number(soaked.answered)} answered,`,
  );
  console.log(
    `${number(soaked.open)} open, ${soaked.deadLetters} dead letters; refused by a limit: ${number(soaked.refused)}${plan.pointsLimit ? '' : ' (points not limited)'}.`,
  );
  console.log(`All together:\n${head}\n${lineOf(['', total])}`);
  console.log(
    `Points an hour: ${number(hours[Math.floor(hours.length / 2)] ?? 0)} (median), ${number(hours.at(-1) ?? 0)} (most), of 65,000 shared by all customers of the app.`,
  );
  console.log(`Storage units in a minute: at most ${number(mostUnits.reads)} read and ${number(mostUnits.writes)} written, of 4,000 each.`);
  console.log(
    `An evaluation, from its first to its last call, with others beside it: ${evaluations.p50.toFixed(1)} ms (median), ${evaluations.p95.toFixed(1)} ms (p95), ${evaluations.longest.toFixed(0)} ms (longest) of ${number(evaluations.count)}.`,
  );
  if (first && last)
    console.log(
      `From the first thousand to the last: ${first.secondsPerThousand.toFixed(1)} to ${last.secondsPerThousand.toFixed(1)} s, ${first.heapMegabytes} to ${last.heapMegabytes} MB of heap, the site's own data included.`,
    );
  console.log(`${Math.round(soaked.seconds)} s.`);
};

/** Irrelevant events cost no call to Jira; what is raised keeps its budget; nobody is lost. */
const problemsOf = ({ full, empty, recorded, plan, deadLetters }) => {
  const rows = [...empty, ...full];
  const raised = rows.filter(([what]) => what.includes('registered contact')).map(([, cost]) => cost);
  const irrelevant = rows.filter(([what]) => what.includes('not served') || what === 'a comment there').map(([, cost]) => cost);
  return [
    ...(raised.some(({ pushes, jiraCalls, writes }) => pushes > 1 || jiraCalls > 4 || writes > 3)
      ? ['A raised request costs more than its budget.']
      : []),
    ...(irrelevant.some(({ jiraCalls }) => jiraCalls > 0) ? ['An irrelevant event costs calls to Jira.'] : []),
    ...(recorded < plan.requests ? [`${plan.requests - recorded} requests were not recorded.`] : []),
    ...(deadLetters > 0 ? [`${deadLetters} evaluations failed for good.`] : []),
  ];
};

await runCommand(async () => {
  const plan = asked();
  await build(['functions', 'soak']);
  Error.stackTraceLimit = 0;
  const { soak } = await import(pathToFileURL(join(root, '.cache/soak/main.mjs')).href);
  const soaked = await soak(root, join(root, '.cache/app/index.cjs'), plan, (line) => console.error(line));
  show(soaked);
  const problems = problemsOf(soaked);
  for (const problem of problems) console.log(problem);
  return problems.length > 0 ? 1 : 0;
});
