import type { Customer } from '../../../../src/domain/customer/customer';
import { premier2019 as plan } from '../../../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../../../src/domain/request/assess';
import { say } from '../../../../src/words/say';
import { at, choosing, facts } from '../../request/builders';
import {
  adding,
  aiko,
  ben,
  changedBy,
  chen,
  contactOf,
  decide,
  LA,
  licenceOf,
  partner,
  partnerOf,
  person,
  register,
  statuses,
  told,
} from './register';

const four = person('Dana Brooks');
const trackOf = (customer: Customer, accountId: string | null, product = 'jira-software', wallClock = `2019-11-06 10:00 ${LA}`) => {
  const asked = facts({ createdAt: at(wallClock), reporterAccountId: accountId, match: { by: 'domain' }, ...choosing(product, 'L2') });
  return assess(asked, customer, plan);
};
const reasonsOf = (...asked: Parameters<typeof trackOf>) => {
  const { track, reasons } = trackOf(...asked);
  return [track, ...reasons.filter(({ outcome }) => outcome === 'standard').map(({ code, rule }) => `${code} ${rule}`)];
};

describe('domain 10.1: contacts', () => {
  test('X01 Dana, who is not registered, goes to the standard track', () => {
    expect(reasonsOf(register(), 'person:dana-brooks')).toEqual(['standard', 'contactNot CON-1']);
  });

  test('X02 Ben, who could adopt it, is a contact', () => {
    expect(reasonsOf(register(), ben.accountId)).toEqual(['premier']);
  });

  test('X03, X04 participants are no part of the facts: nothing but the reporter counts', () => {
    expect(trackOf(register(), aiko.accountId).contactId).toBe(aiko.id);
  });

  test('X05 a fourth direct contact on one licence is refused with the way on', () => {
    const decision = decide(register(), adding(four));
    expect(told(decision)).toEqual(['person seatsDirect']);
    const values = decision.state === 'refused' ? (decision.problems[0]?.values ?? {}) : {};
    expect(values).toEqual({ used: 4, total: 3, more: 3, direct: 3, partner: 0 });
    expect(say('problem.seatsDirect', values, 'en')).toBe(
      '4 direct contacts for 3 direct seats; the licences seat 3 direct and 0 partner of them. Replace or remove one, or add a licence (3 more seats).',
    );
  });

  test.each([
    ['the minute before', '2019-11-30 23:59', ['person seatsDirect']],
    ['its first minute', '2019-12-01 00:00', ['changed']],
  ])('X06 a second licence from 1 December, a fourth contact %s', (_title, wallClock, answer) => {
    const customer = register({ licences: [licenceOf('acme-1'), licenceOf('acme-2', { from: '2019-12-01', to: '2020-11-30' })] });
    expect(told(decide(customer, adding(four), { now: at(`${wallClock} ${LA}`) }))).toEqual(answer);
  });

  test('X06 then six have a seat, and no seventh', () => {
    const licences = [licenceOf('acme-1'), licenceOf('acme-2', { from: '2019-11-01' })];
    const six = ['Dana Brooks', 'Emre Kaya', 'Fatima Haddad'].map((name) => contactOf(name));
    expect(told(decide(register({ licences, contacts: [aiko, ben, chen, ...six] }), adding(person('Goro Abe'))))).toEqual([
      'person seatsDirect',
    ]);
  });

  test('X07 three direct contacts: the switch to partners is refused with the reason', () => {
    const decision = decide(register(), { act: 'mode', licenceId: 'acme-1', mode: 'withPartner' });
    expect(told(decision)).toEqual(['mode modeDirectFirst']);
    expect(say('problem.modeDirectFirst', { count: 1 }, 'en')).toMatch(/^Remove one direct contact first/);
    expect(say('problem.modeDirectFirst', { count: 1 }, 'ja')).toMatch(/^先に直接コンタクトを 1 名解除してください。/);
  });

  test('X08 Chen removed, mode switched, three partner contacts added: 2 + 3', () => {
    const removed = changedBy(decide(register(), { act: 'remove', contactId: chen.id }));
    const switched = changedBy(decide(removed, { act: 'mode', licenceId: 'acme-1', mode: 'withPartner' }));
    const five = ['John Smith', 'Judy Finch', 'Omar Said'].reduce(
      (customer, name, index) => changedBy(decide(customer, adding(partner(name)), { newId: `partner-${index}` })),
      switched,
    );
    expect(statuses(five)).toMatchObject({ 'Chen Wei': 'removed', 'John Smith': 'active', 'Judy Finch': 'active', 'Omar Said': 'active' });
    expect(told(decide(five, adding(partner('Ida Berg'))))).toEqual(['person seatsPartner']);
    expect(told(decide(five, adding(person('Dana Brooks'))))).toEqual(['person seatsDirect']);
  });

  test('CON-7 and back again: refused while partner contacts hold seats', () => {
    const customer = register({
      licences: [licenceOf('acme-1', { contactMode: 'withPartner' })],
      contacts: [aiko, partnerOf('John Smith')],
    });
    expect(told(decide(customer, { act: 'mode', licenceId: 'acme-1', mode: 'direct' }))).toEqual(['mode modePartnerFirst']);
  });

  test.each([
    ['direct', [aiko, ben, chen], partner('John Smith'), 'person seatsPartner'],
    ['withPartner', [aiko, ben, partnerOf('John Smith')], person('Chen Wei'), 'person seatsDirect'],
  ] as const)('X09 three direct and one partner on one licence (%s) are never seated', (contactMode, contacts, fourth, answer) => {
    const customer = register({ licences: [licenceOf('acme-1', { contactMode })], contacts });
    const decision = decide(customer, adding(fourth));
    expect(told(decision)).toEqual([answer]);
    expect(decision.state === 'refused' && decision.problems[0]?.values).toMatchObject({ direct: 3, partner: 0 });
  });

  test('X10 two licences, one with partners: five direct and three partner, no more', () => {
    const licences = [licenceOf('acme-1'), licenceOf('acme-2', { contactMode: 'withPartner' })];
    const direct = [aiko, ben, chen, contactOf('Dana Brooks'), contactOf('Emre Kaya')];
    const partners = [partnerOf('John Smith'), partnerOf('Judy Finch')];
    const seven = register({ licences, contacts: [...direct, ...partners] });
    const eight = changedBy(decide(seven, adding(partner('Omar Said'))));
    expect(told(decide(eight, adding(person('Goro Abe'))))).toEqual(['person seatsDirect']);
    expect(told(decide(eight, adding(partner('Ida Berg'))))).toEqual(['person seatsPartner']);
  });

  test('X11 a role address waits for review: it holds a seat, gives no entitlement, until it is approved with a note', () => {
    const two = register({ contacts: [aiko, ben] });
    const shared = person('Jira Admins', { accountId: 'person:jira-admins', email: 'jira-admins@xyz.com' });
    const pending = changedBy(decide(two, adding(shared)));
    expect(pending.contacts.at(-1)).toMatchObject({ status: 'pending', review: { signals: ['roleWord', 'groupName'], attestedBy: null } });
    expect(reasonsOf(pending, 'person:jira-admins')).toEqual(['standard', 'contactPending CON-6']);
    expect(told(decide(pending, adding(four)))).toEqual(['person seatsDirect']);
    const approve = { act: 'approve', contactId: 'new-entry', note: '' } as const;
    expect(told(decide(pending, approve))).toEqual(['note noteMissing']);
    const approved = changedBy(decide(pending, { ...approve, note: 'One person: Ms Admins. Called her.' }));
    expect(approved.contacts.at(-1)).toMatchObject({
      status: 'active',
      review: { attestedBy: 'person:olivia-grant', decidedBy: 'person:olivia-grant', note: 'One person: Ms Admins. Called her.' },
    });
    expect(reasonsOf(approved, 'person:jira-admins')).toEqual(['premier']);
  });

  test('X12 another company’s domain is refused', () => {
    const two = register({ contacts: [aiko, ben] });
    expect(told(decide(two, adding(person('Aiko Tanaka', { accountId: null, email: 'aiko.tanaka@gmail.com' }))))).toEqual([
      'person.email domainForeign',
    ]);
  });

  test('X13 a consultant with the company’s address is a direct contact', () => {
    const lee = person('Lee (contractor)', { accountId: 'person:contractor-lee', email: 'contractor.lee@xyz.com' });
    const next = changedBy(decide(register({ contacts: [aiko, ben] }), adding(lee)));
    expect(reasonsOf(next, 'person:contractor-lee')).toEqual(['premier']);
  });

  test('X20 Jira Align asks for its own licence and for no contact', () => {
    const { contactMode: _none, ...term } = licenceOf('align-1');
    const licensed = register({ alignLicences: [term] });
    expect(reasonsOf(licensed, 'person:dana-brooks', 'jira-align')).toEqual(['jira-align']);
  });

  test('X21 without one a registered contact is not enough', () => {
    expect(reasonsOf(register(), aiko.accountId, 'jira-align')).toEqual(['standard', 'alignLicenceNone ALN-1']);
  });

  test('X32 a deactivated account: the seat is held until the contact is removed, and nobody deactivated is added', () => {
    const orphaned = register({
      contacts: [aiko, ben, { ...chen, orphan: { since: at(`2019-11-05 02:00 ${LA}`), cause: 'deactivated' } }],
    });
    expect(told(decide(orphaned, adding(four)))).toEqual(['person seatsDirect']);
    const removed = changedBy(decide(orphaned, { act: 'remove', contactId: chen.id }));
    expect(told(decide(removed, adding(four)))).toEqual(['changed']);
    expect(told(decide(removed, adding(four), { accountTypeOf: () => 'deactivated' }))).toEqual(['person.accountId personInactive']);
  });

  test.each([
    ['on its last day', `2020-10-14 23:59 ${LA}`, ['premier']],
    ['the day after', `2020-10-15 00:00 ${LA}`, ['standard', 'licenceEnded PRC-1']],
  ])('X33 the licence ends on 14 October 2020: a request %s', (_title, wallClock, answer) => {
    expect(reasonsOf(register(), aiko.accountId, 'jira-software', wallClock)).toEqual(answer);
  });
});
