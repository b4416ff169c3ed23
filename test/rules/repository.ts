import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { parse } from 'yaml';

/** One file of the repository, or a bad sample that only a test knows. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A finding in words: where, and what is wrong. */
export type Finding = string;

export const top = dirname(dirname(__dirname));

const leftOut = ['node_modules', 'static/build', '.cache', '.git'];

const walk = (folder: string): string[] =>
  readdirSync(join(top, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (leftOut.includes(entry.name) || leftOut.includes(path)) return [];
    return entry.isDirectory() ? walk(path) : [path];
  });

export const read = (path: string): string => readFileSync(join(top, path), 'utf8');

/** Files below `folders` whose name ends in one of `endings`, in path order; a folder that is not there has none. */
export const filesIn = (folders: readonly string[], endings: readonly string[]): SourceFile[] =>
  folders
    .filter((folder) => existsSync(join(top, folder)))
    .flatMap(walk)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort()
    .map((path) => ({ path: path.split('\\').join('/'), text: read(path) }));

const trees = new WeakMap<SourceFile, ts.SourceFile>();

/** The syntax tree of a file, made once for all rules. */
export const parsed = (file: SourceFile): ts.SourceFile => {
  const kind = file.path.endsWith('x') ? ts.ScriptKind.TSX : undefined;
  const tree = trees.get(file) ?? ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true, kind);
  trees.set(file, tree);
  return tree;
};

const allNodes = new WeakMap<ts.SourceFile, readonly ts.Node[]>();

/** Every node of a file, depth first. */
export const nodesOf = (tree: ts.SourceFile): readonly ts.Node[] => {
  const known = allNodes.get(tree);
  if (known) return known;
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  allNodes.set(tree, found);
  return found;
};

/** `path:line` of a node, for a finding. */
export const placeOf = (file: SourceFile, node: ts.Node): string => {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  return `${file.path}:${line + 1}`;
};

/** What a file imports: the specifier as written, and the repository path when it is relative. */
export const importsOf = (file: SourceFile): { specifier: string; target: string | null; typeOnly: boolean }[] =>
  nodesOf(parsed(file)).flatMap((node) => {
    const specifier = specifierOf(node);
    if (specifier === null) return [];
    const target = specifier.startsWith('.') ? posix.join(posix.dirname(file.path), specifier) : null;
    return [{ specifier, target, typeOnly: isTypeOnly(node) }];
  });

const specifierOf = (node: ts.Node): string | null => {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return node.moduleSpecifier.text;
  }
  if (!ts.isCallExpression(node)) return null;
  const [first] = node.arguments;
  const loads = node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
  return loads && first && ts.isStringLiteral(first) ? first.text : null;
};

const isTypeOnly = (node: ts.Node): boolean => {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node) || !node.importClause) return false;
  const { isTypeOnly: whole, name, namedBindings } = node.importClause;
  if (whole) return true;
  return !name && !!namedBindings && ts.isNamedImports(namedBindings) && namedBindings.elements.every((element) => element.isTypeOnly);
};

/** The part of `manifest.yml` that rules read; every key of `modules` holds a list of modules. */
export interface Manifest {
  readonly app: {
    readonly id: string;
    readonly runtime: { readonly name: string };
    readonly storage?: { readonly entities?: readonly Entity[] };
  };
  readonly modules: Readonly<Record<string, readonly Module[]>>;
  readonly permissions: { readonly scopes: readonly string[] } & Readonly<Record<string, unknown>>;
  readonly resources?: readonly { readonly key: string; readonly path: string; readonly entry?: Readonly<Record<string, string>> }[];
  readonly translations?: { readonly resources: readonly { readonly key: string; readonly path: string }[] };
  readonly remotes?: unknown;
}

export interface Entity {
  readonly name: string;
  readonly indexes?: readonly (string | { readonly name: string; readonly range: readonly string[] })[];
}

export interface Module {
  readonly key: string;
  readonly handler?: string;
  readonly function?: string;
  readonly interval?: string;
  readonly resource?: string;
  readonly resolver?: { readonly function: string };
  readonly unlicensedAccess?: readonly string[];
  readonly [other: string]: unknown;
}

export const manifest = (): Manifest => parse(read('manifest.yml')) as Manifest;
