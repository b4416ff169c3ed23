import type { RegisteredContact } from '../../../src/domain/customer/customer';
import { seatsOf } from '../../../src/domain/customer/seats';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { ContactStatus } from '../../../static/parts/contact-status';
import { RegisteredThen } from '../../../static/parts/registered-then';
import { ContactFacts } from '../../../static/settings/contacts/contact-facts';
import { OverLimitChoice } from '../../../static/settings/contacts/over-limit-choice';
import { ReviewForm } from '../../../static/settings/contacts/review-form';
import { SeatLines } from '../../../static/settings/contacts/seat-lines';
import type { ContactActs } from '../../../static/settings/contacts/use-contact-act';
import { LicenceState } from '../../../static/settings/licence-state';
import { PlaceButtons } from '../../../static/settings/place-buttons';
import { contactOf, harbor, WEDNESDAY } from '../../domain/transfer/builders';
import { inTokyo, rendered } from '../rendered';

const acts: ContactActs = { acting: { state: 'idle' }, act: () => undefined, forget: () => undefined };
const dana = contactOf('dana', 'Dana Brooks', 'dana@harborlogistics.example');
const [grace = dana, peter = dana] = harbor.contacts;

describe('one entry of the register', () => {
  const status = (contact: RegisteredContact) => rendered(<ContactStatus contact={contact} />).text();
  test('says how it stands: not linked, over the limit, orphaned', () => {
    expect([status(dana), status(grace)]).toEqual(['activenot linked', 'active']);
    expect(status({ ...grace, status: 'overLimit', orphan: { since: 0, cause: 'deactivated' } })).toBe('over the limitaccount deactivated');
  });
  test('card 1 keeps which account was whose, and who stood in, with dates', () => {
    const facts = (contact: RegisteredContact) =>
      rendered(<ContactFacts contact={contact} standIns={contact === peter ? (harbor.standIns ?? []) : []} nameOf={(id) => id} />).text();
    expect(facts(grace)).toMatch(/person:grace-old: from Thu 15 Jan .* until Sun 1 Mar .*person:grace-miller: from Sun 1 Mar .* until now/);
    expect(facts(peter)).toMatch(/Dana Brooks stands in from Sat 1 Aug .* until Sat 8 Aug/);
  });
});

describe('NEW-6 the seat meter', () => {
  const seats = (direct: number, partner: number, licences: readonly ('direct' | 'withPartner')[]) => {
    const modes = licences.map((contactMode) => ({ contactMode }));
    const sizes = premier2019.contacts;
    return rendered(<SeatLines seats={seatsOf(modes, sizes)} use={{ direct, partner }} licences={modes} sizes={sizes} />).text();
  };
  test.each<[string, number, number, readonly ('direct' | 'withPartner')[], RegExp]>([
    ['what is free', 1, 0, ['direct'], /1 of 3 direct.*Free: 2 direct, 0 partner$/],
    ['where seats end, what more there is', 3, 0, ['direct'], /Free: 0 direct.*add one below, or ask sales/],
    [
      'the nearest mix where modes would do',
      5,
      3,
      ['direct', 'direct'],
      /With the licences switched, everybody fits: 5 direct and 3 partner/,
    ],
    ['X07 the nearest mix where nothing would do', 3, 1, ['direct'], /nearest possible mix is (3 direct and 0|2 direct and 1) partner/],
  ])('says %s', (_title, direct, partner, licences, told) => {
    expect(seats(direct, partner, licences)).toMatch(told);
  });
});

test('CON-6 a reviewer sees the signs in words and the one question', () => {
  const contact = contactOf('x', 'Jira admins', 'jira-admins@x.example', {
    status: 'pending',
    review: { signals: ['roleWord', 'groupName'], attestedBy: null, decidedBy: null, decidedAt: null, note: '' },
  });
  const text = rendered(<ReviewForm contact={contact} attestedBy="Grace Miller" acts={acts} />).text();
  expect(text).toMatch(
    /names a role.*looks like a team.*Grace Miller declared.*Does exactly one named person read and send from this address\?/,
  );
});

test('card 4 the excess is named and those with a seat are ticked', () => {
  const people = [contactOf('a', 'Mira', 'm@x.example'), contactOf('b', 'Noor', 'n@x.example', { status: 'overLimit' })];
  const page = rendered(<OverLimitChoice people={people} seats={{ direct: 1, partner: 0 }} acts={acts} />);
  expect(page.text()).toContain('Without a seat: Noor.');
  expect(
    page('input')
      .toArray()
      .map((box) => page(box).attr('checked') !== undefined),
  ).toEqual([true, false]);
});

test.each([
  ['draft', { from: '2026-11-01', to: '2027-10-31' }, '開始前'],
  ['active', { from: '2026-01-01', to: '2026-10-28' }, '有効'],
  ['grace', { from: '2026-01-01', to: '2026-10-20', graceDays: '14' }, '猶予期間'],
  ['expired', { from: '2026-01-01', to: '2026-10-20' }, '期限切れ'],
  ['cancelled', { from: '2026-01-01', to: '2026-12-31', cancelledAt: WEDNESDAY - 1 }, '解約済み'],
])('a licence is %s, in words', (_state, term, word) => {
  const licence = { id: 'l', order: 'O', contactMode: 'direct' as const, ...term };
  expect(rendered(<LicenceState licence={licence} zone="America/Los_Angeles" now={WEDNESDAY} />, inTokyo).text()).toBe(word);
});

test('the places say how many things wait, and nothing when none does', () => {
  const nav = (waiting: number) =>
    rendered(<PlaceButtons places={['customers', 'inbox']} here="customers" waiting={waiting} go={() => undefined} />);
  expect(nav(3).text()).toContain('3 things wait for a decision');
  expect(nav(0)('button').last().text()).toBe('To decide');
});

describe('card 1 who was registered at a certain moment', () => {
  const at = (moment: string) => rendered(<RegisteredThen register={harbor} now={Date.parse(moment)} />).text();
  test.each([
    ['a contact under an earlier account', '2026-02-01T14:02:00+09:00', /Grace Miller, registered since/],
    ['a stand-in instead of the one who is away', '2026-08-03T14:02:00+09:00', /Dana Brooks, standing in for Peter Novak until Sat 8 Aug/],
    ['nobody before the first day', '2019-01-01T00:00:00+09:00', /nobody could raise premium requests/],
  ])('%s', (_title, moment, told) => {
    expect(at(moment)).toMatch(told);
  });
});
