import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { install, prepare, root, runCommand, Stop } from './prepare.mjs';

const inNode = (...given) => ({ command: process.execPath, given });
const types = (project) =>
  inNode(
    'node_modules/typescript/bin/tsc',
    '-p',
    project,
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    `.cache/types/${project === '.' ? 'src' : project}.json`,
  );

/** Every check by itself; `after` names a check whose result it needs. */
const checks = [
  { name: 'pages and functions build', ...inNode('test/build.mjs') },
  { name: 'types of src', ...types('.') },
  { name: 'types of static', ...types('static') },
  { name: 'types of test', ...types('test') },
  { name: 'lint and format', ...inNode('node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.') },
  { name: 'repository rules', ...inNode('node_modules/jest/bin/jest.js', 'test/rules', '--maxWorkers=1') },
  { name: 'JQL: hostile texts before Atlassian’s parser', ...inNode('test/check/jql.mjs') },
  { name: 'Forge: manifest and lint', after: 'pages and functions build', ...inNode('test/check/forge.mjs', 'lint') },
  { name: 'Forge: production bundle', after: 'pages and functions build', ...inNode('test/check/bundle.cjs', join(root, '.cache/forge')) },
  {
    name: 'Forge: production bundle starts and judges a request',
    after: 'Forge: production bundle',
    ...inNode('test/check/forge.mjs', 'boot'),
  },
];

const runOne = ({ command, given }) =>
  new Promise((resolve) => {
    const child = spawn(command, given, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
    child.on('error', (error) => resolve({ ok: false, said: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, said }));
  });

const report = ({ name }, { ok, said }, started) => {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (!ok) console.log(`\n${said.trim().replace(/^/gm, '     ')}\n`);
};

/** Starts checks in their order, two at a time (one compiler a core), each after the one it needs; a check whose need failed fails with it. */
const runAll = async () => {
  const results = new Map();
  const waiting = [...checks];
  const isReady = ({ after }) => !after || results.has(after);
  const runner = async () => {
    while (waiting.length > 0) {
      const at = waiting.findIndex(isReady);
      if (at < 0) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        continue;
      }
      const [check] = waiting.splice(at, 1);
      const started = Date.now();
      const blocked = check.after && !results.get(check.after);
      const result = blocked ? { ok: false, said: `needs: ${check.after}` } : await runOne(check);
      report(check, result, started);
      results.set(check.name, result.ok);
    }
  };
  await Promise.all([runner(), runner()]);
  return [...results.values()];
};

await runCommand(async () => {
  await prepare();
  if (process.argv.length > 2) throw new Stop('npm run check takes no arguments.');
  await install(join(root, 'test/check'), 'Forge’s own tools');
  mkdirSync(join(root, '.cache/types'), { recursive: true });
  const results = await runAll();
  const failed = results.filter((ok) => !ok).length;
  console.log(`\nchecks: ${results.length - failed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});
