import { howTosFor } from '../../../src/domain/care/how-tos-for';
import { information, informationOf } from '../../../src/domain/care/information';
import { openItems } from '../../../src/domain/care/information-item';
import type { CareRecord } from '../../../src/domain/care/record';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../../src/domain/request/assess';
import { askParagraphs, completeLine, remindParagraphs } from '../../../src/words/information';
import { instantOf } from '../clock/written-time';
import { decided, knownAt, press, recordAfter } from './care-builders';

const ASKED = 'Fri 2019-11-15 16:30 PST';
const HOUR = 3_600_000;
const fields = {
  items: ['heap-dump', 'database-backup', 'other'],
  other: 'Report of the load balancer',
  note: 'To see who holds the lock.',
  neededBy: instantOf('Tue 2019-11-19 16:30 PST'),
  reminds: true,
};
const asked = (more: object = {}): CareRecord =>
  recordAfter(information, null, press('ask', 'maya', { fields: { ...fields, ...more } }), knownAt(ASKED));
const contact = (action: string, filled: object) => press(action, 'aiko', { as: 'contact', fields: { ...filled } });
const supplied = (record: CareRecord, filled: object, at = 'Sat 2019-11-16 09:00 PST'): CareRecord =>
  recordAfter(information, record, contact('supply', filled), knownAt(at));
const codes = (record: CareRecord, filled: object) => decided(information, record, contact('supply', filled), knownAt(ASKED));
const en = { language: 'en', zone: 'America/Los_Angeles' } as const;

test('INF-4: asks for kinds of the plan, in its order; other needs a word; what the plan does not have is refused', () => {
  expect(informationOf(asked()).items.map(({ key, label, state }) => [key, label.en, state])).toEqual([
    ['heap-dump', 'Heap dump', 'asked'],
    ['database-backup', 'Database backup', 'asked'],
    ['other', 'Report of the load balancer', 'asked'],
  ]);
  const refused = (more: object) => decided(information, null, press('ask', 'maya', { fields: { ...fields, ...more } }), knownAt(ASKED));
  expect(refused({ items: ['core-dump'] })).toMatchObject({ problems: [{ path: 'items', code: 'notAnOption' }] });
  expect(refused({ items: [] })).toMatchObject({ problems: [{ path: 'items', code: 'missing' }] });
  expect(refused({ other: '' })).toMatchObject({ problems: [{ path: 'other', code: 'missing' }] });
  expect(refused({ neededBy: instantOf(ASKED) })).toMatchObject({ problems: [{ path: 'neededBy', code: 'information.notAhead' }] });
});

test('only agents ask, only contacts and agents tick off', () => {
  expect(decided(information, null, press('ask', 'aiko', { fields, as: 'contact' }), knownAt(ASKED))).toEqual({ state: 'refused' });
  expect(decided(information, asked(), press('withdraw', 'aiko', { as: 'contact' }), knownAt(ASKED))).toEqual({ state: 'refused' });
});

test.each([
  ['an attachment', { item: 'heap-dump', how: 'attachment' }, null],
  ['a link without a link', { item: 'heap-dump', how: 'link' }, ['link', 'missing']],
  ['a link that is none', { item: 'heap-dump', how: 'link', link: 'ftp://share.example.com/x' }, ['link', 'notALink']],
  ['cannot, without a reason', { item: 'heap-dump', how: 'cannot' }, ['reason', 'missing']],
  ['a backup that nobody says is anonymised', { item: 'database-backup', how: 'attachment' }, ['anonymised', 'information.notAnonymised']],
  [
    'the same by a link',
    { item: 'database-backup', how: 'link', link: 'https://share.example.com/x' },
    ['anonymised', 'information.notAnonymised'],
  ],
  ['an anonymised backup', { item: 'database-backup', how: 'attachment', anonymised: true }, null],
  ['a backup that cannot be had', { item: 'database-backup', how: 'cannot', reason: 'Our policy forbids it.' }, null],
  ['what was not asked for', { item: 'gc-log', how: 'attachment' }, ['item', 'notAnOption']],
])('ticked off: %s', (_, filled, wrong) => {
  const decision = codes(asked(), filled);
  if (wrong === null) expect(decision).toMatchObject({ state: 'changed' });
  else expect(decision).toMatchObject({ state: 'invalid', problems: [{ path: wrong[0], code: wrong[1] }] });
});

test('complete once all are ticked off; taking one back opens it again; the desk drops what it no longer needs', () => {
  const one = supplied(asked(), { item: 'heap-dump', how: 'attachment' });
  expect(openItems(one).map(({ key }) => key)).toEqual(['database-backup', 'other']);
  expect(codes(one, { item: 'heap-dump', how: 'attachment' })).toMatchObject({ problems: [{ code: 'information.tickedOff' }] });
  const two = supplied(one, { item: 'database-backup', how: 'cannot', reason: 'Our policy forbids it.' });
  const complete = recordAfter(information, two, press('drop', 'maya', { fields: { item: 'other' } }), knownAt(ASKED));
  expect(complete).toMatchObject({ state: 'complete', nextAt: null });
  expect(completeLine(complete, 'en')).toContain('cannot hand over: Database backup');
  const again = recordAfter(information, complete, contact('takeBack', { item: 'heap-dump' }), knownAt('Mon 2019-12-02 09:00 PST'));
  expect(again).toMatchObject({ state: 'asked', nextAt: instantOf('Thu 2019-12-05 09:00 PST') });
});

describe('reminders', () => {
  const remind = (record: CareRecord, at: string, more: object = {}): CareRecord =>
    recordAfter(information, record, press('remind', null), knownAt(at, more));

  test('after the plan’s three days, again after three, at most three times', () => {
    const first = asked();
    expect(first.nextAt).toBe(instantOf('Mon 2019-11-18 16:30 PST'));
    const second = remind(first, 'Mon 2019-11-18 16:32 PST');
    expect([informationOf(second).reminded, second.nextAt]).toEqual([1, instantOf('Thu 2019-11-21 16:30 PST')]);
    const third = remind(remind(second, 'Thu 2019-11-21 16:32 PST'), 'Sun 2019-11-24 16:32 PST');
    expect([informationOf(third).reminded, third.nextAt]).toEqual([3, null]);
  });

  test('two never come at once, however late the app looks', () => {
    expect(remind(asked(), 'Mon 2019-12-02 09:00 PST').nextAt).toBe(instantOf('Thu 2019-12-05 09:00 PST'));
  });

  test('nobody is reminded of a request that is resolved, or where nobody wants it', () => {
    const over = remind(asked(), 'Mon 2019-11-18 16:32 PST', { resolvedAt: instantOf('Mon 2019-11-18 12:00 PST') });
    expect([informationOf(over).reminded, over.nextAt]).toEqual([0, null]);
    expect(asked({ reminds: false }).nextAt).toBeNull();
  });

  test('progress waits from the plan’s days on, for what is open', () => {
    expect(informationOf(asked()).waitsSince).toBe(instantOf(ASKED) + 72 * HOUR);
    const open = supplied(asked(), { item: 'other', how: 'attachment' });
    expect(remindParagraphs(open, en)[0]).toBe(
      'Progress on this request is waiting for: Heap dump, Database backup. We asked Fri 15 Nov 16:30 PST and need it by Tue 19 Nov 16:30 PST.',
    );
    expect(remindParagraphs(open, { language: 'ja', zone: 'Asia/Tokyo' })[0]).toContain('ヒープ ダンプ、DB バックアップ');
  });
});

test('the customer reads what, why, by when, that no clock stops, and that backups are anonymised', () => {
  const told = askParagraphs(asked(), en).join('\n');
  expect(told).toMatch(/Heap dump, Database backup, Report of the load balancer\.\nTo see who holds the lock\./);
  expect(told).toContain('does not stop the time in which we answer');
  expect(told).toContain('names, addresses and passwords');
  expect(askParagraphs(asked({ items: ['gc-log'] }), en).join('\n')).not.toContain('backups');
});

test('INF-1: asking, waiting and reminding change no byte of the verdict', () => {
  const known = knownAt(ASKED);
  const before = JSON.stringify(known.subject.assessment);
  const record = recordAfter(information, null, press('ask', 'maya', { fields }), known);
  const later = { ...known, now: known.now + 100 * HOUR, others: [record] };
  recordAfter(information, record, press('remind', null), later);
  expect(JSON.stringify(assess(known.subject.facts, known.customer, premier2019))).toBe(before);
});

describe('how it is made', () => {
  const texts = (kind: string, product: string | null) => howTosFor(premier2019, kind, product).map(({ text }) => text.en);

  test.each([
    ['access-log', 'confluence', 'conf_access_log'],
    ['access-log', 'jira-software', 'INSTALL/logs/access_log'],
    ['configuration', 'bitbucket-server', 'bitbucket.properties'],
    ['support-zip', 'bamboo', 'Create support zip'],
  ])('%s of %s', (kind, product, part) => {
    expect(texts(kind, product)[0]).toContain(part);
  });

  test('dumps by operating system, other products’ steps left out; of an unknown product only what is said of all', () => {
    expect(howTosFor(premier2019, 'thread-dump', 'bamboo').map(({ system }) => system)).toEqual(['linux', 'windows']);
    expect(texts('access-log', 'bamboo').join()).not.toContain('conf_access_log');
    expect(texts('access-log', null)).toEqual(['If a proxy is in front, its access log of the same time as well.']);
    expect(texts('other', 'bamboo')).toEqual([]);
  });
});
