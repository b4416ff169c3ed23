import type { FactValue } from '../../../src/domain/customer/customer';
import { datedChanges, netChanges } from '../../../src/domain/customer/instance-history';
import { twinRows } from '../../../src/domain/customer/twins';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { instanceStory } from '../../../src/domain/view/instance-story';
import { instance, kitaBank } from '../../pages/kita-bank';

const facts = (values: Readonly<Record<string, FactValue>>) =>
  Object.entries(values).map(([field, value]) => ({ field, label: null, value }));

test('NEW-17 every field is compared, differences first; unknown is never the same, not even on both sides', () => {
  const production = facts({ name: 'A', version: '10.3.4', os: 'Ubuntu', db: null, jvm: null, apps: [], network: '10 Gbit' });
  const staging = facts({ name: 'B', version: '10.3.4', os: 'Debian', db: 'PostgreSQL 16', jvm: null, apps: [] });
  expect(twinRows(production, staging).map(({ field, state }) => [field, state])).toEqual([
    ['os', 'differs'],
    ['db', 'unknown'],
    ['jvm', 'unknown'],
    ['network', 'unknown'],
    ['version', 'same'],
    ['apps', 'same'],
  ]);
});

test('none is an answer: it differs from some, and lists in another order are the same', () => {
  const rows = twinRows(facts({ problems: [], apps: ['a', 'b'] }), facts({ problems: ['slow'], apps: ['b', 'a'] }));
  expect(rows.map(({ field, state }) => [field, state])).toEqual([
    ['problems', 'differs'],
    ['apps', 'same'],
  ]);
});

const DAY = 86_400_000;
const raisedAt = Date.parse('2026-10-28T09:00:00+09:00');
const said = (at: number) => ({ by: 'account-aoi', at });
const first = instance({ revision: 1, profile: { drivers: '42.7.2', os: 'Ubuntu 22.04' } });
const second = instance({ revision: 2, profile: { drivers: '42.7.3', os: 'Ubuntu 22.04' }, revised: said(raisedAt - 3 * DAY) });
const third = instance({ revision: 3, profile: { drivers: '42.7.3', os: 'Ubuntu 24.04' }, revised: said(raisedAt + 2 * DAY) });
const past = [
  { instance: second, until: raisedAt + 2 * DAY },
  { instance: first, until: raisedAt - 3 * DAY },
  // A save that lost its race left this one behind: it never was.
  { instance: { ...third, revision: 3, profile: { drivers: 'never' } }, until: raisedAt + 4 * DAY },
];

test('NEW-16 the driver changed 3 days before the request, the operating system 2 days after it', () => {
  const source = { customer: { ...kitaBank, instances: [third] }, past, plan: premier2019 };
  const story = instanceStory(second, source, { createdAt: raisedAt, now: raisedAt + 5 * DAY });
  expect(story.before.map(({ field, from, to, days }) => [field, from, to, days])).toEqual([['drivers', '42.7.2', '42.7.3', 3]]);
  expect(story.since.map(({ field, from, to, days }) => [field, from, to, days])).toEqual([['os', 'Ubuntu 22.04', 'Ubuntu 24.04', 2]]);
});

test('what changed longer ago than the plan’s days is not told, nor anything of an instance that is gone', () => {
  const later = { createdAt: raisedAt + 200 * DAY, now: raisedAt + 200 * DAY };
  expect(instanceStory(third, { customer: { ...kitaBank, instances: [third] }, past, plan: premier2019 }, later).before).toEqual([]);
  const gone = instanceStory(third, { customer: { ...kitaBank, instances: [] }, past, plan: premier2019 }, later);
  expect([gone.before, gone.since]).toEqual([[], []]);
});

test('what was changed and changed back is nothing', () => {
  const back = instance({ revision: 3, profile: { drivers: '42.7.2', os: 'Ubuntu 22.04' }, revised: said(raisedAt) });
  expect(
    netChanges(
      datedChanges(
        [
          { instance: first, until: 1 },
          { instance: second, until: 2 },
        ],
        back,
      ),
    ),
  ).toEqual([]);
});
