import ts from 'typescript';
import { type Finding, filesIn, importsOf, nodesOf, parsed, placeOf, type SourceFile } from './repository';

const findNodes = (file: SourceFile, isBad: (node: ts.Node) => boolean, what: string): Finding[] =>
  nodesOf(parsed(file))
    .filter(isBad)
    .map((node) => `${placeOf(file, node)} ${what}`);

const anyTypes = (file: SourceFile): Finding[] => findNodes(file, ({ kind }) => kind === ts.SyntaxKind.AnyKeyword, 'any');

const nonNull = (file: SourceFile): Finding[] => findNodes(file, ts.isNonNullExpression, 'non-null assertion');

const isFault = (node: ts.ClassLikeDeclaration): boolean =>
  /^extends (Error|Fault|[A-Za-z]+Fault|InvocationError)$/.test(node.heritageClauses?.[0]?.getText() ?? '');

/** Classes other than errors: state is a read-only union on one tag. */
const classes = (file: SourceFile): Finding[] => findNodes(file, (node) => ts.isClassLike(node) && !isFault(node), 'class');

const isNamed = (node: ts.Node, name: string): boolean => ts.isIdentifier(node) && node.text === name;

/** Ways round the platform's guards, and HTML that nobody escaped. */
const wayRound = (file: SourceFile): Finding[] =>
  ['assumeTrustedRoute', 'dangerouslySetInnerHTML'].flatMap((name) => findNodes(file, (node) => isNamed(node, name), name));

const RAW = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment', 'srcDoc', 'srcdoc', 'eval', 'execScript'];

/** Text that becomes markup or code: whatever people wrote would be run. */
const rawText = (file: SourceFile): Finding[] =>
  findNodes(
    file,
    (node) =>
      RAW.some((name) => isNamed(node, name)) ||
      (ts.isNewExpression(node) && isNamed(node.expression, 'Function')) ||
      (ts.isStringLiteralLike(node) && /^\s*(javascript|vbscript|data:text\/html)/i.test(node.text)),
    'markup or code out of text',
  );

/** A query language is written by its builder alone: `jql`, which quotes what it is given. */
const looseQuery = (file: SourceFile): Finding[] =>
  findNodes(
    file,
    (node) =>
      (ts.isTemplateExpression(node) || ts.isStringLiteralLike(node)) &&
      /\b(ORDER BY|statusCategory|project (=|in))\b/i.test(node.getText()) &&
      !(ts.isTaggedTemplateExpression(node.parent) && isNamed(node.parent.tag, 'jql')),
    'JQL written by hand',
  );

const consoleUse = (file: SourceFile): boolean =>
  nodesOf(parsed(file)).some((node) => ts.isPropertyAccessExpression(node) && isNamed(node.expression, 'console'));

const mockNames = ['mock', 'doMock', 'unstable_mockModule', 'spyOn', 'replaceProperty', 'setMock'];

/** Module mocks and spies; a plain function handed in as an argument is fine. */
const mocks = (file: SourceFile): Finding[] =>
  findNodes(
    file,
    (node) => ts.isPropertyAccessExpression(node) && isNamed(node.expression, 'jest') && mockNames.includes(node.name.text),
    'mock or spy',
  );

const isReadonlyType = (type: ts.TypeNode | undefined): boolean => type !== undefined && /^(Readonly|readonly\b)/.test(type.getText());
const containers = ['Map', 'Set', 'Array'];

/** Empty containers: made to be filled. A WeakMap is none: it gives back only to whoever holds the same object. */
const isEmpty = (value: ts.Expression | undefined): boolean => {
  if (!value) return false;
  if (ts.isNewExpression(value)) return containers.includes(value.expression.getText()) && !value.arguments?.length;
  if (ts.isArrayLiteralExpression(value)) return value.elements.length === 0;
  return ts.isObjectLiteralExpression(value) && value.properties.length === 0;
};

const changes = ['set', 'add', 'delete', 'clear', 'push', 'pop', 'shift', 'unshift', 'splice', 'sort', 'reverse', 'fill'];

const isChangeOf = (node: ts.Node, name: string): boolean => {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    return isNamed(node.expression.expression, name) && changes.includes(node.expression.name.text);
  }
  const assigned = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken ? node.left : null;
  return (
    assigned !== null &&
    (ts.isElementAccessExpression(assigned) || ts.isPropertyAccessExpression(assigned)) &&
    isNamed(assigned.expression, name)
  );
};

/** State that outlives an invocation is seen by the next customer's: top-level let, var, and containers that are or can be filled. */
const moduleState = (file: SourceFile): Finding[] => {
  const tree = parsed(file);
  const isChanged = (name: string): boolean => nodesOf(tree).some((node) => isChangeOf(node, name));
  return tree.statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement)) return [];
    const isConst = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
    return statement.declarationList.declarations
      .filter(({ initializer }) => !isConst || !initializer?.getText().startsWith('new WeakMap'))
      .filter(({ name, type, initializer }) => !isConst || (isEmpty(initializer) && !isReadonlyType(type)) || isChanged(name.getText()))
      .map((declaration) => `${placeOf(file, declaration)} module-scope state ${declaration.name.getText()}`);
  });
};

/** `@forge/ui` stopped rendering in 2025, and the Forge bundler compiles every .tsx of src for it. */
const oldUi = (file: SourceFile): Finding[] => [
  ...(file.path.startsWith('src/') && file.path.endsWith('.tsx') ? [`${file.path} is a .tsx in src`] : []),
  ...importsOf(file)
    .filter(({ specifier }) => specifier === '@forge/ui')
    .map(() => `${file.path} imports @forge/ui`),
];

/** A zone, a date or a random number that the clock of the caller did not give: `now` is an argument in the domain. */
const hiddenInputs = (file: SourceFile): Finding[] =>
  findNodes(
    file,
    (node) =>
      (ts.isCallExpression(node) &&
        /^(Date\.now|Math\.random|DateTime\.(now|local|utc))$/.test(node.expression.getText()) &&
        node.arguments.length === 0) ||
      (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length),
    'hidden input',
  );

const source = ['.ts', '.tsx'];
const inSource = filesIn(['src'], source);
const shipped = filesIn(['src', 'static'], source);
const everything = filesIn(['src', 'static', 'test'], source);
const notTheRules = everything.filter(({ path }) => !path.startsWith('test/rules/'));

describe('code', () => {
  test.each([
    ['any', anyTypes, notTheRules],
    ['non-null assertion in src', nonNull, inSource],
    ['class in src', classes, inSource],
    ['way round the guards', wayRound, notTheRules],
    ['markup or code out of text', rawText, shipped],
    ['JQL written by hand', looseQuery, shipped],
    ['mock or spy', mocks, notTheRules],
    ['state in module scope of src', moduleState, inSource],
    ['UI Kit 1, .tsx in src', oldUi, notTheRules],
    ['hidden clock or chance in the domain', hiddenInputs, inSource.filter(({ path }) => path.startsWith('src/domain/'))],
  ])('no %s', (_, rule, files) => {
    expect(files.flatMap(rule)).toEqual([]);
  });
  test('console appears in one file of src at most, and never in pages', () => {
    const places = shipped.filter(consoleUse).map(({ path }) => path);
    expect(places.filter((path) => path.startsWith('static/'))).toEqual([]);
    expect(places.length).toBeLessThanOrEqual(1);
  });

  test.each([
    ['any', anyTypes, 'export const read = (value: any): string[] => value as any;', 2],
    ['non-null', nonNull, 'export const first = (list: string[]): string => list[0]!;', 1],
    ['class', classes, 'export class Service {}', 1],
    ['trusted route', wayRound, "import { assumeTrustedRoute } from '@forge/api';", 1],
    ['raw HTML', wayRound, 'export const x = { dangerouslySetInnerHTML: { __html: "" } };', 1],
    [
      'JQL',
      looseQuery,
      'search(`project = $' + "{id} ORDER BY created`); search('statusCategory != Done'); search(jql`project = $" + '{id}`);',
      2,
    ],
    [
      'markup and code out of text',
      rawText,
      "box.innerHTML = name; eval(name); new Function(name); open('javascript:alert(1)'); frame.srcdoc = name;",
      5,
    ],
    ['mock and spy', mocks, "jest.mock('luxon'); jest.spyOn(Date, 'now');", 2],
    [
      'state',
      moduleState,
      'let seen = 0; const cache = new Map<string, string>(); const byId = { a: 1 }; byId.b = 2; const ids = new Set([1]); ids.add(2);',
      4,
    ],
    ['@forge/ui', oldUi, "import { render } from '@forge/ui';", 1],
    ['hidden inputs', hiddenInputs, 'const at = Date.now(); const day = new Date(); const luck = Math.random();', 3],
  ])('planted %s is caught', (_, rule, text, count) => {
    expect(rule({ path: 'src/functions/planted.ts', text })).toHaveLength(count);
  });
  test('read-only tables, dates with an argument and jest.fn are no findings', () => {
    const text =
      "const names: ReadonlyMap<string, string> = new Map([['a', 'b']]); const gone = new Set([404]); const at = new Date(0); jest.fn();";
    const file = { path: 'src/functions/fine.ts', text };
    expect([...moduleState(file), ...hiddenInputs(file), ...mocks(file)]).toEqual([]);
  });
  test('a .tsx in src and console are caught', () => {
    expect(oldUi({ path: 'src/functions/page.tsx', text: '' })).toHaveLength(1);
    expect(consoleUse({ path: 'src/functions/log.ts', text: "console.log('x');" })).toBe(true);
  });
});
