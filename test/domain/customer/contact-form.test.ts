import { customerOfDraft } from '../../../src/domain/customer/customer-of-draft';
import { type ContactDraft, type CustomerDraft, draftOf } from '../../../src/domain/customer/draft';
import { draftProblems } from '../../../src/domain/customer/draft-problems';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { aiko, ben, chen, contactOf, register, WEDNESDAY } from './acts/register';

const known = { id: 'acme', now: WEDNESDAY, nameOf: () => null, terms: premier2019.contacts };
const newcomer = (more: Partial<ContactDraft>): ContactDraft => ({
  ...{
    id: 'new',
    accountId: 'person:dana-brooks',
    name: 'Dana Brooks',
    email: 'dana.brooks@xyz.com',
    kind: 'direct',
    partner: '',
    removed: false,
  },
  ...more,
});
const two = register({ contacts: [aiko, ben] });
const problemsOf = (draft: CustomerDraft, before = two) =>
  draftProblems(draft, draftOf(before), premier2019, WEDNESDAY).map(({ path, code }) => `${path} ${code}`);
const withNewcomer = (more: Partial<ContactDraft> = {}): CustomerDraft => {
  const draft = draftOf(two);
  return { ...draft, contacts: [...draft.contacts, newcomer(more)] };
};

describe('the administrator’s form obeys the rules of the register', () => {
  test.each<[string, Partial<ContactDraft>, readonly string[]]>([
    ['one of the company', {}, []],
    ['CON-5 another domain', { email: 'dana@gmail.com' }, ['contacts.2.email domainForeign']],
    ['CON-9 a partner’s address in a direct seat', { email: 'DanaBrooks_PartnerCompanyA@xyz.com' }, ['contacts.2.kind directNamesPartner']],
    ['CON-6 the mailbox of another', { email: 'Ben.Ortiz+desk@xyz.com' }, ['contacts.2.email mailboxTwice']],
    ['the account of another', { accountId: ben.accountId, email: '' }, ['contacts.2.accountId contactTwice']],
    ['nobody at all', { accountId: null, email: '' }, ['contacts.2.email addressMissing']],
    ['without an account', { accountId: null }, []],
  ])('%s', (_title, more, found) => {
    expect(problemsOf(withNewcomer(more))).toEqual(found);
  });

  test('who was registered before is not judged again, until something about the entry changes', () => {
    const old = contactOf('Dana Brooks', { email: 'dana@gmail.com' });
    const before = register({ contacts: [aiko, old] });
    const draft = draftOf(before);
    expect(problemsOf(draft, before)).toEqual([]);
    const moved = {
      ...draft,
      contacts: draft.contacts.map((contact) => (contact.id === old.id ? { ...contact, kind: 'partner' as const } : contact)),
    };
    expect(problemsOf(moved, before)).toContain('contacts.1.email partnerPartMissing');
  });

  test.each([
    ['an address nobody suspects', 'dana.brooks@xyz.com', 'active'],
    ['a role address', 'helpdesk@xyz.com', 'pending'],
    ['an address that Jira hides', '', 'pending'],
  ])('%s: %s is %s', (_title, email, status) => {
    const { contacts } = customerOfDraft(withNewcomer({ email }), two, known);
    expect(contacts[2]?.status).toBe(status);
  });

  test('DEC-6 a domain under which anybody has names cannot be listed', () => {
    expect(problemsOf({ ...draftOf(two), emailDomains: ['xyz.com', 'co.jp'] })).toEqual(['emailDomains.1 domainShared']);
  });
});

describe('the form keeps what it does not show', () => {
  const price = { amount: 30_000, currency: 'USD' };
  const rich = register({
    licences: [
      {
        id: 'acme-1',
        order: 'ACME-1',
        from: '2019-10-15',
        to: '2020-10-14',
        contactMode: 'direct',
        graceDays: 7,
        price,
        cancelledAt: WEDNESDAY + 1,
        renews: 'acme-0',
      },
    ],
    contacts: [
      {
        ...aiko,
        earlierAccounts: [{ accountId: 'person:aiko-old', from: 0, to: 1 }],
        linkedFrom: 1,
        orphan: { since: 2, cause: 'domain' },
      },
      { ...ben, review: { signals: ['roleWord'], attestedBy: 'person:olivia-grant', decidedBy: null, decidedAt: null, note: '' } },
      { ...chen, status: 'overLimit', overLimits: [{ from: 3, to: null }] },
    ],
    standIns: [
      {
        id: 's',
        contactId: ben.id,
        accountId: 'person:dana-brooks',
        name: 'Dana Brooks',
        from: WEDNESDAY,
        to: WEDNESDAY + 86_400_000,
        endedAt: null,
        by: 'person:ben-ortiz',
      },
    ],
    lookedAfterBy: { engineer: null, backup: null, coordinator: null, sales: { name: 'Ines Costa', email: 'ines@vendor.example' } },
  });
  const named = { ...known, nameOf: (accountId: string) => rich.contacts.find((contact) => contact.accountId === accountId)?.name ?? null };

  test('a save of what was read changes nothing', () => {
    expect(customerOfDraft(draftOf(rich), rich, named)).toEqual(rich);
  });

  test('a contact who is struck out ends, and so does who stands in', () => {
    const draft = draftOf(rich);
    const next = customerOfDraft(
      { ...draft, contacts: draft.contacts.map((contact) => ({ ...contact, removed: contact.id === ben.id })) },
      rich,
      named,
    );
    expect(next.contacts[1]).toMatchObject({ status: 'removed', removedAt: WEDNESDAY });
    expect(next.standIns?.[0]?.endedAt).toBe(WEDNESDAY);
  });
});
