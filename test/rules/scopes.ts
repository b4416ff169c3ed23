import ts from 'typescript';
import { type Finding, nodesOf, parsed, placeOf, read, type SourceFile } from './repository';

/** Declared scopes that no REST call of ours shows, each with its reason; every later scope would be a major version with admin approval. */
export const withoutCall: Readonly<Record<string, string>> = {
  'storage:app': '@forge/kvs, which the linter does not look at',
  'report:personal-data': 'reporting stored account ids to Atlassian, through privacy of @forge/api',
  'manage:jira-project': 'project properties for portal display conditions',
  'read:app-data:jira': 'app properties for display conditions',
};

export interface Operation {
  readonly method: string;
  /** Path without query, `{}` for every variable part. */
  readonly path: string;
}

/** One way to be allowed: any of `classic`, or all of `granular`. An empty `classic` means that no classic scope covers the call. */
export interface Needed {
  readonly classic: readonly string[];
  readonly granular: readonly string[];
}

export type Table = ReadonlyMap<string, Needed>;

const nameOf = ({ method, path }: Operation): string => `${method.toUpperCase()} ${path}`;
const withoutNames = (path: string): string => path.replace(/\{[^}]*\}/g, '{}');

interface OpenApi {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { 'x-atlassian-oauth2-scopes'?: readonly { state: string; scopes: readonly string[] }[] }>>>
  >;
}

const rowsOf = ({ paths }: OpenApi): [string, Needed][] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { 'x-atlassian-oauth2-scopes': lists = [] }]): [string, Needed] => {
      const inState = (state: string): readonly string[] => lists.find((list) => list.state === state)?.scopes ?? [];
      return [nameOf({ method, path: withoutNames(path) }), { classic: inState('Current'), granular: inState('Beta') }];
    }),
  );

/** Operation → scopes, from the same files that Forge's linter is given. */
export const scopeTable = (): Table =>
  new Map(['jira-cloud-scopes', 'jsm-scopes'].flatMap((name) => rowsOf(JSON.parse(read(`test/check/${name}.openapi.json`)) as OpenApi)));

/** The path of a literal or template, its variables as `{}`; null for anything put together elsewhere. */
const pathOf = (node: ts.Expression | undefined): string | null => {
  if (!node) return null;
  const written = ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'route' ? node.template : node;
  if (ts.isStringLiteralLike(written)) return written.text.split('?')[0] ?? null;
  if (!ts.isTemplateExpression(written)) return null;
  const whole = [written.head.text, ...written.templateSpans.map(({ literal }) => literal.text)].join('{}');
  return whole.split('?')[0] ?? null;
};

/** The method of literal options; GET without options, null when it cannot be read. */
const methodOf = (options: ts.Expression | undefined): string | null => {
  if (!options) return 'GET';
  if (!ts.isObjectLiteralExpression(options)) return null;
  const method = options.properties.find((property) => property.name?.getText() === 'method');
  if (!method) return 'GET';
  return ts.isPropertyAssignment(method) && ts.isStringLiteralLike(method.initializer) ? method.initializer.text : null;
};

const isRequest = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && /(^|\.)requestJira$/.test(node.expression.getText());

/** Calls that can be read, and those that cannot: the linter sees a call only when path and method are written at the call itself. */
export const callsIn = (file: SourceFile): { calls: { operation: Operation; place: string }[]; hidden: Finding[] } => {
  const nodes = nodesOf(parsed(file));
  const requests = nodes.filter(isRequest);
  const calls = requests.flatMap((node) => {
    const [path, method] = [pathOf(node.arguments[0]), methodOf(node.arguments[1])];
    return path === null || method === null ? [] : [{ operation: { method, path }, place: placeOf(file, node) }];
  });
  const unreadable = requests.filter((node) => pathOf(node.arguments[0]) === null || methodOf(node.arguments[1]) === null);
  const loose = nodes.filter(
    (node) =>
      ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'route' && !requests.some((request) => request.arguments[0] === node),
  );
  return { calls, hidden: [...unreadable, ...loose].map((node) => `${placeOf(file, node)} hides its path or method from the linter`) };
};

const isCovered = ({ classic, granular }: Needed, declared: readonly string[]): boolean =>
  classic.some((scope) => declared.includes(scope)) ||
  granular.length + classic.length === 0 ||
  (granular.length > 0 && granular.every((scope) => declared.includes(scope)));

/** Calls whose operation nobody knows, or that no declared scope allows. */
export const uncoveredCalls = (files: readonly SourceFile[], declared: readonly string[], table: Table): Finding[] =>
  files.flatMap((file) => {
    const { calls, hidden } = callsIn(file);
    const findings = calls.flatMap(({ operation, place }) => {
      const needed = table.get(nameOf(operation));
      if (!needed) return [`${place} calls ${nameOf(operation)}, which no scope table knows`];
      const wanted = needed.classic.join(' or ') || needed.granular.join(' and ');
      return isCovered(needed, declared) ? [] : [`${place} calls ${nameOf(operation)} without ${wanted}`];
    });
    return [...hidden, ...findings];
  });

/** Declared scopes that neither a call nor a reason needs, and reasons that a call has made idle. */
export const idleScopes = (files: readonly SourceFile[], declared: readonly string[], table: Table, reasons = withoutCall): Finding[] => {
  const needed = files.flatMap((file) => callsIn(file).calls.map(({ operation }) => table.get(nameOf(operation))));
  // Granular scopes are used where no classic one that would do is declared: it may allow more than the call needs.
  const isClassic = ({ classic }: Needed): boolean => classic.some((scope) => declared.includes(scope));
  const used = new Set(needed.flatMap((row) => (row ? [...row.classic, ...(isClassic(row) ? [] : row.granular)] : [])));
  return [
    ...declared.filter((scope) => !used.has(scope) && !(scope in reasons)).map((scope) => `${scope} is declared, no call needs it`),
    ...Object.keys(reasons)
      .filter((scope) => !declared.includes(scope))
      .map((scope) => `${scope} has a reason, but is not declared`),
    ...Object.keys(reasons)
      .filter((scope) => used.has(scope))
      .map((scope) => `${scope} is used by a call; its reason can go`),
  ];
};
