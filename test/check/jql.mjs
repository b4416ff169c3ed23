import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import jqlParser from '@atlaskit/jql-parser';
import antlr from 'antlr4ts';
import { buildSync } from 'esbuild';
import fc from 'fast-check';

const { JQLLexer, JQLParser } = jqlParser;
const { CharStreams, CommonTokenStream } = antlr;
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const SEED = 20260109;
const QUERIES = 200;
const VALUES = 500;

/** A module of the repository's sources, compiled as it stands. */
const compiled = async (path) => {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, path)],
    bundle: true,
    format: 'esm',
    write: false,
    packages: 'external',
    absWorkingDir: root,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
};

const PIECES = ['"', "'", '\\', '\\"', ')', '(', ',', '\n', '\r', '\t', '\0', '\u2028', '\u200b', '\ufeff', '\ud800', '＂'];
const WORDS = [' OR project = SEC', '" OR project = "SEC', ') OR (1 = 1', ' ORDER BY created', 'membersOf("x")', 'EMPTY', '北銀行'];
const part = fc.oneof(fc.constantFrom(...PIECES, ...WORDS), fc.string({ maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 6 }));
const hostile = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(''));

const silent = (recognizer, heard) => {
  recognizer.removeErrorListeners();
  recognizer.addErrorListener({ syntaxError: () => heard.push(1) });
  return recognizer;
};

/** How Atlassian's own parser reads a query: its mistakes, and the kinds of its words in their order. */
const shapeOf = (query) => {
  const mistakes = [];
  const tokens = new CommonTokenStream(silent(new JQLLexer(CharStreams.fromString(query)), mistakes));
  silent(new JQLParser(tokens), mistakes).jqlQuery();
  const kinds = tokens.getTokens().map(({ type }) => JQLLexer.VOCABULARY.getSymbolicName(type) ?? 'end');
  return { mistakes: mistakes.length, kinds: kinds.join(' ') };
};

const queryOf = (jql, values) =>
  jql`project in ${[10001, 10002]} AND summary in ${values} AND updated >= ${1767999600000} ORDER BY updated ASC`;

const { jql } = await compiled('src/jira/jql.ts');
const plain = shapeOf(
  queryOf(
    jql,
    Array.from({ length: VALUES }, (_, index) => `text ${index}`),
  ),
);
const changed = fc
  .sample(hostile, { seed: SEED, numRuns: QUERIES * VALUES })
  .reduce((batches, value, index) => {
    if (index % VALUES === 0) batches.push([]);
    batches.at(-1).push(value);
    return batches;
  }, [])
  .filter((values) => {
    const { mistakes, kinds } = shapeOf(queryOf(jql, values));
    return mistakes > 0 || kinds !== plain.kinds;
  });
const naive = shapeOf(`summary in ("${WORDS[1]}")`).kinds === shapeOf('summary in ("a")').kinds;

if (plain.mistakes > 0) console.error('the parser does not read a query without hostile texts');
if (changed.length > 0)
  console.error(
    `seed ${SEED}: ${changed.length} of ${QUERIES} queries are not read as they are written, such as ${queryOf(jql, changed[0].slice(0, 3))}`,
  );
if (naive) console.error('a text put in by hand changes nothing: the parser looked at nothing');
console.log(`${QUERIES * VALUES} hostile texts (seed ${SEED}): ${changed.length} structural changes`);
process.exitCode = plain.mistakes > 0 || changed.length > 0 || naive ? 1 : 0;
