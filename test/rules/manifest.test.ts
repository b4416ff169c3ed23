import ts from 'typescript';
import { type Finding, type Manifest, type Module, manifest, parsed, read, type SourceFile } from './repository';

/** What Forge refuses only on its server, or not at all (seen by planting each defect): each is a pure look at the manifest. */
type Rule = (manifest: Manifest) => Finding[];

const longestKey = 23;
const mostEntities = 10;
const mostSchedules = 5;

const modulesOf = (manifest: Manifest): { kind: string; module: Module }[] =>
  Object.entries(manifest.modules).flatMap(([kind, list]) => list.map((module) => ({ kind, module })));
const functionsOf = (manifest: Manifest): readonly Module[] => manifest.modules.function ?? [];

const longKeys: Rule = (manifest) =>
  [...functionsOf(manifest), ...(manifest.resources ?? [])]
    .filter(({ key }) => key.length > longestKey)
    .map(({ key }) => `key ${key} is longer than ${longestKey} characters`);

const tooManyEntities: Rule = (manifest) => {
  const { length } = manifest.app.storage?.entities ?? [];
  return length > mostEntities ? [`${length} entities; at most ${mostEntities}, they can never be removed`] : [];
};

const wideRanges: Rule = (manifest) =>
  (manifest.app.storage?.entities ?? []).flatMap(({ name, indexes = [] }) =>
    indexes.flatMap((index) =>
      typeof index !== 'string' && index.range.length !== 1 ? [`index ${name}.${index.name} needs exactly one range attribute`] : [],
    ),
  );

const wrongRuntime: Rule = ({ app }) => (app.runtime.name === 'nodejs22.x' ? [] : [`runtime ${app.runtime.name} instead of nodejs22.x`]);

const tooManySchedules: Rule = ({ modules }) => {
  const schedules = modules.scheduledTrigger ?? [];
  const fiveMinute = schedules.filter(({ interval }) => interval === 'fiveMinute').length;
  return [
    ...(schedules.length > mostSchedules ? [`${schedules.length} schedules; at most ${mostSchedules}`] : []),
    ...(fiveMinute > 1 ? [`${fiveMinute} fiveMinute schedules; at most 1`] : []),
  ];
};

/** Runs on Atlassian: nothing leaves the site, nothing outside calls in. */
const waysOut: Rule = (manifest) => [
  ...Object.keys(manifest.permissions)
    .filter((key) => key !== 'scopes')
    .map((key) => `permissions.${key} is not allowed`),
  ...['remotes', 'providers', 'connectModules'].filter((key) => key in manifest).map((key) => `${key} are not allowed`),
  ...Object.keys(manifest.modules)
    .filter((kind) => kind === 'webtrigger' || kind.startsWith('connect'))
    .map((kind) => `module ${kind} is not allowed`),
];

/** UI Kit 1 modules name a function instead of a resource; they deploy, and show nothing. */
const moduleWithoutPage: Rule = (manifest) =>
  modulesOf(manifest)
    .filter(({ kind, module }) => /^jira(ServiceManagement)?:/.test(kind) && !/customField/.test(kind) && !module.resource)
    .map(({ module }) => `module ${module.key} has no resource`);

const everyone = ['unlicensed', 'customer', 'anonymous'];
const signedIn = ['unlicensed', 'customer'];
const mayBeUnlicensed: Readonly<Record<string, readonly string[]>> = {
  'jiraServiceManagement:portalHeader': everyone,
  'jiraServiceManagement:portalSubheader': everyone,
  'jiraServiceManagement:portalFooter': everyone,
  'jiraServiceManagement:portalRequestCreatePropertyPanel': everyone,
  'jiraServiceManagement:portalRequestDetail': signedIn,
  'jiraServiceManagement:portalRequestDetailPanel': signedIn,
  'jiraServiceManagement:portalRequestViewAction': signedIn,
  'jiraServiceManagement:portalUserMenuAction': signedIn,
  'jiraServiceManagement:portalProfilePanel': signedIn,
};

/** Lint accepts bad values; the server refuses them. Anonymous visitors would all share one storage identity: none for us. */
const wrongUnlicensed: Rule = (manifest) =>
  modulesOf(manifest).flatMap(({ kind, module }) =>
    (module.unlicensedAccess ?? [])
      .filter((who) => who === 'anonymous' || !(mayBeUnlicensed[kind] ?? []).includes(who))
      .map((who) => `${kind} ${module.key} may not be open to ${who}`),
  );

const portalWithoutCustomers: Rule = (manifest) =>
  modulesOf(manifest)
    .filter(({ kind, module }) => kind.startsWith('jiraServiceManagement:portal') && !module.unlicensedAccess?.includes('customer'))
    .map(({ module }) => `portal module ${module.key} is not open to customers`);

/** Several pages in one resource are documented for Jira modules only; the validator takes them anywhere. */
const pagesOfOneResource: Rule = (manifest) =>
  modulesOf(manifest)
    .filter(({ kind, module }) => kind.startsWith('jiraServiceManagement:') && module.resource?.includes('/'))
    .map(({ module }) => `portal module ${module.key} needs a resource of its own, not ${module.resource}`);

/** @forge/kvs without its scope fails at the first call on a real site; the linter does not look. */
const storageScope: Rule = ({ permissions }) =>
  permissions.scopes.includes('storage:app') ? [] : ['@forge/kvs needs the scope storage:app'];

const doubleKeys: Rule = (manifest) => {
  const keys = modulesOf(manifest).map(({ module }) => module.key);
  return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `two modules have the key ${key}`);
};

/** A function with `timeoutSeconds` shared with another module is a lint error; one function per kind of caller avoids it. */
const sharedAcrossKinds: Rule = (manifest) => {
  const callers = ['trigger', 'consumer', 'scheduledTrigger'].flatMap((kind) =>
    (manifest.modules[kind] ?? []).map(({ function: name }) => name),
  );
  return callers.filter((name, index) => callers.indexOf(name) !== index).map((name) => `function ${name} serves two background modules`);
};

/** Names that `src/index.ts` exports as values. */
const exportsOf = (file: SourceFile): string[] =>
  parsed(file).statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      return statement.isTypeOnly ? [] : statement.exportClause.elements.filter((one) => !one.isTypeOnly).map(({ name }) => name.text);
    }
    const exported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!exported) return [];
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText());
    return ts.isFunctionDeclaration(statement) && statement.name ? [statement.name.text] : [];
  });

const handlersAgainstExports = (manifest: Manifest, index: SourceFile): Finding[] => {
  const handlers = functionsOf(manifest).map(({ handler }) => (handler ?? '').replace(/^index\./, ''));
  const exported = exportsOf(index);
  return [
    ...handlers.filter((name) => !exported.includes(name)).map((name) => `manifest names index.${name}, src/index.ts does not export it`),
    ...exported.filter((name) => !handlers.includes(name)).map((name) => `src/index.ts exports ${name}, manifest.yml does not name it`),
  ];
};

const good = manifest();
const withModules = (modules: Record<string, readonly Partial<Module>[]>): Manifest => ({
  ...good,
  modules: { ...good.modules, ...modules } as Manifest['modules'],
});
const withEntities = (entities: object): Manifest => ({ ...good, app: { ...good.app, storage: entities } });
const portalDetail = 'jiraServiceManagement:portalRequestDetail';

const rules: readonly (readonly [string, Rule, Manifest])[] = [
  [
    'keys of functions and resources are at most 23 characters',
    longKeys,
    { ...good, resources: [{ key: 'a-resource-key-with-24-ch', path: 'x' }] },
  ],
  ['at most ten entities', tooManyEntities, withEntities({ entities: Array.from({ length: 11 }, (_, at) => ({ name: `entity-${at}` })) })],
  [
    'one range attribute an index',
    wideRanges,
    withEntities({ entities: [{ name: 'request', indexes: [{ name: 'by', range: ['state', 'dueAt'] }] }] }),
  ],
  ['runtime nodejs22.x', wrongRuntime, { ...good, app: { ...good.app, runtime: { name: 'nodejs20.x' } } }],
  [
    'one fiveMinute schedule',
    tooManySchedules,
    withModules({ scheduledTrigger: [{ interval: 'fiveMinute' }, { interval: 'fiveMinute' }] }),
  ],
  ['five schedules', tooManySchedules, withModules({ scheduledTrigger: Array.from({ length: 6 }, () => ({ interval: 'hour' })) })],
  ['no egress', waysOut, { ...good, permissions: { ...good.permissions, external: { fetch: { backend: ['https://example.com'] } } } }],
  ['no remotes', waysOut, { ...good, remotes: [{ key: 'elsewhere', baseUrl: 'https://example.com' }] }],
  ['no web triggers', waysOut, withModules({ webtrigger: [{ key: 'open-door' }] })],
  ['every page module has a resource', moduleWithoutPage, withModules({ 'jira:issueContext': [{ key: 'old', function: 'agent' }] })],
  [
    'unlicensed access only where it is allowed',
    wrongUnlicensed,
    withModules({ 'jira:issueContext': [{ key: 'panel', unlicensedAccess: ['customer'] }] }),
  ],
  ['no anonymous visitors', wrongUnlicensed, withModules({ [portalDetail]: [{ key: 'panel', unlicensedAccess: ['anonymous'] }] })],
  ['portal modules are open to customers', portalWithoutCustomers, withModules({ [portalDetail]: [{ key: 'panel', resource: 'portal' }] })],
  [
    'portal modules have a resource of their own',
    pagesOfOneResource,
    withModules({ [portalDetail]: [{ key: 'panel', resource: 'desk/request', unlicensedAccess: ['customer'] }] }),
  ],
  ['storage has its scope', storageScope, { ...good, permissions: { scopes: ['read:jira-work'] } }],
  ['module keys are unique', doubleKeys, withModules({ consumer: [{ key: 'sweep' }] })],
  ['one background function a module', sharedAcrossKinds, withModules({ consumer: [{ key: 'queue', function: 'on-sweep' }] })],
];

describe('the manifest', () => {
  test.each(rules)('%s', (_, rule) => {
    expect(rule(good)).toEqual([]);
  });
  test.each(rules)('a manifest against "%s" is caught', (_, rule, bad) => {
    expect(rule(bad)).not.toEqual([]);
  });

  test('handlers and the exports of src/index.ts are the same names', () => {
    expect(handlersAgainstExports(good, { path: 'src/index.ts', text: read('src/index.ts') })).toEqual([]);
  });
  test('a handler nobody exports, and an export nobody names, are caught', () => {
    const text = [
      ...functionsOf(good)
        .slice(1)
        .map(({ handler }) => `export const ${(handler ?? '').slice(6)} = () => null;`),
      "export type { Portal } from './functions/portal';",
      "export { forgotten } from './functions/forgotten';",
    ].join('\n');
    expect(handlersAgainstExports(good, { path: 'src/index.ts', text })).toEqual([
      'manifest names index.portal, src/index.ts does not export it',
      'src/index.ts exports forgotten, manifest.yml does not name it',
    ]);
  });
});
