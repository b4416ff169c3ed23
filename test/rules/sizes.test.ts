import { type Finding, filesIn, type SourceFile } from './repository';

const longest = 250;

/** Files that may be longer, each with its reason. */
const longerFor: Readonly<Record<string, string>> = {
  'src/contract.ts': 'the one list of what pages may ask: a line and its sentence for every key',
  'test/site-tests/jira/operations.test.ts': 'one table with a golden row for every operation the site emulates',
};

const linesOf = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

const longFiles = (file: SourceFile, reasons = longerFor): Finding[] => {
  const lines = linesOf(file.text);
  if (lines > longest && !reasons[file.path]) return [`${file.path} has ${lines} lines; at most ${longest}, or a reason here`];
  return lines <= longest && reasons[file.path] ? [`${file.path} is short again; its reason can go`] : [];
};

/** kebab-case, named after what a file exports; barrels and drawers for everything are where names get lost. */
const badNames = ({ path }: SourceFile): Finding[] => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?\.(ts|tsx|mjs)$/.test(name)) return [`${path} is not in kebab-case`];
  if (/^(utils?|helpers?|common|types|misc)\.tsx?$/.test(name)) return [`${path} is named after nothing`];
  return /^index\.tsx?$/.test(name) && path !== 'src/index.ts' ? [`${path} is a barrel`] : [];
};

const all = filesIn(['src', 'static', 'test'], ['.ts', '.tsx', '.mjs']);

const written = (folders: readonly string[]): number =>
  filesIn(folders, ['.ts', '.tsx', '.mjs', '.css', '.html']).reduce((lines, { text }) => lines + linesOf(text), 0);

/** The local site is a means: code and style sheets, without the example's data. */
const isTooLarge = (site: number, product: number): Finding[] =>
  site > 0.6 * product ? [`test/site has ${site} lines, more than 60 % of the ${product} of src and static`] : [];

test('the local site stays smaller than the product: at most 60 % of its lines', () => {
  expect(isTooLarge(written(['test/site']), written(['src', 'static']))).toEqual([]);
  expect(isTooLarge(61, 100)).toHaveLength(1);
});

describe('files', () => {
  test('are at most 250 lines, unless a reason is given', () => {
    expect(all.flatMap((file) => longFiles(file))).toEqual([]);
  });
  test('are named in kebab-case after what they export', () => {
    expect(all.flatMap(badNames)).toEqual([]);
  });
  test('a long file, an old reason and bad names are caught', () => {
    const long = { path: 'src/domain/long.ts', text: 'x\n'.repeat(251) };
    expect(longFiles(long, {})).toHaveLength(1);
    expect(longFiles(long, { [long.path]: 'a table of the offering' })).toEqual([]);
    expect(longFiles({ path: long.path, text: 'x\n' }, { [long.path]: 'once long' })).toHaveLength(1);
    const names = ['src/domain/clockDue.ts', 'src/domain/utils.ts', 'src/domain/index.ts', 'src/domain/due.ts'];
    expect(names.flatMap((path) => badNames({ path, text: '' }))).toHaveLength(3);
  });
});
