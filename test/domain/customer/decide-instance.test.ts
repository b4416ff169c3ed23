import type { Customer, Instance } from '../../../src/domain/customer/customer';
import { customerChanges } from '../../../src/domain/customer/customer-changes';
import { decideInstance, reviewInstance } from '../../../src/domain/customer/decide-instance';
import type { InstanceCommand } from '../../../src/domain/customer/instance-command';
import { confirmationOf, supersededInstances, withRisingRevisions } from '../../../src/domain/customer/instance-revision';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { instance as bamboo, kitaBank } from '../../pages/kita-bank';

const MONDAY = Date.parse('2026-10-26T09:00:00+09:00');
const aoi = { by: 'account-aoi', at: MONDAY };
const maya = { by: 'account-maya', at: MONDAY + 3_600_000 };
const proposing = { ...premier2019, onboarding: { ...premier2019.onboarding, profileChanges: 'propose' as const } };
const known = { by: aoi, newId: 'proposal-1', plan: premier2019 };

const stored = bamboo({ profile: { db: 'PostgreSQL 15.8' }, confirmed: { all: { by: 'account-old', at: 1 } } });
const customer: Customer = { ...kitaBank, instances: [stored] };
const answers = { version: '6.10.4', baseUrl: '', codeModified: false, apps: null, profile: { db: 'PostgreSQL 16.4' } };
const change = (more: object = {}): InstanceCommand => ({
  ...{ act: 'change', instanceId: stored.id, revision: 1 },
  answers: { ...answers, ...more },
});

const changed = (decision: ReturnType<typeof decideInstance>): Customer => {
  if (decision.state !== 'changed') throw new Error(decision.state);
  return decision.customer;
};
const only = ({ instances: [instance] }: Customer): Instance => {
  if (instance === undefined) throw new Error('no instance');
  return instance;
};

test('NEW-15 a confirmation dates every field, counts no revision, and reads as confirmed in the history', () => {
  const next = changed(decideInstance(customer, { act: 'confirm', instanceIds: [stored.id] }, known));
  for (const field of ['version', 'db', 'drivers', 'apps']) expect(confirmationOf(only(next), field)).toEqual(aoi);
  expect(only(next).revision).toBe(1);
  expect(customerChanges(customer, next)).toEqual([{ part: 'instances', kind: 'confirmed', what: 'Bamboo Tokyo' }]);
});

test('card 15 an edit is the next revision; what was set is confirmed by who set it, the rest as before', () => {
  const next = changed(decideInstance(customer, change(), known));
  expect(only(next)).toMatchObject({ revision: 2, revised: aoi, profile: { db: 'PostgreSQL 16.4' } });
  expect(confirmationOf(only(next), 'db')).toEqual(aoi);
  expect(confirmationOf(only(next), 'version')).toEqual({ by: 'account-old', at: 1 });
  expect(supersededInstances(customer, next)).toEqual([stored]);
});

test('an edit keeps what the desk keeps: name, environment and maintenance are no part of what a contact sends', () => {
  const sneaky = { ...change(), answers: { ...answers, maintenanceTo: '2099-12-31', environment: 'development', name: 'Other' } };
  expect(only(changed(decideInstance(customer, sneaky as InstanceCommand, known)))).toMatchObject({
    ...{ maintenanceTo: '2026-09-30', environment: 'production', name: 'Bamboo Tokyo' },
  });
});

test.each<[string, object, string]>([
  ['words where a number is asked', { profile: { nodes: 'two' } }, 'profile.nodes numberWrong'],
  ['an answer without end', { profile: { os: 'x'.repeat(501) } }, 'profile.os answerTooLong'],
  ['an app without a name', { apps: [{ name: ' ', vendorType: 'third-party' }] }, 'apps.0.name nameMissing'],
  [
    'more apps than anybody has',
    { apps: Array.from({ length: 101 }, () => ({ name: 'A', vendorType: 'first-party' })) },
    'apps entriesTooMany',
  ],
  ['an address that runs code', { baseUrl: 'javascript:alert(1)' }, 'baseUrl addressWrong'],
  ['a version without end', { version: '9'.repeat(201) }, 'version tooLong'],
])('%s is told at its field', (_title, more, told) => {
  const decision = decideInstance(customer, change(more), known);
  expect(decision.state === 'invalid' && decision.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([told]);
});

test.each<[string, InstanceCommand, string]>([
  ['an instance that is not the customer’s', { ...change(), instanceId: 'somebody-elses' } as InstanceCommand, 'gone'],
  ['to confirm one that is not, among others', { act: 'confirm', instanceIds: [stored.id, 'somebody-elses'] }, 'gone'],
  ['to confirm nothing', { act: 'confirm', instanceIds: [] }, 'gone'],
  ['an older revision', { ...change(), revision: 7 } as InstanceCommand, 'conflict'],
  ['nothing different', change({ profile: { db: ' PostgreSQL 15.8 ' } }), 'unchanged'],
  ['a proposal there is none of', { act: 'withdraw', proposalId: 'none' }, 'gone'],
])('%s: named, and nothing happens', (_title, command, state) => {
  expect(decideInstance(customer, command, known)).toMatchObject({ state });
});

test('unknown and none are two answers: nothing typed takes an answer away, "none" stays', () => {
  const next = only(changed(decideInstance(customer, change({ apps: [], profile: { db: '', 'known-problems': [] } }), known)));
  expect([next.apps, next.profile]).toEqual([[], { 'known-problems': [] }]);
});

describe('where the plan has contacts propose', () => {
  const proposed = changed(decideInstance(customer, change(), { ...known, plan: proposing }));

  test('nothing counts before the desk has said yes; a newer proposal takes the place of the earlier one', () => {
    expect(only(proposed)).toEqual(stored);
    expect(proposed.instanceProposals).toEqual([
      {
        id: 'proposal-1',
        instanceId: stored.id,
        by: aoi.by,
        at: MONDAY,
        changes: [{ field: 'db', from: 'PostgreSQL 15.8', to: 'PostgreSQL 16.4' }],
      },
    ]);
    const again = changed(
      decideInstance(proposed, change({ profile: { db: 'PostgreSQL 17.0' } }), { ...known, newId: 'proposal-2', plan: proposing }),
    );
    expect(again.instanceProposals?.map(({ id }) => id)).toEqual(['proposal-2']);
  });

  test('what is accepted becomes the next revision, confirmed by who proposed it', () => {
    const decided = changed(reviewInstance(proposed, { act: 'accept', proposalId: 'proposal-1', note: '' }, { by: maya }));
    expect(only(decided)).toMatchObject({ revision: 2, profile: { db: 'PostgreSQL 16.4' } });
    expect(confirmationOf(only(decided), 'db')).toEqual({ by: aoi.by, at: maya.at });
    expect(decided.instanceProposals).toBeUndefined();
  });

  test('what is declined says why, waits no more, and can be put away by who proposed it', () => {
    const review = { act: 'decline' as const, proposalId: 'proposal-1' };
    expect(reviewInstance(proposed, { ...review, note: ' ' }, { by: maya })).toMatchObject({ state: 'invalid' });
    const declined = changed(reviewInstance(proposed, { ...review, note: 'The upgrade is next week.' }, { by: maya }));
    expect(declined.instanceProposals?.[0]?.declined).toEqual({ ...maya, note: 'The upgrade is next week.' });
    expect(reviewInstance(declined, { ...review, act: 'accept', note: '' }, { by: maya })).toEqual({ state: 'gone' });
    expect(changed(decideInstance(declined, { act: 'withdraw', proposalId: 'proposal-1' }, known)).instanceProposals).toBeUndefined();
  });

  test('a field that somebody changed meanwhile is not overwritten', () => {
    const moved = { ...proposed, instances: [{ ...stored, profile: { db: 'Oracle 23' } }] };
    expect(reviewInstance(moved, { act: 'accept', proposalId: 'proposal-1', note: '' }, { by: maya })).toEqual({ state: 'conflict' });
  });
});

test('an undone save counts up: the revision it brings back is not given twice', () => {
  const edited = changed(decideInstance(customer, change(), known));
  expect(only(withRisingRevisions(edited, customer, maya))).toMatchObject({
    ...{ revision: 3, revised: maya, profile: { db: 'PostgreSQL 15.8' } },
  });
  expect(withRisingRevisions(customer, edited, maya)).toBe(edited);
});
