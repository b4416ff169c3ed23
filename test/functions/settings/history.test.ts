import type { HistoryFilter, HistoryPage } from '../../../src/domain/view/history';
import { type Desk, openDesk } from '../desk';
import { customerDesk, versionOf } from './customer-desk';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
  const olivia = customerDesk(desk);
  versionOf(await olivia.edit('kita-bank', { name: 'Kita Bank' }));
  await desk.pass(60);
  const hana = customerDesk(desk, 'olivia-grant');
  const version = versionOf(await hana.edit('kita-bank', { partners: ['Northlight'] }));
  await desk.pass(60);
  versionOf(await olivia.undo('kita-bank', version));
  for (let at = 0; at < 60; at++)
    versionOf(await olivia.edit('kita-bank', { emailDomains: ['kitabank.example.jp', `branch-${at}.example.jp`] }));
});
afterAll(() => desk.site.close());

const ALL: HistoryFilter = { who: '', act: '', part: '', text: '', from: null, to: null };
const page = async (filter: Partial<HistoryFilter>, cursor: string | null = null): Promise<HistoryPage> => {
  const answer = await customerDesk(desk).ask('customerHistory', { customerId: 'kita-bank', filter: { ...ALL, ...filter }, cursor });
  return answer as HistoryPage;
};
const acts = async (filter: Partial<HistoryFilter>): Promise<readonly string[]> => (await page(filter)).lines.map(({ act }) => act);
const START = Date.parse('2026-10-28T16:00:00Z');
const HOUR = 3_600_000;

test('every change is there, newest first, page by page and each once', async () => {
  const first = await page({});
  const second = await page({}, first.next);
  const versions = [...first.lines, ...second.lines].map(({ version }) => version);
  expect([first.lines.length, second.next]).toEqual([50, null]);
  expect(versions).toEqual([...versions].sort((one, other) => other - one));
  expect(new Set(versions).size).toBe(64);
});

test.each<[string, Partial<HistoryFilter>, readonly string[]]>([
  ['what was done', { act: 'undone' }, ['undone']],
  ['what it is about', { part: 'partners' }, ['undone', 'changed']],
  ['a text in it, whatever its case', { text: 'NORTHLIGHT' }, ['undone', 'changed']],
  ['when', { from: START + HOUR / 2, to: START + HOUR * 1.5 }, ['changed']],
  ['all of them together', { act: 'changed', part: 'partners', who: 'olivia', to: START + 2 * HOUR }, ['changed']],
  ['somebody who did nothing', { who: 'Yuki' }, []],
  ['the first save', { act: 'imported' }, ['imported']],
])('narrowed by %s', async (_title, filter, expected) => {
  expect(await acts(filter)).toEqual(expected);
});

test('a filter of another shape is refused', async () => {
  expect(await page({ part: 'secrets' as never })).toEqual({ state: 'refused' });
});
