import fc from 'fast-check';
import { jql } from '../../src/jira/jql';
import { hostileText } from './hostile-texts';

/** One quoted text by Jira's grammar: anything but quote, backslash and line end, or an escape it knows. */
const QUOTED = String.raw`"(?:[^"\\\r\n]|\\["\\]|\\u[0-9a-f]{4})*"`;
const TEXTS = new RegExp(QUOTED, 'g');
const QUERY = new RegExp(`^summary ~ ${QUOTED} AND project in \\(${QUOTED}, ${QUOTED}\\) ORDER BY created ASC$`);

const read = (quoted: string): string => JSON.parse(quoted) as string;

test('100,000 hostile texts stay texts: nothing around them changes, and each is read back as it was', () => {
  const three = fc.tuple(hostileText, hostileText, hostileText);
  fc.assert(
    fc.property(three, ([summary, one, other]) => {
      const query = jql`summary ~ ${summary} AND project in ${[one, other]} ORDER BY created ASC`;
      if (!QUERY.test(query)) throw new Error(`changed: ${query}`);
      if (JSON.stringify(query.match(TEXTS)?.map(read)) !== JSON.stringify([summary, one, other])) throw new Error(`misread: ${query}`);
    }),
    { seed: 20260109, numRuns: 34_000 },
  );
});

test('numbers are written as they are, in lists too', () => {
  expect(jql`project in ${[10001, 10002]} AND updated >= ${1767999600000}`).toBe('project in (10001, 10002) AND updated >= 1767999600000');
});

test.each([[Number.NaN], [1.5], [2 ** 53], [[]]])('%j is refused', (value) => {
  expect(() => jql`project = ${value}`).toThrow(RangeError);
});
