import fc from 'fast-check';
import type { Customer } from '../../../src/domain/customer/customer';
import { premier2019 as plan } from '../../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../../src/domain/request/assess';
import type { RequestFacts } from '../../../src/domain/request/facts';
import { acme, aiko, at, choosing, facts, jiraProduction } from './builders';

const dana = 'person:dana-brooks';
const codesOf = (given: RequestFacts, customer: Customer | null = acme) =>
  assess(given, customer, plan).reasons.map((reason) => reason.code);

describe('the track follows the first step that fails (domain 6.2)', () => {
  const withAlign = { ...acme, alignLicences: [{ id: 'align', order: 'A-2', from: '2019-10-15', to: '2020-10-14' }] };
  const pending = { ...acme, contacts: [{ ...aiko, status: 'pending' as const }] };
  test.each<[string, Partial<RequestFacts>, Customer | null, string, string]>([
    ['CON-1 a registered contact', {}, acme, 'premier', 'contactActive'],
    ['X01 CON-1 a colleague who is not registered', { reporterAccountId: dana }, acme, 'standard', 'contactNot'],
    ['X11 CON-6 a contact waiting for review', {}, pending, 'standard', 'contactPending'],
    ['X19 GEN-3 Opsgenie is excluded', choosing('opsgenie', 'L1'), acme, 'standard', 'productExcluded'],
    [
      'X20 ALN-5 Jira Align by a non-contact with a licence',
      { reporterAccountId: dana, ...choosing('jira-align', 'L3') },
      withAlign,
      'jira-align',
      'alignLicenceActive',
    ],
    ['X21 ALN-1 Jira Align by a contact without a licence', choosing('jira-align', 'L3'), acme, 'standard', 'alignLicenceNone'],
    [
      'X33 PRC-1 the day after the licence ended',
      { createdAt: at('2020-10-15 00:00 America/Los_Angeles') },
      acme,
      'standard',
      'licenceEnded',
    ],
    [
      'PRC-1 the last second of the licence',
      { createdAt: at('2020-10-14 23:59:59 America/Los_Angeles') },
      acme,
      'premier',
      'licenceActive',
    ],
    [
      'PRC-1 the day before the licence starts',
      { createdAt: at('2019-10-14 23:59 America/Los_Angeles') },
      acme,
      'standard',
      'licenceNotStarted',
    ],
    ['a customer without licence', {}, { ...acme, licences: [] }, 'standard', 'licenceNone'],
    ['a reporter in no organization', { match: { by: 'none' } }, null, 'standard', 'customerUnknown'],
    ['a reporter in two organizations', { match: { by: 'ambiguous', count: 2 } }, null, 'standard', 'customerAmbiguous'],
    ['no reporter at all', { reporterAccountId: null, match: { by: 'none' } }, null, 'standard', 'customerUnknown'],
  ])('%s', (_title, changed, customer, track, code) => {
    const verdict = assess(facts(changed), customer, plan);
    expect(verdict.track).toBe(track);
    expect(verdict.reasons.map((reason) => reason.code)).toContain(code);
    expect(verdict.clock.state).toBe(track === 'standard' ? 'none' : 'open');
  });

  test('DEC-22 a contact removed while the request is open keeps the promise; new ones are standard', () => {
    const removed = { ...acme, contacts: [{ ...aiko, status: 'removed' as const, removedAt: at('2019-11-06 12:00 America/Los_Angeles') }] };
    expect(assess(facts(), removed, plan).track).toBe('premier');
    expect(assess(facts({ createdAt: at('2019-11-06 12:00 America/Los_Angeles') }), removed, plan).track).toBe('standard');
  });
});

describe('what was chosen is checked, never trusted', () => {
  test.each<[string, Partial<RequestFacts>, string, string, string]>([
    ['nothing chosen: by mail or chat', { choice: null }, 'nothingChosen', 'review', 'L4'],
    ['a value that is no choice', { choice: 'malformed' }, 'choiceMalformed', 'review', 'L4'],
    ['an unknown product', choosing('lotus-notes', 'L2'), 'productUnknown', 'review', 'L2'],
    ['no product', choosing(null, 'L1'), 'productNotChosen', 'review', 'L1'],
    ['an unknown severity', choosing('jira-software', 'L0'), 'severityUnknown', 'in', 'L4'],
    ['no severity', choosing('jira-software', null), 'severityNotChosen', 'in', 'L4'],
    ['another customer’s instance', choosing('jira-software', 'L2', 'kita-jira-production'), 'instanceUnknown', 'review', 'L2'],
    ['an instance that does not exist', choosing('jira-software', 'L2', 'no-such-instance'), 'instanceUnknown', 'review', 'L2'],
    ['an instance of another product', choosing('bamboo', 'L2', 'acme-jira-production'), 'productDiffers', 'review', 'L2'],
  ])('%s', (_title, changed, code, scope, severity) => {
    const verdict = assess(facts(changed), acme, plan);
    expect(verdict.reasons.map((reason) => reason.code)).toContain(code);
    expect([verdict.scope, verdict.severity, verdict.track]).toEqual([scope, severity, 'premier']);
    expect(verdict.clock.state).toBe('open');
  });

  test('another customer’s instance reads exactly like one that does not exist', () => {
    const foreign = assess(facts(choosing('jira-software', 'L2', 'kita-jira-production')), acme, plan);
    const missing = assess(facts(choosing('jira-software', 'L2', 'no-such-instance')), acme, plan);
    expect(JSON.stringify(foreign)).toBe(JSON.stringify(missing));
  });

  test('the product is taken from the instance when only that was chosen', () => {
    expect(assess(facts(choosing(null, 'L2', jiraProduction.id)), acme, plan).productKey).toBe('jira-software');
  });
});

describe('the instance (LIC-1, EXC-2, EXC-3, PAR-1)', () => {
  const chosen = choosing('jira-software', 'L1', jiraProduction.id);
  test('X14 maintenance holds to the end of its last day: Friday 15 November 2019 23:50 in Los Angeles', () => {
    const verdict = assess(facts({ ...chosen, createdAt: at('2019-11-15 23:50 America/Los_Angeles') }), acme, plan);
    expect([verdict.scope, verdict.clock.state]).toEqual(['in', 'open']);
  });

  test('X15 twenty minutes later it has ended: out of scope, no clock, ways forward', () => {
    const verdict = assess(facts({ ...chosen, createdAt: at('2019-11-16 00:10 America/Los_Angeles') }), acme, plan);
    expect([verdict.track, verdict.scope, verdict.clock.state]).toEqual(['premier', 'out', 'none']);
    expect(verdict.reasons.map((reason) => reason.rule)).toContain('EXC-2');
  });

  const put = (changed: Partial<typeof jiraProduction>) => ({ ...acme, instances: [{ ...jiraProduction, ...changed }] });
  test('P01 X26 PAR-1 staging is timed like production', () => {
    const verdict = assess(facts(chosen), put({ environment: 'staging' }), plan);
    expect(verdict.clock).toMatchObject({ dueAt: at('2019-11-06 10:30 America/Los_Angeles') });
  });
  test('X27 PAR-1 development is reviewed and gets the least urgent severity', () => {
    const verdict = assess(facts(chosen), put({ environment: 'development' }), plan);
    expect([verdict.scope, verdict.severity]).toEqual(['review', 'L4']);
  });
  test('EXC-3 modified code is out of scope, but somebody says so in time', () => {
    const verdict = assess(facts(chosen), put({ codeModified: true }), plan);
    expect([verdict.scope, verdict.clock.state]).toEqual(['out', 'open']);
  });
  test('LIC-1 an unknown maintenance date is a notice, never a refusal', () => {
    const verdict = assess(facts(chosen), put({ maintenanceTo: null }), plan);
    expect([verdict.scope, verdict.clock.state]).toEqual(['in', 'open']);
    expect(verdict.reasons).toContainEqual(expect.objectContaining({ code: 'maintenanceNotRecorded', outcome: 'notice' }));
  });
});

describe('the answer (SEV-5, domain 7.6)', () => {
  const due = at('2019-11-06 12:00 America/Los_Angeles');
  const answered = (instant: number) => facts({ response: { at: instant, commentId: '7', accountId: 'person:maya-torres' } });
  test.each<[string, RequestFacts, string]>([
    ['answered a minute before', answered(due - 60_000), 'met'],
    ['answered exactly when due: met', answered(due), 'met'],
    ['answered a millisecond late', answered(due + 1), 'breached'],
    ['closed without an answer in time', facts({ endedAt: due }), 'ended'],
    ['closed without an answer after it was due', facts({ endedAt: due + 1 }), 'breached'],
    ['still waiting', facts(), 'open'],
  ])('%s', (_title, given, state) => {
    expect(assess(given, acme, plan).clock).toMatchObject({ dueAt: due, state });
  });
});

test('what nobody records yet is said, and never held against the customer', () => {
  const verdict = assess(facts(), acme, plan);
  const silent = verdict.reasons.filter((reason) => reason.outcome === 'notRecorded').map((reason) => reason.rule);
  expect(silent).toEqual(['EXC-5', 'EXC-4', 'EXC-7', 'EXC-10', 'BKG-1']);
  expect(verdict.scope).toBe('in');
  const withoutRota = assess(facts(), acme, { ...plan, regions: [] });
  expect(withoutRota.reasons.map((reason) => reason.code)).toContain('rotaNotRecorded');
});

test('a plan without usable hours leaves the request uncovered, with a reason', () => {
  const broken = { ...plan, coverage: { ...plan.coverage, classes: [] } };
  const verdict = assess(facts(), acme, broken);
  expect(verdict.clock).toEqual({ state: 'none' });
  expect(verdict.reasons).toContainEqual(expect.objectContaining({ code: 'uncovered' }));
});

test('total: no input makes it throw, and the same input gives the same bytes', () => {
  const text = fc.option(fc.string({ maxLength: 30 }), { nil: null });
  const choice = fc.oneof(
    fc.constant(null),
    fc.constant('malformed' as const),
    fc.record({ productKey: text, instanceId: text, severity: text }),
  );
  const instant = fc.oneof(fc.integer(), fc.double(), fc.constant(Number.NaN));
  fc.assert(
    fc.property(choice, instant, text, (given, createdAt, reporterAccountId) => {
      const input = facts({ choice: given, createdAt, reporterAccountId });
      expect(JSON.stringify(assess(input, acme, plan))).toBe(JSON.stringify(assess(input, acme, plan)));
    }),
    { seed: 20191106, numRuns: 500 },
  );
});

test('codes of a request that came with everything', () => {
  expect(codesOf(facts(choosing('jira-software', 'L1', jiraProduction.id)))).toEqual([
    'productIncluded',
    'customerFound',
    'licenceActive',
    'contactActive',
    'maintenanceValid',
    'codeUnmodified',
    'severityTarget',
    'coverageClass',
    'versionSupportNotRecorded',
    'appVendorsNotRecorded',
    'requestKindNotRecorded',
    'languageNotRecorded',
    'bookingsNotRecorded',
  ]);
});
