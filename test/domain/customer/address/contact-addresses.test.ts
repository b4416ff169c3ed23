import { isSharedSuffix } from '../../../../src/domain/customer/address/registrable-domain';
import { judgePerson, type PersonVerdict } from '../../../../src/domain/customer/judge-person';
import { premier2019 } from '../../../../src/domain/plan/premier-2019/premier-2019';

const acme = { emailDomains: ['xyz.com', 'xyz.co.jp'], partners: ['PartnerCompanyA', 'PartnerCompanyB'] };
const terms = premier2019.contacts;
type Kind = 'direct' | 'partner';

const judge = (email: string, kind: Kind, name = '', partner = ''): PersonVerdict =>
  judgePerson({ accountId: null, email, name, kind, partner }, acme, terms);

/** `accept`, or what was answered and why: refusals first, then what a reviewer looks at. */
const answerOf = ({ problems, signals }: PersonVerdict): string => {
  if (problems.length > 0) return `reject ${problems.map(({ code }) => code).join(' ')}`;
  return signals.length > 0 ? `review ${signals.join(' ')}` : 'accept';
};

describe('domain 10.2 contact addresses', () => {
  test.each<[string, Kind, string, string]>([
    ['JohnSmith_PartnerCompanyA@xyz.com', 'partner', '', 'accept'],
    ['johnsmith_partnercompanya@XYZ.com', 'partner', '', 'accept'],
    ['John_Smith_PartnerCompanyA@xyz.com', 'partner', '', 'accept'],
    ['JohnSmith@xyz.com', 'partner', '', 'reject partnerPartMissing'],
    ['JohnSmith_PartnerCompanyA@partnercompanya.com', 'partner', '', 'reject domainOfPartner'],
    ['JohnSmith_PartnerCompanyA@mail.xyz.com', 'partner', '', 'reject domainSubdomain'],
    ['JohnSmith-PartnerCompanyA@xyz.com', 'partner', '', 'reject partnerSeparator'],
    ['PartnerCompanyA_JohnSmith@xyz.com', 'partner', '', 'reject partnerReversed'],
    ['_PartnerCompanyA@xyz.com', 'partner', '', 'reject employeeEmpty'],
    ['JohnSmith_@xyz.com', 'partner', '', 'reject partnerEmpty'],
    ['JohnSmith_PartnerCompanyZ@xyz.com', 'partner', '', 'review partnerUnlisted'],
    ['Support_PartnerCompanyA@xyz.com', 'partner', '', 'review roleWord'],
    ['JohnSmith_PartnerCompanyA@xyz.com', 'direct', 'John Smith', 'reject directNamesPartner'],
    ['aiko.tanaka@xyz.co.jp', 'direct', 'Aiko Tanaka', 'accept'],
    ['jane_doe@xyz.com', 'direct', 'Jane Doe', 'accept'],
    ['contractor.lee@xyz.com', 'direct', 'Lee (contractor)', 'accept'],
    ['a.b+jira@xyz.com', 'direct', '', 'accept'],
    ['officer.kim@xyz.com', 'direct', '', 'accept'],
    ['aiko.tanaka@gmail.com', 'direct', '', 'reject domainForeign'],
    ['jira-admins@xyz.com', 'direct', '', 'review roleWord'],
    ['it@xyz.com', 'direct', '', 'review roleWord'],
    ['helpdesk.tokyo@xyz.com', 'direct', '', 'review roleWord'],
    ['k.sato@xyz.com', 'direct', '情報システム部', 'review groupName'],
  ])('%s as %s (%s): %s', (email, kind, name, answer) => {
    expect(answerOf(judge(email, kind, name))).toBe(answer);
  });

  test('several underscores: the last one separates, and that is told', () => {
    const { notices, partner } = judge('John_Smith_PartnerCompanyA@xyz.com', 'partner');
    expect(partner).toBe('PartnerCompanyA');
    expect(notices).toEqual([
      { path: 'person.email', code: 'partnerSplit', values: { employee: 'John_Smith', partner: 'PartnerCompanyA' } },
    ]);
  });

  test('NEW-10 the preview says of each part whether it holds', () => {
    const parts = (email: string) => judge(email, 'partner').preview?.parts.map(({ part, text, state }) => `${part} ${text} ${state}`);
    expect(parts('JohnSmith_partner-company-a@xyz.com')).toEqual([
      'employee JohnSmith right',
      'partner PartnerCompanyA right',
      'domain xyz.com right',
    ]);
    expect(parts('JohnSmith_@mail.xyz.com')).toEqual(['employee JohnSmith right', 'partner  wrong', 'domain mail.xyz.com wrong']);
    expect(parts('PartnerCompanyA_JohnSmith@xyz.com')).toEqual([
      'employee PartnerCompanyA wrong',
      'partner JohnSmith right',
      'domain xyz.com right',
    ]);
  });

  test('CON-9 the address decides the partner: another choice is refused', () => {
    expect(answerOf(judge('JohnSmith_PartnerCompanyA@xyz.com', 'partner', '', 'PartnerCompanyB'))).toBe('reject partnerOther');
    expect(answerOf(judge('JohnSmith_PartnerCompanyA@xyz.com', 'partner', '', 'partnercompanya'))).toBe('accept');
  });
});

describe('card 3 signs of a shared mailbox', () => {
  test.each<[string, string, string]>([
    ['dl-premier@xyz.com', '', 'review listPrefix'],
    ['support2@xyz.com', '', 'review roleWord'],
    ['k.desk@xyz.com', 'Kim Desk', 'review roleWord groupName'],
    ['m.kato@xyz.com', 'ヘルプデスク', 'review groupName'],
    ['m.kato@xyz.com', '営業担当', 'review groupName'],
    ['m.kato@xyz.com', 'ﾁｰﾑ東京', 'review groupName'],
    ['h.abe@xyz.com', '阿部 寛', 'accept'],
    ['r.hattori@xyz.com', '服部 良', 'accept'],
    ['t.teamer@xyz.com', 'Tom Teamer', 'accept'],
  ])('%s “%s”: %s', (email, name, answer) => {
    expect(answerOf(judge(email, 'direct', name))).toBe(answer);
  });

  test.each(['reject', 'warn', 'review'] as const)('what is done about it is the plan’s: %s', (onSuspicion) => {
    const plan = { ...terms, shared: { ...terms.shared, onSuspicion } };
    const person = { accountId: null, email: 'it@xyz.com', name: '', kind: 'direct' as const, partner: '' };
    const { problems, notices, signals } = judgePerson(person, acme, plan);
    const told = { reject: problems, warn: notices, review: [] }[onSuspicion].map(({ code }) => code);
    expect(onSuspicion === 'review' ? signals : told).toEqual([onSuspicion === 'review' ? 'roleWord' : 'signal.roleWord']);
  });
});

describe('DEC-6 domains', () => {
  test('a sub-domain counts only where the plan says so', () => {
    const person = { accountId: null, email: 'aiko@mail.xyz.com', name: '', kind: 'direct' as const, partner: '' };
    expect(answerOf(judgePerson(person, acme, terms))).toBe('reject domainSubdomain');
    expect(answerOf(judgePerson(person, acme, { ...terms, matchSubdomains: true }))).toBe('accept');
    expect(answerOf(judgePerson({ ...person, email: 'aiko@notxyz.com' }, acme, { ...terms, matchSubdomains: true }))).toBe(
      'reject domainForeign',
    );
  });

  test('a listed international domain matches in whichever form it is typed', () => {
    const company = { emailDomains: ['例え.jp'], partners: [] };
    const person = { accountId: null, name: '', kind: 'direct' as const, partner: '' };
    expect(answerOf(judgePerson({ ...person, email: 'aoi@xn--r8jz45g.jp' }, company, terms))).toBe('accept');
    expect(answerOf(judgePerson({ ...person, email: 'aoi@例え.jp' }, company, terms))).toBe('accept');
  });

  test('no listed domain can vouch for nobody', () => {
    const person = { accountId: null, email: 'aiko@xyz.com', name: '', kind: 'direct' as const, partner: '' };
    expect(answerOf(judgePerson(person, { emailDomains: [], partners: [] }, terms))).toBe('reject domainNoneListed');
  });

  test.each(['co.jp', 'com', 'github.io'])('quality 3.1 “%s”, under which anybody has names, cannot be listed', (domain) => {
    expect(isSharedSuffix(domain)).toBe(true);
  });

  test.each(['xyz.co.jp', 'foo.github.io', 'harborlogistics.example', 'xn--r8jz45g.jp'])('“%s” can', (domain) => {
    expect(isSharedSuffix(domain)).toBe(false);
  });
});

test('Jira hides the address and nobody typed one: a reviewer looks', () => {
  const person = { accountId: 'person:aiko-tanaka', email: '', name: 'Aiko Tanaka', kind: 'direct' as const, partner: '' };
  expect(answerOf(judgePerson(person, acme, terms))).toBe('review addressHidden');
  expect(answerOf(judgePerson({ ...person, accountId: null }, acme, terms))).toBe('reject addressMissing');
});
