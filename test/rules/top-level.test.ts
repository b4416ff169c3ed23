import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** What the top level may hold beside dot-files and what npm installs. */
const allowed = [
  'LICENSE',
  'README.md',
  'biome.json',
  'manifest.yml',
  'package-lock.json',
  'package.json',
  'src',
  'static',
  'test',
  'tsconfig.json',
];

const strangers = (names: readonly string[]): string[] =>
  names.filter((name) => !name.startsWith('.') && name !== 'node_modules' && !allowed.includes(name));

test('the top level is the table of contents, and nothing else', () => {
  expect(strangers(readdirSync(root))).toEqual([]);
});

test('a stray file is caught', () => {
  expect(strangers(['README.md', '.npmrc', 'node_modules', 'notes.txt'])).toEqual(['notes.txt']);
});
