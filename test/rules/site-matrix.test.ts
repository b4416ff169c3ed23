import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, read, top } from './repository';

const ANSWERS = /^(faithful|assumed|refused)\b/;

/** `soak: meter.ts` lies in test/soak; without a word before it, a file lies in test/site-tests. */
const pathOf = (written: string): string => {
  const [folder, file] = written.includes(': ') ? written.split(': ') : ['site-tests', written];
  return `test/${folder}/${file}`;
};

/** Rows whose answer is none of the three, or whose test is not there. */
const wrongRows = (text: string): Finding[] =>
  text
    .split('\n')
    .filter((line) => /^\| (?!Capability)/.test(line))
    .flatMap((line) => {
      const [capability = '', answer = '', file = '', title = ''] = line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim());
      const path = pathOf(file);
      if (!ANSWERS.test(answer)) return [`${capability}: ${answer} is no answer`];
      if (!existsSync(join(top, path))) return [`${capability}: ${path} does not exist`];
      return title !== '' && read(path).includes(title) ? [] : [`${capability}: ${path} has no "${title}"`];
    });

describe('the matrix of the local site', () => {
  const text = read('test/site/README.md');
  test('names for every capability one of three answers, and a test that is there', () => {
    expect(wrongRows(text)).toEqual([]);
    expect(text.match(/^\| (?!Capability)/gm)?.length).toBeGreaterThan(40);
  });
  test('another answer, a file that is gone and a title nobody has are caught', () => {
    const rows = [
      '| A | perhaps | forge/queue.test.ts | a chain of pushes ends after 1,000 |',
      '| B | faithful | forge/gone.test.ts | anything |',
      '| C | assumed | forge/queue.test.ts | a test that nobody wrote |',
      '| D | refused | forge/queue.test.ts | a chain of pushes ends after 1,000 |',
    ];
    expect(wrongRows(rows.join('\n')).map((finding) => finding[0])).toEqual(['A', 'B', 'C']);
  });
});
