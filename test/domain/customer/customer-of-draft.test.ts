import { customerChanges } from '../../../src/domain/customer/customer-changes';
import { customerOfDraft } from '../../../src/domain/customer/customer-of-draft';
import { draftOf } from '../../../src/domain/customer/draft';
import { contactsOf, harbor, sizes, WEDNESDAY } from './builders';

const known = { id: 'harbor', nameOf: (accountId: string) => accountId.replace('person:', '').toUpperCase(), now: WEDNESDAY, terms: sizes };
const later = { ...known, now: WEDNESDAY + 86_400_000 };
const instance = {
  id: 'main',
  productKey: 'bamboo',
  deployment: 'data-center' as const,
  environment: 'production',
  name: 'Bamboo main',
  version: '9.6.4',
  baseUrl: '',
  maintenanceTo: '',
  codeModified: false,
};
const stored = customerOfDraft(harbor({ instances: [instance] }), null, known);

test('card 1 a new contact is active from its minute, with the name Jira has', () => {
  expect(stored.contacts[0]).toEqual({
    id: 'direct-0',
    accountId: 'person:direct-0',
    linkedFrom: WEDNESDAY,
    name: 'DIRECT-0',
    email: 'person0@harborlogistics.example',
    kind: 'direct',
    partner: null,
    status: 'active',
    activeFrom: WEDNESDAY,
    addedAt: WEDNESDAY,
    removedAt: null,
  });
});

test.each([
  ['struck out', (draft: ReturnType<typeof harbor>) => draft.contacts.map((contact, at) => ({ ...contact, removed: at === 0 }))],
  ['left out', (draft: ReturnType<typeof harbor>) => draft.contacts.slice(1)],
])('a contact %s ends then and stays with its dates, also through later saves', (_title, contacts) => {
  const draft = draftOf(stored);
  const removed = customerOfDraft({ ...draft, contacts: contacts(draft) }, stored, later);
  expect(removed.contacts[0]).toMatchObject({ status: 'removed', activeFrom: WEDNESDAY, removedAt: later.now });
  const again = customerOfDraft(draftOf(removed), removed, { ...later, now: later.now + 1 });
  expect(again.contacts).toEqual(removed.contacts);
});

test('an instance that differs gets the next revision, one that does not keeps it', () => {
  const draft = draftOf(stored);
  expect(customerOfDraft(draft, stored, later).instances).toEqual(stored.instances);
  const next = customerOfDraft({ ...draft, instances: [{ ...instance, version: '9.6.8' }] }, stored, later);
  expect(next.instances[0]).toMatchObject({ version: '9.6.8', revision: 2 });
});

test('ENV-1 card 15 apps and answers outlive a save that does not show them, and are set and confirmed by one that does', () => {
  const by = { ...later, by: 'person:olivia-grant' };
  const draft = draftOf(stored);
  const [shown] = draft.instances;
  if (shown === undefined) throw new Error('no instance');
  const apps = [{ name: ' Tempo ', vendorType: 'third-party' as const, version: '' }];
  const profile = { db: ' PostgreSQL 16 ', os: '', 'known-problems': ['slow index', ' '] };
  const told = customerOfDraft({ ...draft, instances: [{ ...shown, apps, profile }] }, stored, by);
  expect(told.instances[0]).toMatchObject({
    ...{ revision: 2, apps: [{ name: 'Tempo', vendorType: 'third-party' }] },
    profile: { db: 'PostgreSQL 16', 'known-problems': ['slow index'] },
    revised: { by: 'person:olivia-grant', at: later.now },
  });
  const { apps: _apps, profile: _profile, ...older } = shown;
  expect(customerOfDraft({ ...draft, instances: [older] }, told, by).instances).toEqual(told.instances);
  expect(customerOfDraft(draftOf(told), told, by)).toEqual(told);
  expect(customerOfDraft({ ...draft, instances: [{ ...shown, apps: null, profile: {} }] }, told, by).instances[0]).not.toHaveProperty(
    'apps',
  );
});

test('a save of what was read changes nothing', () => {
  expect(customerOfDraft(draftOf(stored), stored, later)).toEqual({ ...stored });
  expect(customerChanges(stored, customerOfDraft(draftOf(stored), stored, later))).toEqual([]);
});

test('changes are told part by part with the name of the entry', () => {
  const draft = draftOf(stored);
  const contacts = [...draft.contacts.slice(1), ...contactsOf(3, 0).slice(2)];
  const engineer = { accountId: 'person:maya-torres', name: 'Maya Torres' };
  const next = customerOfDraft(
    { ...draft, name: 'Harbor', contacts, instances: [], lookedAfterBy: { engineer, backup: null, coordinator: null } },
    stored,
    later,
  );
  expect(customerChanges(stored, next)).toEqual([
    { part: 'name', kind: 'changed', what: '' },
    { part: 'lookedAfterBy', kind: 'changed', what: '' },
    { part: 'contacts', kind: 'removed', what: 'DIRECT-0' },
    { part: 'contacts', kind: 'added', what: 'DIRECT-2' },
    { part: 'instances', kind: 'removed', what: 'Bamboo main' },
  ]);
});
