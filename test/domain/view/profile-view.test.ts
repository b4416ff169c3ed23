import type { Customer } from '../../../src/domain/customer/customer';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { type ProfileSource, profileView } from '../../../src/domain/view/profile-view';
import { instance, kitaBank } from '../../pages/kita-bank';

const DAY = 86_400_000;
const NOW = Date.parse('2026-10-28T09:00:00+09:00');
const confirmedAt = (at: number) => ({ all: { by: 'account-aoi', at } });

const source = (customer: Partial<Customer>, more: Partial<ProfileSource> = {}): ProfileSource => ({
  ...{ customer: { ...kitaBank, ...customer }, plan: premier2019, past: [], requests: [] },
  ...{ viewer: { accountId: 'account-aoi', may: 'edit' }, nameOf: () => 'Aoi Tanaka' },
  ...more,
});

test.each<[string, number, boolean]>([
  ['89 days ago', NOW - 89 * DAY, false],
  ['90 days ago', NOW - 90 * DAY, false],
  ['91 days ago', NOW - 91 * DAY, true],
])('card 15 confirmed %s', (_title, at, isStale) => {
  const [shown] = profileView(source({ instances: [instance({ confirmed: confirmedAt(at) })] }), NOW).instances;
  expect(shown).toMatchObject({ isStale, confirmedAt: at });
});

test('one field that nobody ever confirmed keeps the whole from being fresh', () => {
  const [shown] = profileView(source({ instances: [instance({ confirmed: { fields: { db: { by: 'a', at: NOW } } } })] }), NOW).instances;
  expect(shown).toMatchObject({ isStale: true, confirmedAt: null });
});

test('completeness counts the plan’s own questions; none is an answer, unknown is not', () => {
  const [shown] = profileView(
    source({ instances: [instance({ apps: [], profile: { db: 'Oracle 23', 'no-question': 'x' } })] }),
    NOW,
  ).instances;
  expect([shown?.answered, shown?.asked]).toEqual([3, 12]);
  expect(shown?.facts.find(({ field }) => field === 'no-question')?.value).toBe('x');
});

test('who may only read is given nothing to type over and no proposal', () => {
  const proposal = { id: 'p', instanceId: 'bamboo-production', by: 'account-aoi', at: NOW, changes: [] };
  const read = profileView(
    source(
      { instances: [instance()], instanceProposals: [proposal] },
      { viewer: { accountId: 'account-ren', may: 'read' }, nameOf: () => null },
    ),
    NOW,
  );
  expect(read.instances[0]).toMatchObject({ typed: null, proposals: [] });
});

test('since the last request: changed field by field, added and removed', () => {
  const before = instance({ profile: { db: 'PostgreSQL 15' } });
  const after = instance({ revision: 2, profile: { db: 'PostgreSQL 16' }, revised: { by: 'account-aoi', at: NOW - DAY } });
  const added = instance({ id: 'new', name: 'Bamboo new', revised: { by: 'account-aoi', at: NOW - DAY } });
  const gone = instance({ id: 'gone', name: 'Bamboo gone' });
  const view = profileView(
    source(
      { instances: [after, added] },
      {
        past: [before, gone].map((past) => ({ instance: past, until: NOW - DAY })),
        requests: [{ issueKey: 'PREM-12', createdAt: NOW - 2 * DAY, instanceId: after.id }],
      },
    ),
    NOW,
  );
  expect(view.changed.map(({ name, what, changes }) => [name, what, changes.map(({ field }) => field)])).toEqual([
    ['Bamboo Tokyo', 'changed', ['db']],
    ['Bamboo new', 'added', []],
    ['Bamboo gone', 'removed', []],
  ]);
  expect(view.instances[0]?.requests.map(({ issueKey }) => issueKey)).toEqual(['PREM-12']);
});
