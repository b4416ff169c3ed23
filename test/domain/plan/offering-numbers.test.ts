import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';

const { products } = premier2019;
const namesIn = (coverageClass: string | null) =>
  products.filter((product) => product.coverageClass === coverageClass).map(({ name }) => name);

describe('premier-2019 says what the offering of 2019-11-06 says', () => {
  test('SEV-1 to SEV-4: 30 minutes, 2, 8 and 24 hours', () => {
    const targets = premier2019.severities.map(({ key, rank, targetMinutes, rule }) => [key, rank, targetMinutes, rule]);
    expect(targets).toEqual([
      ['L1', 1, 30, 'SEV-1'],
      ['L2', 2, 2 * 60, 'SEV-2'],
      ['L3', 3, 8 * 60, 'SEV-3'],
      ['L4', 4, 24 * 60, 'SEV-4'],
    ]);
  });

  test('WKD-6: Friday 17:00 Los Angeles to Monday 10:00 Sydney, 48 hours by name', () => {
    expect(premier2019.coverage.weekend).toEqual({
      start: { weekday: 5, time: '17:00', zone: 'America/Los_Angeles' },
      end: { weekday: 1, time: '10:00', zone: 'Australia/Sydney' },
      nominalHours: 48,
      rule: 'WKD-6',
    });
  });

  test('WKD-5, WKD-10: L1 only at weekends', () => {
    expect(namesIn('l1-only')).toEqual(['Bitbucket Server', 'Bamboo', 'Crucible', 'Fisheye', 'Hipchat Data Center']);
  });

  test('WKD-3, WKD-4, WKD-11: nothing at weekends', () => {
    expect(namesIn('none')).toEqual(['Hipchat', 'Hipchat Server', 'Bitbucket Cloud', 'Sourcetree', 'Clover']);
    expect(products.filter(({ freeOrOpenSource }) => freeOrOpenSource).map(({ name }) => name)).toEqual(['Sourcetree', 'Clover']);
  });

  test('GEN-3: Opsgenie, Statuspage and Trello are excluded and say where to go', () => {
    expect(namesIn(null)).toEqual(['Opsgenie', 'Statuspage', 'Trello']);
    for (const { name, scope, goTo } of products.filter((product) => product.coverageClass === null)) {
      expect([scope, goTo?.en.includes(name), goTo?.ja.includes(name)]).toEqual(['excluded', true, true]);
    }
  });

  test('ALN-1, ALN-4: Jira Align is separate, Monday to Friday 09:00-19:00 New York', () => {
    expect(products.filter(({ scope }) => scope === 'separate').map(({ key }) => key)).toEqual(['jira-align']);
    const align = premier2019.coverage.classes.find(({ key }) => key === 'jira-align');
    const day = [['09:00', '19:00']];
    expect(align).toMatchObject({
      calendar: 'hours',
      hours: { zone: 'America/New_York', days: { 1: day, 2: day, 3: day, 4: day, 5: day } },
    });
  });

  test('WKD-1, PRD-1: every other product is served all weekend', () => {
    expect(namesIn('full')).toEqual([
      'Jira Software',
      'Jira Service Desk',
      'Jira Core',
      'Portfolio for Jira',
      'Confluence',
      'Crowd',
      'Atlassian Access',
    ]);
  });

  test.each([
    ['full', 'run run run run'],
    ['l1-only', 'run held held held'],
    ['none', 'held held held held'],
  ])('the weekend of class %s: L1 to L4 %s', (key, row) => {
    const found = premier2019.coverage.classes.find((each) => each.key === key);
    const runs = found?.calendar === 'weekend' ? premier2019.severities.map((severity) => found.weekendRuns[severity.key]) : [];
    expect(runs.map((each) => (each ? 'run' : 'held')).join(' ')).toBe(row);
  });

  test.each([
    ['Stash', 'bitbucket-server'],
    ['JIRA', 'jira-software'],
    ['OpsGenie', 'opsgenie'],
    ['AgileCraft', 'jira-align'],
  ])('%s is the former name of %s', (former, key) => {
    expect(products.filter(({ formerNames }) => formerNames.includes(former)).map((product) => product.key)).toEqual([key]);
  });

  test('CON-1, CON-3, CON-7: 3 contacts a licence, or 2 and 3 of a partner', () => {
    expect([premier2019.contacts.perLicence, premier2019.contacts.partnerMode]).toEqual([3, { direct: 2, partner: 3 }]);
  });

  test('PRC-1, PRC-2: 39,500 US dollars a year for 3 contacts', () => {
    expect(premier2019.price).toEqual({ amount: 39_500, currency: 'USD', period: 'year', perContacts: 3, rule: 'PRC-1' });
  });

  test('BKG-2: 3 weeks; HLT-1: once a quarter; EXC-1 to EXC-13 in order', () => {
    expect([premier2019.bookings.noticeWeeks, premier2019.healthChecks.perQuarter]).toEqual([3, 1]);
    expect(premier2019.exclusions.map(({ rule }) => rule)).toEqual(Array.from({ length: 13 }, (_, i) => `EXC-${i + 1}`));
  });

  test('PAR-1: staging and QA are timed as production, development is not in scope', () => {
    const rows = premier2019.environments.map(({ key, parity, inScope, healthCheck }) => [key, parity, inScope, healthCheck]);
    expect(rows).toEqual([
      ['production', true, true, true],
      ['staging', true, true, true],
      ['qa', true, true, true],
      ['development', false, false, false],
    ]);
  });
});
