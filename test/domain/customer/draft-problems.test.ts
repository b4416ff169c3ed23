import type { CustomerDraft } from '../../../src/domain/customer/draft';
import { draftNotices, draftProblems } from '../../../src/domain/customer/draft-problems';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { contactsOf, harbor, licenceOf, WEDNESDAY } from './builders';

const told = (draft: CustomerDraft, before: CustomerDraft | null = null, now = WEDNESDAY): readonly string[] =>
  draftProblems(draft, before, premier2019, now).map(({ path, code }) => `${path} ${code}`);

test('a complete customer has no problem', () => {
  expect(told(harbor())).toEqual([]);
});

describe('licences', () => {
  const first = licenceOf('HL-1', '2026-01-15', '2027-01-14');
  test.each([
    ['reversed', [licenceOf('HL-1', '2027-01-14', '2026-01-15')], ['licences.0.to licenceReversed']],
    ['of one day', [licenceOf('HL-1', '2026-10-28', '2026-10-28')], []],
    [
      'without order and days',
      [licenceOf('', '', '')],
      ['licences.0.order orderMissing', 'licences.0.from dateMissing', 'licences.0.to dateMissing'],
    ],
    ['on 30 February', [licenceOf('HL-1', '2026-02-30', '2027-01-14')], ['licences.0.from dateWrong']],
    ['renewed the day after', [first, { ...first, id: 'next', from: '2027-01-15', to: '2028-01-14' }], []],
    [
      'renewed on the last day',
      [first, { ...first, id: 'next', from: '2027-01-14', to: '2028-01-14' }],
      ['licences.1.from licenceOverlap'],
    ],
    ['twice with the same order in another case', [first, { ...first, id: 'twin', order: ' hl-1 ' }], ['licences.1.from licenceOverlap']],
    ['CON-11 twice with two orders', [first, licenceOf('HL-2', '2026-06-01', '2027-05-31')], []],
    [
      'twice without a known order',
      [licenceOf('-', '2026-01-15', '2027-01-14'), { ...licenceOf('-', '2026-01-15', '2027-01-14'), id: 'b' }],
      [],
    ],
  ])('%s', (_title, licences, problems) => {
    expect(told(harbor({ licences }))).toEqual(problems);
  });

  test('two orders side by side are a notice: their seats add up', () => {
    const licences = [first, licenceOf('HL-2', '2026-06-01', '2027-05-31')];
    expect(draftNotices(harbor({ licences })).map(({ path, code }) => `${path} ${code}`)).toEqual(['licences.1.from licenceBeside']);
    expect(told(harbor({ licences, contacts: contactsOf(6, 0) }))).toEqual([]);
  });
});

describe('seats are judged on the customer’s own day', () => {
  const tomorrow = [licenceOf('HL-1', '2026-10-28', '2027-10-27')];
  test.each([
    ['Tuesday 23:59 in Los Angeles', '2026-10-27T23:59:00-07:00', ['contacts seatsNoLicence']],
    ['Wednesday 00:00 in Los Angeles', '2026-10-28T00:00:00-07:00', []],
  ])('X06 %s', (_title, at, problems) => {
    expect(told(harbor({ licences: tomorrow, contacts: contactsOf(1, 0) }), null, Date.parse(at))).toEqual(problems);
  });

  test('a licence that ended by itself refuses one more contact, and nothing else', () => {
    const before = harbor({ licences: [licenceOf('HL-1', '2025-10-28', '2026-10-27')], contacts: contactsOf(3, 0) });
    expect(told({ ...before, name: 'Harbor' }, before)).toEqual([]);
    expect(told({ ...before, contacts: contactsOf(2, 0) }, before)).toEqual([]);
    expect(told({ ...before, contacts: contactsOf(4, 0) }, before)).toEqual(['contacts seatsNoLicence']);
  });

  test('taking away a licence that people sit on is refused', () => {
    const before = harbor({ contacts: contactsOf(3, 0) });
    expect(told({ ...before, licences: [] }, before)).toEqual(['contacts seatsNoLicence']);
  });

  test('a struck out contact frees its seat', () => {
    const contacts = contactsOf(4, 0).map((contact, at) => ({ ...contact, removed: at === 0 }));
    expect(told(harbor({ contacts }))).toEqual([]);
  });
});

test('an international domain is a notice with its stored form', () => {
  expect(draftNotices(harbor({ emailDomains: ['例え.jp'] }))).toEqual([
    { path: 'emailDomains.0', code: 'domainEncoded', values: { domain: 'xn--r8jz45g.jp' } },
  ]);
});
