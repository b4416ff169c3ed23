import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { answers } from './host-zone-answers';

const top = join(__dirname, '../../..');
const { outputFiles } = buildSync({
  absWorkingDir: top,
  stdin: {
    contents: "import { answers } from './test/domain/clock/host-zone-answers'; process.stdout.write(JSON.stringify(answers()));",
    resolveDir: top,
  },
  bundle: true,
  write: false,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  banner: { js: 'process.env.TODAY && (Date.now = () => Date.parse(process.env.TODAY));' },
});
const program = outputFiles[0]?.text ?? '';

/** The same program in a process of its own, in a host zone and with both Node's and luxon's clock stopped. */
const answersIn = (zone: string, today: string): unknown =>
  JSON.parse(execFileSync(process.execPath, ['-'], { input: program, env: { ...process.env, TZ: zone, TODAY: today }, encoding: 'utf8' }));

/** Zones and what they are ahead of UTC in January, in minutes. */
const zones = [
  ['UTC', 0],
  ['Pacific/Auckland', 780],
  ['America/St_Johns', -210],
  ['Asia/Kathmandu', 345],
] as const;
const days = ['2026-01-15T12:00:00.000Z', '2026-07-15T12:00:00.000Z'];

describe('Neither the host’s zone nor its date changes an answer', () => {
  const here = JSON.parse(JSON.stringify(answers()));

  test('every worked example is among the answers', () => {
    expect(here.rows).toHaveLength(65);
  });

  test.each(zones.flatMap(([zone, offset]) => days.map((today) => [zone, today, offset] as const)))('%s on %s', (zone, today, offset) => {
    expect(answersIn(zone, today)).toEqual({ ...here, host: { offset, today } });
  });
});
