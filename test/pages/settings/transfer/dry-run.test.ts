import { premier2019 } from '../../../../src/domain/plan/premier-2019/premier-2019';
import { chosenFile } from '../../../../static/settings/transfer/chosen-file';
import { dryRun } from '../../../../static/settings/transfer/dry-run';
import { counter, harbor, kitaBank, WEDNESDAY } from '../../../domain/transfer/builders';

const register = { customers: [harbor, kitaBank], terms: premier2019, now: WEDNESDAY };
const run = async (files: Readonly<Record<string, string>>) => {
  const chosen = Object.entries(files).map(([name, text]) => chosenFile(name, new TextEncoder().encode(text)));
  const usable = chosen.flatMap((file) => (file.kind === 'refused' ? [] : [file]));
  expect(usable).toHaveLength(chosen.length);
  return dryRun(usable, register, counter(), () => undefined);
};
const told = ({ problems }: Awaited<ReturnType<typeof run>>) =>
  problems.map(({ file, row, column, code }) => `${file} ${row} ${column} ${code}`);

test('every row that is wrong is told in one go, in the file’s own words for its columns', async () => {
  const found = await run({
    'people.csv': [
      'Company,Full name,E-Mail,Since',
      '北銀行,佐藤 健二,kenji@kitabank.example.jp,',
      '北銀行,誰か,someone@elsewhere.example,',
      '北銀行,次の人,next@kitabank.example.jp,yesterday',
      'Nowhere,A,a@b.example,',
    ].join('\n'),
  });
  expect(told(found)).toEqual([
    'people.csv 3 E-Mail domainForeign',
    'people.csv 4 Since instantWrong',
    'people.csv 5 Company customerNotFound',
  ]);
  expect(found.problems[0]?.customer).toBe('北銀行');
});

test('several tables are one import: a new customer with its licence, domain and contact', async () => {
  const found = await run({
    'contacts.csv': 'customer,name,email\nLumen Rail,Mira Sandoval,mira@lumenrail.example',
    'domains.csv': 'customer,domain\nLumen Rail,LumenRail.example',
    'licences.csv': 'customer,order,from,to\nLumen Rail,LR-1,2026/10/1,2027/9/30',
    'customers.csv': 'name,zone,language\nLumen Rail,America/Denver,en',
  });
  expect(told(found)).toEqual([]);
  expect(found).toMatchObject({ rows: 4, planned: [{ act: 'added', name: 'Lumen Rail', problems: [] }] });
});

test('a JSON file tells its mistakes by path', async () => {
  const file = [{ id: 'lumen', name: 'Lumen', zone: 'Mars/Olympus', licences: [{ id: 'l', from: '2026-02-30', to: '2026-12-31' }] }];
  expect(told(await run({ 'x.json': JSON.stringify(file) }))).toEqual([
    'x.json 0 customers[0].zone zoneUnknown',
    'x.json 0 customers[0].licences.0.from dateWrong',
  ]);
});

test('the register as it is changes nothing', async () => {
  const { planned } = await run({ 'domains.csv': 'customer,domain\nkita-bank,KitaBank.example.jp' });
  expect(planned.map(({ act }) => act)).toEqual(['same']);
});
