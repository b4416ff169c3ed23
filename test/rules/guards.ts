import { posix } from 'node:path';
import ts from 'typescript';
import { type Finding, importsOf, nodesOf, parsed, type SourceFile } from './repository';

/** Functions that let only some people through to what they are given. */
const WRAPPERS = ['asAgent', 'asProjectAdmin', 'asSiteAdmin', 'asCustomerAdmin', 'asRosterAdmin'];
/** Questions whose answer is nobody, nothing or no where the viewer may not. */
const QUESTIONS = [
  ...['issueOfAgent', 'servedIssueOfAgent', 'whoAsks', 'contactWhoAsks', 'entitledWhoAsks'],
  ...['findVisibleRequest', 'findProjectOfVisiblePortal', 'findProjectOfVisibleIssue'],
];
/** What may be waited for before: whether the app is on there at all. */
const BEFORE = ['readSettings', 'isServedProject'];

const calleeOf = (node: ts.Node): string | null =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? node.expression.text : null;

const within = (node: ts.Node): ts.Node[] => {
  const found: ts.Node[] = [node];
  ts.forEachChild(node, (child) => void found.push(...within(child)));
  return found;
};

/** The keys of a resolver and what answers each of them. */
export const keysOf = (file: SourceFile): ReadonlyMap<string, ts.Node> => {
  const made = nodesOf(parsed(file)).find((node): node is ts.CallExpression => calleeOf(node) === 'makeResolver');
  const [map] = made?.arguments ?? [];
  if (map === undefined || !ts.isObjectLiteralExpression(map)) return new Map();
  return new Map(map.properties.map((property) => [property.name?.getText() ?? '...', property]));
};

const functionNamed = (file: SourceFile, name: string): ts.FunctionDeclaration | undefined =>
  nodesOf(parsed(file)).find((node): node is ts.FunctionDeclaration => ts.isFunctionDeclaration(node) && node.name?.text === name);

/** The function of that name, in the file or in the one it is imported from. */
const declared = (file: SourceFile, name: string, files: readonly SourceFile[]): ts.FunctionDeclaration | undefined => {
  const here = functionNamed(file, name);
  if (here !== undefined) return here;
  const targets = importsOf(file).flatMap(({ target }) => (target === null ? [] : [`${posix.normalize(target)}.ts`]));
  return files
    .filter(({ path }) => targets.includes(path))
    .map((other) => functionNamed(other, name))
    .find((found) => found !== undefined);
};

/** What a function waits for, in the order it is written. */
const awaited = (body: ts.Node): string[] =>
  within(body)
    .filter(ts.isAwaitExpression)
    .map(
      ({ expression }) =>
        within(expression)
          .map(calleeOf)
          .find((name) => name !== null) ?? expression.getText(),
    );

const asksFirst = (answering: ts.FunctionDeclaration, files: readonly SourceFile[], file: SourceFile, depth = 0): boolean => {
  const [first] = awaited(answering).filter((name) => !BEFORE.includes(name));
  if (first !== undefined) return QUESTIONS.includes(first);
  // Nothing is waited for: it hands on to another function, which then has to ask.
  const next = within(answering).flatMap((node) => calleeOf(node) ?? []);
  const handed = next.flatMap((name) => declared(file, name, files) ?? []);
  return depth < 2 && handed.some((one) => asksFirst(one, files, file, depth + 1));
};

const isGuarded = (answer: ts.Node, file: SourceFile, files: readonly SourceFile[]): boolean => {
  const calls = within(answer).flatMap((node) => calleeOf(node) ?? []);
  const answering = calls.filter((name) => name !== 'surfaceOf');
  const [first] = answering;
  if (first === undefined) return false;
  if (WRAPPERS.includes(first)) return true;
  const body = declared(file, first, files);
  if (body === undefined) return false;
  return within(body).some((node) => WRAPPERS.includes(calleeOf(node) ?? '')) || asksFirst(body, files, file);
};

/** Keys that answer before they have asked whether the viewer may. */
export const unguarded = (file: SourceFile, files: readonly SourceFile[]): Finding[] =>
  [...keysOf(file)]
    .filter(([, answer]) => !isGuarded(answer, file, files))
    .map(([key]) => `${file.path} ${key} answers without asking who asks`);
