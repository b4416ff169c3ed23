import { howTosFor } from '../../../src/domain/care/how-tos-for';
import { newItem } from '../../../src/domain/care/information-item';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import type { OwnInformation, OwnItem } from '../../../src/domain/view/information';
import { InformationCard } from '../../../static/portal/information-card';
import { hidesOf, WhereItGoes } from '../../../static/portal/where-it-goes';
import { inTokyo, rendered } from '../rendered';

const HOUR = 3_600_000;
const now = Date.UTC(2026, 9, 28, 12);
const itemOf = (key: string): OwnItem => {
  const kind = premier2019.informationRequests.kinds.find((one) => one.key === key);
  if (kind === undefined) throw new Error(key);
  return { ...newItem(key, kind.label, kind.needsAnonymised), howTos: howTosFor(premier2019, key, 'bamboo') };
};
const backup = itemOf('database-backup');

test.each(['attachment', 'link'])('INF-4 a backup: no way to hand it over (%s) is shown before somebody says it is anonymised', (how) => {
  const shown = (filled: object) => rendered(<WhereItGoes item={backup} filled={{ how, ...filled }} />).text();
  expect(shown({})).toBe('Confirm this before you see where it goes.');
  expect(shown({ anonymised: false })).not.toContain('Attach');
  expect(shown({ anonymised: true })).toContain(how === 'attachment' ? 'Attach the file' : 'Only the support team');
  expect([hidesOf(backup, 'link', { how: 'link' }), hidesOf(backup, 'link', { how: 'link', anonymised: true })]).toEqual([true, false]);
  expect(hidesOf(backup, 'anonymised', { how })).toBe(false);
});

test('what is not personal is not asked about', () => {
  const dump = itemOf('thread-dump');
  expect(hidesOf(dump, 'anonymised', { how: 'attachment' })).toBe(true);
  expect(rendered(<WhereItGoes item={dump} filled={{ how: 'attachment' }} />).text()).toContain('Attach the file');
});

describe('the card', () => {
  const asked: OwnInformation = {
    ...{
      recordId: 'i',
      state: 'asked',
      note: null,
      askedAt: now - 80 * HOUR,
      neededBy: now - HOUR,
      waitsSince: now - 8 * HOUR,
      mayTick: true,
    },
    items: [itemOf('thread-dump'), { ...backup, state: 'attachment', at: now - 9 * HOUR }],
  };
  const card = (more: Partial<OwnInformation> = {}) =>
    rendered(
      <InformationCard asked={{ ...asked, ...more }} now={now} ask={async () => ({ state: 'refused' })} again={() => {}} />,
      inTokyo,
    );

  test('says what progress waits for, since when, and that no clock stops; each item with its steps by operating system', () => {
    const text = card().text();
    expect(text).toContain('スレッド ダンプの提供待ちのため、対応が進められません。');
    expect(text).toContain('80 時間経過');
    expect(text).toContain('応答期限が止まることはありません');
    expect(card()('details strong').toArray()).toHaveLength(2);
  });

  test('a contact hands over and takes back, a colleague only reads', () => {
    expect(card()('button')).toHaveLength(2);
    expect(card({ mayTick: false })('button')).toHaveLength(0);
    expect(card({ mayTick: false }).text()).toContain('登録コンタクトの方が行えます');
  });
});
