import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const top = join(__dirname, '../..');
const command = join(top, 'test/simulate/simulate.mjs');
const folder = mkdtempSync(join(tmpdir(), 'simulate-'));

const run = (input: string, given: readonly string[] = [], zone = 'UTC') =>
  spawnSync(process.execPath, [command, ...given], { cwd: top, input, encoding: 'utf8', env: { ...process.env, TZ: zone } });

const request = (id: number, product = 'bamboo') => JSON.stringify({ id, createdAt: '2019-11-01T23:30:00Z', severity: 'L2', product });
const planFile = (content: unknown): string => {
  const path = join(folder, 'plan.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

beforeAll(() => run(''));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run simulate', () => {
  test('answers line by line in order; a bad line is answered, the run goes on and ends with 1', () => {
    const { stdout, stderr, status } = run(`${request(1)}\n\n{"id": 2, "createdAt": "never"}\r\nno json\n${request(3)}`);
    const lines = stdout.split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line)).map(({ id, line, clock }) => [id, line, clock?.dueAt])).toEqual([
      [1, undefined, '2019-11-04T00:30:00.000Z'],
      [2, 3, undefined],
      [undefined, 4, undefined],
      [3, undefined, '2019-11-04T00:30:00.000Z'],
    ]);
    expect([stderr, status]).toEqual(['', 1]);
  });

  test('the same bytes in any host zone, and nothing but verdicts on standard output', () => {
    const input = Array.from({ length: 300 }, (_, i) => request(i, ['bamboo', 'jira-align', 'sourcetree'][i % 3])).join('\n');
    const [here, there] = [run(input), run(input, [], 'Asia/Kathmandu')];
    expect(here.status).toBe(0);
    expect(here.stdout.split('\n').filter(Boolean)).toHaveLength(300);
    expect(there.stdout).toBe(here.stdout);
  });

  test('an answer comes before the input ends', async () => {
    const child = spawn(process.execPath, [command], { cwd: top, stdio: ['pipe', 'pipe', 'inherit'] });
    const first = new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
    child.stdin.write(`${request(1)}\n`);
    expect(JSON.parse(await first).id).toBe(1);
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  test('another preset, and a file with what it changes', () => {
    expect(JSON.parse(run(request(1, 'hipchat'), ['--plan', 'premier-2016']).stdout)).toMatchObject({
      plan: { id: 'premier-2016' },
      clock: { dueAt: expect.stringMatching('2019-11-04T22:30') },
    });
    const file = planFile({
      basedOn: 'premier-2019',
      id: 'mine',
      version: 3,
      coverage: { weekend: { start: { zone: 'America/Denver' } } },
    });
    expect(JSON.parse(run(request(1), ['--plan', file]).stdout)).toMatchObject({
      plan: { id: 'mine', version: 3 },
      clock: { dueAt: '2019-11-04T01:00:00.000Z' },
    });
  });

  test.each<[string, unknown, RegExp]>([
    ['is no JSON', '{', /no JSON/],
    ['has a field that is none of a plan', { basedOn: 'premier-2019', severities: 'four' }, /severities cannot be read/],
    ['is refused by the validator', { basedOn: 'premier-2019', defaultSeverity: 'L9' }, /defaultSeverity: L9 is missing/],
  ])('a plan file that %s is refused with its reason, before any line is read', (_what, content, reason) => {
    const { stdout, stderr, status } = run(request(1), ['--plan', planFile(content)]);
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toMatch(reason);
  });

  test('a plan that is not there names those that are', () => {
    const { stderr, status } = run('', ['--plan', 'premier-1999']);
    expect([/premier-2019, premier-2016, data-center-2026/.test(stderr), status]).toEqual([true, 1]);
  });
});
