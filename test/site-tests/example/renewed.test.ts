import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { renewed } from '../../site/example/renewed';

type Licences = readonly { readonly from: string; readonly to: string }[];

interface Example {
  readonly licences?: Licences;
  readonly alignLicences?: Licences;
}

const folder = join(__dirname, '../../site/example/customers');
const examples = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Example & { zone: string });
const at = (day: string, zone: string): number => DateTime.fromISO(`${day}T12:00`, { zone }).toMillis();

test.each(['2026-11-22', '2027-01-14', '2027-01-15', '2027-02-20', '2028-03-01', '2031-06-01'])(
  'the example’s licences are in force on %s',
  (day) => {
    for (const example of examples) {
      const { licences = [], alignLicences = [] } = renewed(example, at(day, example.zone)) as Example;
      const all = [...licences, ...alignLicences];
      expect(all.length).toBeGreaterThan(0);
      expect(all.filter(({ from, to }) => day < from || to < day)).toEqual([]);
    }
  },
);

test('before they end, nothing is changed', () => {
  for (const example of examples) expect(renewed(example, at('2026-10-30', example.zone))).toEqual(example);
});
