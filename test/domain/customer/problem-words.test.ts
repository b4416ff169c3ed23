import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMessage } from '../../../src/words/say';

const folder = join(__dirname, '../../../src/domain/customer');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

/** Codes as they are written at `problem(path, 'code'` and `wrong('code'`, and the signs that are put together with `signal.`. */
const codes = [
  ...sources.flatMap((text) => [...text.matchAll(/\bproblem\((?:`[^`]*`|'[^']*'|\w+),\s*'([A-Za-z.]+)'/g)].map(([, code = '']) => code)),
  ...sources.flatMap((text) => [...text.matchAll(/\bwrong\('([A-Za-z]+)'/g)].map(([, code = '']) => code)),
  ...['partnerUnlisted', 'seatsDirect', 'seatsPartner', 'contactTwice', 'domainForeign', 'domainSubdomain', 'domainNoneListed'],
  ...['roleWord', 'listPrefix', 'groupName', 'partnerUnlisted', 'addressHidden'].map((sign) => `signal.${sign}`),
  ...['addressOther', 'personForeign', 'personTaken'],
];

test('the codes of the register are found in its source', () => {
  expect(codes.length).toBeGreaterThan(60);
  expect(codes).toEqual(expect.arrayContaining(['addressSpace', 'standInOverlap', 'modeDirectFirst', 'lastContact', 'partnerReversed']));
});

test.each([...new Set(codes)].sort())('%s is said in both languages', (code) => {
  expect([findMessage(`problem.${code}`, 'en'), findMessage(`problem.${code}`, 'ja')]).not.toContain(null);
});
