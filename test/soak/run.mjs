import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import util from 'node:util';
import { build } from '../build.mjs';
import { root, runCommand, Stop } from '../prepare.mjs';
import { growthProblems, show, showGrowth, soakProblems } from './report.mjs';

const USAGE =
  'Use: npm run soak -- --requests 10000 --hours 24 --customers 300 --seed 1; --no-points-limit reports points without a limit; --growth 10,100,1000,5000 = those numbers of customers instead';

const asked = () => {
  const options = {
    requests: { type: 'string', default: '10000' },
    hours: { type: 'string', default: '24' },
    customers: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    growth: { type: 'string', default: '' },
    'no-points-limit': { type: 'boolean', default: false },
  };
  try {
    const { values } = util.parseArgs({ options });
    const [requests, hours, customers, seed] = ['requests', 'hours', 'customers', 'seed'].map((name) => Number(values[name]));
    const sizes = values.growth === '' ? [] : values.growth.split(',').map(Number);
    const isWhole = (value) => Number.isSafeInteger(value) && value >= 0;
    if (![requests, hours, customers, seed, ...sizes].every(isWhole) || hours === 0) throw new Error('All are whole numbers');
    if (sizes.some((size, index) => size <= (sizes[index - 1] ?? 0)))
      throw new Error('Each number of customers is larger than the one before');
    return { sizes, plan: { requests, hours, customers, seed, pointsLimit: !values['no-points-limit'] } };
  } catch (error) {
    throw new Stop(`${error.message.split('.')[0]}. ${USAGE}`);
  }
};

await runCommand(async () => {
  const { sizes, plan } = asked();
  await build(['functions', 'soak']);
  Error.stackTraceLimit = 0;
  const { soak, growthByCustomers } = await import(pathToFileURL(join(root, '.cache/soak/main.mjs')).href);
  const bundle = join(root, '.cache/app/index.cjs');
  const tell = (line) => console.error(line);
  const problems = [];
  if (sizes.length > 0) {
    const growth = await growthByCustomers(root, bundle, sizes, tell);
    showGrowth('customers', growth);
    problems.push(...growthProblems('customers', growth));
  } else {
    const soaked = await soak(root, bundle, plan, tell);
    show(soaked);
    problems.push(...soakProblems(soaked));
  }
  for (const problem of problems) console.log(`Missed: ${problem}`);
  return problems.length > 0 ? 1 : 0;
});
