import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { lintApp } from './lint.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const bundled = join(root, '.cache/forge');

/** What Forge's tools must find, or they looked at nothing: each planted in a copy of the app, one at a time. */
const defects = [
  {
    what: 'a scope taken away',
    file: 'manifest.yml',
    from: '    - read:servicedesk-request\n',
    to: '',
    finds: /requires "read:servicedesk-request" scope/,
  },
  {
    what: 'an event without its scope',
    file: 'manifest.yml',
    from: '    - read:jira-work\n',
    to: '',
    finds: /'avi:jira:created:issue' requires 'read:jira-work'/,
  },
  {
    what: 'a handler nobody exports',
    file: 'manifest.yml',
    from: 'handler: index.agent',
    to: 'handler: index.agnt',
    finds: /exported function "agnt"/,
  },
  {
    what: 'a page that is not built',
    file: 'manifest.yml',
    from: 'path: static/build/portal',
    to: 'path: static/build/gone',
    finds: /missing resource/,
  },
  { what: 'a name without words', file: 'manifest.yml', from: 'i18n: app.name', to: 'i18n: app.nme', finds: /i18n key 'app.nme'/ },
  { what: 'a retired runtime', file: 'manifest.yml', from: 'nodejs22.x', to: 'nodejs20.x', finds: /nodejs20.x runtime is deprecated/ },
  {
    what: 'a call to elsewhere',
    file: 'src/index.ts',
    to: "\nexport const elsewhere = () => fetch('https://example.com');\n",
    finds: /example\.com/,
  },
];

const copyOfApp = () => {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'premier-desk-')));
  for (const name of ['manifest.yml', 'package.json', 'tsconfig.json', 'src', 'static/build'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  return copy;
};

const missedDefect = async (copy, { what, file, from, to, finds }) => {
  const path = join(copy, file);
  const sound = readFileSync(path, 'utf8');
  if (from !== undefined && !sound.includes(from)) return [`the defect "${what}" can no longer be planted: ${file} has no ${from.trim()}`];
  writeFileSync(path, from === undefined ? sound + to : sound.replaceAll(from, to));
  const findings = await lintApp(copy);
  writeFileSync(path, sound);
  return findings.some((finding) => finds.test(finding))
    ? []
    : [`the planted defect "${what}" was not found; found instead: ${findings.join('; ') || 'nothing'}`];
};

/** Manifest validation and client-side lint of the app, and proof that they see what is planted. */
const lint = async () => {
  const findings = await lintApp(root);
  const copy = copyOfApp();
  const missed = [];
  for (const defect of defects) missed.push(...(await missedDefect(copy, defect)));
  process.chdir(root);
  rmSync(copy, { recursive: true, force: true });
  return [...findings, ...missed];
};

const apart = (wanted, found) => [
  ...wanted.filter((name) => !found.includes(name)).map((name) => `the production bundle does not export ${name}`),
  ...found.filter((name) => !wanted.includes(name)).map((name) => `the production bundle exports ${name}, no handler of the manifest`),
];

/** Loads the production bundle as the runtime does: its exports are the manifest's handlers, and its words are ours. */
const boot = () => {
  const { modules } = parse(readFileSync(join(root, 'manifest.yml'), 'utf8'));
  const app = createRequire(import.meta.url)(join(bundled, 'index.cjs'));
  const callable = Object.keys(app).filter((name) => typeof app[name] === 'function');
  const [ours, theirs] = [join(root, '.cache/app'), bundled].map((folder) =>
    JSON.parse(readFileSync(join(folder, '__LOCALES__/i18n-info.json'), 'utf8')),
  );
  const sorted = ({ translations, config }) => JSON.stringify([Object.entries(translations).sort(), config]);
  const handlers = modules.function.map(({ handler }) => handler.split('.')[1]);
  return [
    ...apart(handlers, callable),
    ...(sorted(ours) === sorted(theirs) ? [] : ['the words beside the local bundle differ from those Forge bundles']),
  ];
};

/** One request through the production bundle on the local site: raised by a contact, judged, promised, and shown to its agent. */
const drive = async () => {
  const { openLocalSite } = await import(pathToFileURL(join(root, '.cache/site/main.mjs')).href);
  const startAt = Date.UTC(2026, 9, 28, 16);
  const appBundle = join(bundled, 'index.cjs');
  const site = await openLocalSite({ root, appBundle, folder: null, ports: null, frozen: true, startAt, log: () => {} });
  try {
    const { app } = parse(readFileSync(join(root, 'manifest.yml'), 'utf8'));
    const choice = { productKey: 'bamboo', instanceId: 'harbor-bamboo-production', severity: 'L2' };
    const { issueId, issueKey } = site.jira.createRequest({
      ...{ reporter: 'person:grace-miller', serviceDeskId: '1', requestTypeId: '11' },
      ...{ summary: 'Builds do not start', description: 'The build queue stands still.' },
      properties: { [app.id.split('/').at(-1)]: { premier: choice } },
    });
    await site.clock.moveTo(startAt + 60_000);
    const panel = await site.host.invoke({
      ...{ moduleKey: 'issue-context', functionKey: 'issuePanel', payload: {} },
      ...{ accountId: 'person:maya-torres', accountType: 'licensed', locale: 'en-US', timezone: 'UTC' },
      extension: { issue: { id: issueId, key: issueKey }, project: { id: '10001', key: 'PREM' } },
    });
    const { track, clock } = panel.assessment ?? {};
    const dueAt = startAt + 120 * 60_000;
    if (track === 'premier' && clock?.state === 'open' && clock.dueAt === dueAt) return [];
    return [
      `the production bundle answers ${JSON.stringify({ state: panel.state, track, clock }).slice(0, 300)} instead of premier, due ${dueAt}`,
    ];
  } finally {
    await site.close();
  }
};

const commands = { lint, boot: async () => [...boot(), ...(await drive())] };
const findings = await commands[process.argv[2]]();
for (const finding of findings) console.error(finding);
process.exitCode = findings.length > 0 ? 1 : 0;
