const number = (value) => Math.round(value).toLocaleString('en-US');
const NAMES = ['calls', 'points', 'pushes', 'reads', 'writes'];
const valuesOf = ({ jiraCalls, points, pushes, reads, writes }) => [jiraCalls, points, pushes, reads, writes];
const cells = (values) => values.map((value) => String(value).padStart(10)).join('');
const WIDE = 62;
const head = `  ${''.padEnd(WIDE)}${cells(NAMES)}`;
const lineOf = (what, cost) => `  ${what.padEnd(WIDE)}${cells(valuesOf(cost).map(number))}`;
const atHalf = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** A count may not grow; times may by so much before it is called growth, because computers have other things to do. */
const MOST_SLOWER = 2;

/** Sizes of a site, what a raised request costs there at most, and how that compares with the smallest. */
export const showGrowth = (what, sizes) => {
  const first = sizes[0];
  if (!first) return;
  console.log(
    `\nA raised request by the number of ${what}: the dearest of 100 measured alone, the processor's time for it and all that answers it (ms), its ratio to`,
  );
  console.log(
    'the smallest. The sweep after them looks once more at each of the hundred, and at no more than 500 of all others that are open.',
  );
  const titles = [...NAMES, 'median', 'p95', 'ratio', 'sweep calls', 'sweep points', 'sweep reads', 'disturbed'];
  console.log(`  ${what.padEnd(12)}${titles.map((title) => title.padStart(title.length > 8 ? 14 : 10)).join('')}`);
  for (const { size, probe } of sizes) {
    const times = [probe.median.toFixed(1), probe.p95.toFixed(1), (probe.median / first.probe.median).toFixed(2)];
    const sweep = [probe.sweep.jiraCalls, probe.sweep.points, probe.sweep.reads, probe.disturbed]
      .map((value) => number(value).padStart(14))
      .join('');
    console.log(`  ${number(size).padEnd(12)}${cells([...valuesOf(probe.dearest).map(number), ...times])}${sweep}`);
  }
};

const COUNTS = [
  ['jiraCalls', 'calls to Jira'],
  ['points', 'points'],
  ['pushes', 'pushes'],
  ['reads', 'units read'],
  ['writes', 'units written'],
];

/** What of a raised request grows with the size of the site, or costs more than its budget. */
export const growthProblems = (what, sizes) =>
  sizes.flatMap(({ size, probe }) => {
    const first = sizes[0].probe;
    const grown = COUNTS.filter(([name]) => probe.dearest[name] > first.dearest[name]).map(([, called]) => called);
    return [
      ...grown.map((called) => `with ${number(size)} ${what} a raised request costs more ${called} than with ${number(sizes[0].size)}.`),
      ...(probe.median > first.median * MOST_SLOWER
        ? [`with ${number(size)} ${what} a raised request takes more than ${MOST_SLOWER} times as long.`]
        : []),
      ...(isOverBudget(probe.dearest) ? [`with ${number(size)} ${what} a raised request costs more than its budget.`] : []),
    ];
  });

const isOverBudget = ({ pushes, jiraCalls, writes }) => pushes > 1 || jiraCalls > 4 || writes > 3;

/** The figures of a day. */
export const show = (soaked) => {
  const { plan, total, evaluations, pointsByHour, most, samples } = soaked;
  console.log(`What one event costs (storage in units of 10 KB), on an empty site:\n${head}`);
  for (const { what, cost } of soaked.empty) console.log(lineOf(what, cost));
  console.log(`and with ${number(plan.requests)} requests and ${number(soaked.customers)} customers:\n${head}`);
  for (const { what, cost } of soaked.full) console.log(lineOf(what, cost));
  const limits = plan.pointsLimit ? 'all limits on' : 'all limits on but points';
  console.log(`\n${number(plan.requests)} requests in ${plan.hours} h of site time, ${limits}; with those of the measurements:`);
  console.log(
    `${number(soaked.raised)} raised, ${number(soaked.recorded)} recorded, ${number(soaked.answered)} answered, ${number(soaked.open)} open, ${soaked.deadLetters} dead letters.`,
  );
  console.log(`Refused by a limit: ${number(soaked.refusedPoints)} calls by points, ${number(soaked.refusedStorage)} by storage.`);
  console.log(`All together:\n${head}\n${lineOf('', total)}`);
  console.log(
    `Points an hour: ${number(atHalf(pointsByHour))} (median), ${number(Math.max(0, ...pointsByHour))} (most), of 65,000 shared by all customers of the app.`,
  );
  console.log(
    `Storage: at most ${number(most.reads)} units read and ${number(most.writes)} written in a minute, of 4,000 each; ${number(most.requests)} requests in a second, of 1,000.`,
  );
  console.log(
    `An evaluation, from its first to its last call, with up to 19 others beside it: ${evaluations.p50.toFixed(1)} ms (median), ${evaluations.p95.toFixed(1)} ms (p95), ${evaluations.longest.toFixed(0)} ms (longest) of ${number(evaluations.count)}.`,
  );
  const [first, last] = [samples[0], samples.at(-1)];
  if (first && last)
    console.log(
      `From the first thousand to the last: ${first.secondsPerThousand.toFixed(1)} to ${last.secondsPerThousand.toFixed(1)} s, ${number(first.heapMegabytes)} to ${number(last.heapMegabytes)} MB of heap (${number(last.residentMegabytes)} MB resident), the site's own data included.`,
    );
  showGrowth('requests', soaked.growth);
  console.log(`\n${Math.round(soaked.seconds)} s.`);
};

/** Irrelevant events cost no call to Jira; what is raised keeps its budget, whatever the size; nobody is lost. */
export const soakProblems = ({ full, empty, recorded, raised, deadLetters, growth }) => {
  const rows = [...empty, ...full];
  const dear = rows.filter(({ kind, cost }) => kind === 'raised' && isOverBudget(cost));
  const heard = rows.filter(({ kind, cost }) => kind === 'irrelevant' && cost.jiraCalls > 0);
  return [
    ...dear.map(({ what }) => `${what}: more than 1 push, 4 calls or 3 units written.`),
    ...heard.map(({ what }) => `${what}: costs calls to Jira.`),
    ...growthProblems('requests', growth),
    ...(recorded === raised ? [] : [`${raised} requests raised, ${recorded} recorded.`]),
    ...(deadLetters > 0 ? [`${deadLetters} evaluations failed for good.`] : []),
  ];
};
