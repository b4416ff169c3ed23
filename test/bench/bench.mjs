import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, prepare, root, runCommand } from '../prepare.mjs';
import { median } from './sampling.mjs';

const here = join(root, 'test/bench');
const out = join(root, '.cache/bench');
const COLD_STARTS = 21;

/** One row of the report: `goal` informs, `holds` decides; an absolute time never fails the run. */
const row = (id, what, value, goal, { holds = null, met = null } = {}) => ({ id, what, value, goal, holds, met });

const bundleClock = async () => {
  const { build } = await import('esbuild');
  const outfile = join(out, 'clock.cjs');
  const options = { bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node20', metafile: true, logLevel: 'silent' };
  const { metafile } = await build({ absWorkingDir: root, entryPoints: ['test/bench/clock.ts'], outfile, ...options });
  const foreign = Object.keys(metafile.inputs).filter((path) => path.includes('node_modules') || path.includes('holidays'));
  return { outfile, bytes: statSync(outfile).size, foreign };
};

/** The holiday lists of the sample rota, as a file for the measuring process. */
const writeHolidays = async () => {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/domain/desk/sample-holidays.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
  });
  const { sampleHolidays } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  const file = join(out, 'holidays.json');
  writeFileSync(file, JSON.stringify(sampleHolidays));
  return file;
};

/** Everything that reads strangers' texts, with the megabyte that makes each work hardest. */
const hardReadings = async () => {
  const { build } = await import('esbuild');
  const outfile = join(out, 'parsers.cjs');
  const options = { bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'silent' };
  await build({ absWorkingDir: root, entryPoints: ['test/hostile/parsers.ts'], outfile, ...options });
  return JSON.parse(execFileSync(process.execPath, ['parsers.mjs', outfile], { cwd: here, encoding: 'utf8' }));
};

const inNewYork = (given) =>
  JSON.parse(execFileSync(process.execPath, given, { cwd: here, env: { ...process.env, TZ: 'America/New_York' }, encoding: 'utf8' }));

const coldStarts = (bundle) => {
  const runs = Array.from({ length: COLD_STARTS }, () => ['ours', 'luxon'].map((which) => inNewYork(['cold.cjs', which, bundle])));
  const times = [0, 1].map((at) => median(runs.map((run) => run[at].milliseconds)));
  return { ours: times[0], luxon: times[1], ratio: times[1] / times[0], agree: runs.every(([one, other]) => one.dueAt === other.dueAt) };
};

const time = (nanoseconds) => {
  if (nanoseconds < 1e3) return `${nanoseconds.toFixed(1)} ns`;
  return nanoseconds < 1e6 ? `${(nanoseconds / 1e3).toFixed(1)} µs` : `${(nanoseconds / 1e6).toFixed(2)} ms`;
};
const times = (ratio) => `${Math.round(ratio).toLocaleString('en-US')}×`;

const parserRows = (hardest) =>
  hardest.map(({ parser, input, milliseconds }) =>
    row('S5', `${parser}: a megabyte of ${input}`, `${milliseconds.toFixed(1)} ms CPU`, '≤ 50 ms', { met: milliseconds <= 50 }),
  );

const rowsOf = ({ severities, rivals, growth, explained, redated, rebuild, heap }, cold, { bytes, foreign }) => [
  row('P1', 'due, ten years, 24x5', time(severities['24x5']), '≤ 30 ns', { met: severities['24x5'] <= 30 }),
  row('P1', 'due, ten years, Mon-Fri 9-19', time(severities['Mon-Fri 9-19']), '≤ 50 ns', { met: severities['Mon-Fri 9-19'] <= 50 }),
  ...rivals.map(({ schedule, name, nanoseconds, own, ratio, wanted, compared }) =>
    row(
      'P2',
      `8 h, ${schedule}: ${name} ${time(nanoseconds)}, ours ${time(own)}, ${compared} answers agree`,
      times(ratio),
      wanted ? `≥ ${times(wanted)}` : '-',
      {
        holds: wanted === null || ratio >= wanted,
      },
    ),
  ),
  ...growth.flatMap(({ schedule, due, elapsed }) => [
    row('P3', `due 25,000 h / due 8 h, ${schedule}`, due.toFixed(2), '≤ 5', { holds: due <= 5 }),
    row('P3', `elapsed 10 y / elapsed 1 d, ${schedule}`, elapsed.toFixed(2), '≤ 1.5', { holds: elapsed <= 1.5 }),
  ]),
  row('P4', 'text in, explained, text out', time(explained), '≤ 5 µs', { met: explained <= 5_000 }),
  row('P4', '100,000 requests dated again', `${Math.round(redated)} ms CPU`, '≤ 500 ms', { met: redated <= 500 }),
  row('P5', `cold: load, three years, first due (luxon ${cold.luxon.toFixed(1)} ms CPU)`, `${cold.ours.toFixed(2)} ms CPU`, '≤ 5 ms', {
    met: cold.ours <= 5,
  }),
  row('P5', 'luxon per window / ours', `${cold.ratio.toFixed(1)}×`, '≥ 10×', { holds: cold.ratio >= 10 }),
  row('P6', 'three years again, 24x5', time(rebuild['24x5']), '≤ 1 ms', { met: rebuild['24x5'] <= 1e6 }),
  row('P6', 'three years again, four offices', time(rebuild['four offices']), '≤ 3 ms', { met: rebuild['four offices'] <= 3e6 }),
  row('P7', 'clock bundle with zone table, minified', `${(bytes / 1024).toFixed(1)} KB`, '≤ 15 KB', { holds: bytes <= 15 * 1024 }),
  row('P7', 'packages and holiday lists in it', foreign.join(', ') || 'none', 'none', { holds: foreign.length === 0 }),
  row('P7', 'ten years of 24x5 in memory', `${(heap / 1024).toFixed(1)} KB`, '≤ 64 KB', { holds: heap <= 64 * 1024 }),
];

const markOf = ({ holds, met }) => (holds === false ? 'FAIL' : met === false ? 'slow' : 'ok');

await runCommand(async () => {
  await prepare();
  await install(here, 'what the clock is measured against');
  mkdirSync(out, { recursive: true });
  const clock = await bundleClock();
  const measured = inNewYork(['--expose-gc', 'measure.mjs', clock.outfile, await writeHolidays()]);
  const cold = coldStarts(clock.outfile);
  const rows = [...rowsOf(measured, cold, clock), ...parserRows(await hardReadings())];
  const wrong = [...measured.problems, ...(cold.agree ? [] : ['the cold starts do not agree'])];
  console.log(
    `Node ${process.versions.node}, time zones ${process.versions.tz}, seed ${measured.seed}, ${measured.holidays} holidays in ten years. Times inform; ratios and answers decide.\n`,
  );
  for (const each of rows)
    console.log(`${markOf(each).padEnd(5)}${each.id}  ${each.what.padEnd(96)} ${each.value.padStart(12)}   ${each.goal}`);
  for (const problem of wrong) console.log(`WRONG ${problem}`);
  const missed = rows.filter(({ holds }) => holds === false).length;
  console.log(`\nbench: ${rows.length - missed} rows hold, ${missed} missed, ${wrong.length} wrong answers`);
  return missed + wrong.length > 0 ? 1 : 0;
});
