import { AGENT_KEYS } from '../functions/access/agent-keys';
import { PORTAL_KEYS } from '../functions/access/portal-keys';
import { cells, ROLES } from '../functions/access/roles';
import { SETTINGS_KEYS } from '../functions/access/settings-keys';
import { keysOf, unguarded } from './guards';
import { filesIn, type SourceFile } from './repository';

const files = filesIn(['src/functions'], ['.ts']);
const fileAt = (path: string): SourceFile => files.find((file) => file.path === path) ?? { path, text: '' };
const resolvers = [
  ['portal', PORTAL_KEYS],
  ['agent', AGENT_KEYS],
  ['settings', SETTINGS_KEYS],
] as const;

describe.each(resolvers)('the resolver %s', (name, table) => {
  const file = fileAt(`src/functions/${name}.ts`);
  test('every key has a row in the table of who may ask, and every row its key', () => {
    expect([...keysOf(file).keys()].sort()).toEqual(Object.keys(table).sort());
  });
  test('every key asks who asks before it answers', () => {
    expect(unguarded(file, files)).toEqual([]);
  });
  test('every row names what is checked, and has a cell for each of thirteen roles', () => {
    expect(ROLES).toHaveLength(13);
    for (const row of Object.values(table)) {
      expect(row.checks).not.toBe('');
      for (const outcomes of Object.values(row.from)) expect(Object.keys(outcomes)).toEqual([...ROLES]);
    }
  });
});

const planted = (answer: string, functions = ''): SourceFile => ({
  path: 'src/functions/planted.ts',
  text: `export const agent = makeResolver<Api>({ key: ${answer} });\n${functions}`,
});

test.each([
  ['an answer without a question', planted('({ payload }) => findCustomer(payload.customerId)')],
  ['a constant answer', planted('() => 1')],
  [
    'a read before the question',
    planted(
      '({ context }) => brief(surfaceOf(context))',
      'async function brief(surface) { const record = await findRecord(surface.issueId); await issueOfAgent(surface); return record; }',
    ),
  ],
  [
    'a function that asks nobody',
    planted('({ context }) => brief(surfaceOf(context))', 'async function brief(surface) { return surface; }'),
  ],
])('%s is caught', (_, file) => {
  expect(unguarded(file, [file])).toHaveLength(1);
});

test('a guarded key, and a line of marks that is too short, are told apart', () => {
  const functions =
    'async function brief(surface) { const id = await issueOfAgent(surface); return id === null ? REFUSED : await findRecord(id); }';
  const fine = [
    planted('({ context }) => asAgent(surfaceOf(context), list)'),
    planted('({ context }) => brief(surfaceOf(context))', functions),
  ];
  expect(fine.flatMap((file) => unguarded(file, [file]))).toEqual([]);
  expect(() => cells('+ - +')).toThrow('3 marks for 13 roles');
});
