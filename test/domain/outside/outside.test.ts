import { entriesOfPlan, type OutsideEntry } from '../../../src/domain/outside/outside-entry';
import { keptEntries, MOST_ENTRIES, outsideProblems } from '../../../src/domain/outside/outside-problems';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';

const training: OutsideEntry = {
  key: 'training',
  title: { en: 'Training', ja: 'トレーニング' },
  text: { en: 'Atlassian University offers it.', ja: 'Atlassian University をご利用ください。' },
  address: 'https://university.atlassian.com',
};
const codesOf = (entry: OutsideEntry) => outsideProblems([training, entry]).map(({ path, code }) => `${path} ${code}`);

test('EXC-6 … EXC-13 as long as nobody edits it, the page is what the plan excludes by kind, in both languages', () => {
  const entries = entriesOfPlan(premier2019);
  expect(entries.map(({ key }) => key)).toEqual(['EXC-4', 'EXC-6', 'EXC-7', 'EXC-8', 'EXC-9', 'EXC-11', 'EXC-12', 'EXC-13']);
  expect(outsideProblems(entries)).toEqual([]);
  expect(entries.find(({ key }) => key === 'EXC-12')?.address).toBe('https://www.atlassian.com/enterprise/services');
});

test.each<[string, Partial<OutsideEntry>, string]>([
  ['a title in one language only', { title: { en: 'Training', ja: ' ' } }, '1.title.ja outside.missing'],
  ['no text', { text: { en: '', ja: 'x' } }, '1.text.en outside.missing'],
  ['a title of 101 characters', { title: { en: 'x'.repeat(101), ja: 'x' } }, '1.title.en outside.tooLong'],
  ['a text of 1,001 characters', { text: { en: 'x', ja: 'あ'.repeat(1_001) } }, '1.text.ja outside.tooLong'],
  ['an address that runs script', { address: 'javascript:alert(1)' }, '1.address outside.notAnAddress'],
  ['an address without a host', { address: 'https://' }, '1.address outside.notAnAddress'],
])('%s is refused at its field', (_title, more, told) => {
  expect(codesOf({ ...training, ...more })).toEqual([told]);
});

test('no address is fine, and too many entries are not', () => {
  expect(codesOf({ ...training, address: null })).toEqual([]);
  expect(outsideProblems(Array.from({ length: MOST_ENTRIES + 1 }, () => training))).toMatchObject([{ code: 'outside.tooMany' }]);
});

test('what is kept is trimmed, and an empty address is none', () => {
  expect(keptEntries([{ ...training, title: { en: ' Training ', ja: 'トレーニング' }, address: ' ' }])).toEqual([
    { ...training, address: null },
  ]);
});
