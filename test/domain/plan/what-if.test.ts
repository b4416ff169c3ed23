import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { withWeekendReading } from '../../../src/domain/plan/weekend-reading';
import { caseResults, EXAMPLE_PEOPLE, type ExamplePerson, outcomeOf, type WhatIf, whatIf } from '../../../src/domain/plan/what-if';
import { assess } from '../../../src/domain/request/assess';
import { acme, aiko, at, choosing, facts } from '../request/builders';

const FRIDAY = '2026-01-09 16:00 America/Los_Angeles';
const asked = (changed: Partial<WhatIf> = {}): WhatIf => ({
  person: 'contact',
  productKey: 'jira-software',
  environment: 'production',
  severity: 'L2',
  at: at(FRIDAY),
  ...changed,
});

describe('what if', () => {
  test.each<[ExamplePerson, string, string]>([
    ['contact', 'premier', 'contactActive'],
    ['partner', 'premier', 'contactActive'],
    ['pending', 'standard', 'contactPending'],
    ['overLimit', 'standard', 'contactOverLimit'],
    ['colleague', 'standard', 'contactNot'],
    ['licenceEnded', 'standard', 'licenceEnded'],
    ['alignOnly', 'standard', 'licenceNone'],
    ['unknown', 'standard', 'customerUnknown'],
  ])('CON-1 a request of %s goes to %s, because of %s', (person, track, code) => {
    const { track: got, reasons } = whatIf(asked({ person }), null, premier2019);
    expect([got, reasons.map((reason) => reason.code)]).toEqual([track, expect.arrayContaining([code])]);
  });

  test('every example person has its row above', () => {
    expect(EXAMPLE_PEOPLE).toHaveLength(8);
  });

  test('ALN-5 Jira Align asks for its own licence only', () => {
    expect(whatIf(asked({ person: 'alignOnly', productKey: 'jira-align' }), null, premier2019).track).toBe('jira-align');
  });

  test.each([
    ['F03 the shipped reading runs on', 'byClass', '2026-01-09 18:00 America/Los_Angeles'],
    ['24×5 holds it', 'never', '2026-01-11 16:00 America/Los_Angeles'],
    ['L1 only holds L2', 'l1OnlyEverywhere', '2026-01-11 16:00 America/Los_Angeles'],
  ] as const)('L2 for Jira on Friday 16:00 PST: %s', (_title, reading, due) => {
    expect(outcomeOf(whatIf(asked(), null, withWeekendReading(premier2019, reading))).dueAt).toBe(at(due));
  });

  test('X27 a development environment gets the default severity and a review', () => {
    expect(outcomeOf(whatIf(asked({ environment: 'development' }), null, premier2019))).toMatchObject({ severity: 'L4', scope: 'review' });
  });

  test('a real person of a real customer is judged as a real request is', () => {
    const person = { customerId: acme.id, accountId: aiko.accountId };
    const real = facts(choosing('jira-software', 'L2', 'acme-jira-production'));
    expect(outcomeOf(whatIf(asked({ person, at: real.createdAt }), acme, premier2019))).toEqual(outcomeOf(assess(real, acme, premier2019)));
  });
});

describe('saved cases', () => {
  const kept = { id: 'friday', name: 'Friday L2', asked: asked(), expected: outcomeOf(whatIf(asked(), null, premier2019)) };

  test('come out the same under the same terms and otherwise under others', () => {
    expect(caseResults([kept], new Map(), premier2019)[0]?.same).toBe(true);
    expect(caseResults([kept], new Map(), withWeekendReading(premier2019, 'never'))[0]).toMatchObject({
      same: false,
      outcome: { dueAt: at('2026-01-11 16:00 America/Los_Angeles') },
    });
  });

  test('of a customer that is gone have no outcome', () => {
    const gone = { ...kept, asked: asked({ person: { customerId: 'gone', accountId: 'x' } }) };
    expect(caseResults([gone], new Map(), premier2019)).toEqual([{ case: gone, outcome: null, same: false }]);
  });
});
