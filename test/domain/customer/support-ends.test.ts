import type { Customer } from '../../../src/domain/customer/customer';
import { maintenanceDates, maintenanceWarnings, supportEnds } from '../../../src/domain/customer/support-ends';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { instance, kitaBank } from '../../pages/kita-bank';

const on = (maintenanceTo: string | null): Customer => ({ ...kitaBank, instances: [instance({ maintenanceTo })] });
const told = (customer: Customer, at: string) =>
  maintenanceWarnings(customer, premier2019, Date.parse(at)).map(({ daysLeft, stage }) => [daysLeft, stage]);

test.each<[string, string, readonly (readonly [number, number | null])[]]>([
  ['61 days before nobody is told', '2026-07-31T12:00:00+09:00', []],
  ['60 days before', '2026-08-01T00:00:00+09:00', [[60, 60]]],
  ['31 days before it is still the first warning', '2026-08-30T12:00:00+09:00', [[31, 60]]],
  ['30 days before', '2026-08-31T00:00:00+09:00', [[30, 30]]],
  ['14 days before', '2026-09-16T12:00:00+09:00', [[14, 14]]],
  ['7 days before', '2026-09-23T12:00:00+09:00', [[7, 7]]],
  ['one day before', '2026-09-29T23:59:59+09:00', [[1, 1]]],
  ['on its last day, to its last second in Tokyo', '2026-09-30T23:59:59+09:00', [[0, 1]]],
  ['a second later, while it is still 30 September in Los Angeles', '2026-10-01T00:00:00+09:00', [[-1, null]]],
])('LIC-1 card 5 maintenance to Wed 30 Sep 2026, customer in Tokyo: %s', (_title, at, expected) => {
  expect(told(on('2026-09-30'), at)).toEqual(expected);
});

test('an unknown date warns of nothing, and the plan may count the day in a zone of its own', () => {
  expect(told(on(null), '2026-09-30T12:00:00+09:00')).toEqual([]);
  const plan = { maintenance: { ...premier2019.maintenance, zone: 'America/Los_Angeles' } };
  expect(maintenanceWarnings(on('2026-09-30'), plan, Date.parse('2026-10-01T00:00:00+09:00'))[0]?.daysLeft).toBe(0);
});

test('EXC-5 what ends is told soonest first, by the customer’s day: release, product and maintenance', () => {
  const plan = {
    ...premier2019,
    products: [
      {
        ...premier2019.products[0],
        ...{ key: 'bamboo', supportEndsByDeployment: { server: '2024-02-15' as const } },
        versions: [{ version: '6.10', kind: 'release' as const, supportEndsAt: '2026-09-17' as const }],
      } as (typeof premier2019.products)[number],
    ],
  };
  const ends = supportEnds(instance({ deployment: 'server' }), 'Asia/Tokyo', plan, Date.parse('2026-09-17T23:00:00+09:00'));
  expect(ends.map(({ kind, daysLeft }) => [kind, daysLeft])).toEqual([
    ['product', -945],
    ['version', 0],
    ['maintenance', 13],
  ]);
  const unknown = instance({ deployment: 'cloud', version: 'who knows', maintenanceTo: null });
  expect(supportEnds(unknown, 'Asia/Tokyo', plan, 0)).toEqual([]);
});

test('LIC-2 different days of maintenance are named with their instances; a hundred instances are a few days', () => {
  const instances = Array.from({ length: 100 }, (_, at) =>
    instance({ id: `i${at}`, name: `Instance ${at}`, maintenanceTo: at % 2 === 0 ? '2026-12-31' : '2026-09-30' }),
  );
  const dates = maintenanceDates({ ...kitaBank, instances });
  expect(dates.map(({ on, names }) => [on, names.length])).toEqual([
    ['2026-09-30', 50],
    ['2026-12-31', 50],
  ]);
});
