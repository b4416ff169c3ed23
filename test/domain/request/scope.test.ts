import type { Customer, Instance } from '../../../src/domain/customer/customer';
import type { Plan } from '../../../src/domain/plan/plan';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../../src/domain/request/assess';
import { excludedBy } from '../../../src/domain/request/excluded-by';
import type { PanelChoice, RequestFacts } from '../../../src/domain/request/facts';
import { textFactsOf } from '../../../src/domain/request/text-facts';
import { acme, at, facts, jiraProduction } from './builders';
import { changed, clockAt } from './changes';

const unread = { text: textFactsOf('Jira does not start', premier2019) };
const MAINTAINED = '2030-12-31';
const licensed: Customer = { ...acme, licences: acme.licences.map((licence) => ({ ...licence, to: '2030-12-31' })) };
const put = (changes: Partial<Instance>): Customer => ({
  ...licensed,
  instances: [{ ...jiraProduction, version: '9.12.1', maintenanceTo: MAINTAINED, ...changes }],
});
const about = (choice: Partial<PanelChoice> = {}, more: Partial<RequestFacts> = {}): RequestFacts =>
  facts({
    ...unread,
    choice: { productKey: 'jira-software', instanceId: jiraProduction.id, severity: 'L2', impact: 'Nobody can work', ...choice },
    ...more,
  });
const judged = (given: RequestFacts, customer: Customer | null, plan: Plan = premier2019) => assess(given, customer, plan);
const codes = (verdict: ReturnType<typeof assess>, ...outcomes: string[]) =>
  verdict.reasons.filter(({ outcome }) => outcomes.includes(outcome)).map(({ code }) => code);

describe('the examples of domain 10.1 on scope', () => {
  const chosen = about();
  const expiring = put({ maintenanceTo: '2019-11-15' });
  test('X14 L2 on Friday 15 November 2019 23:50 in Los Angeles, the last day of maintenance: in scope', () => {
    const verdict = judged({ ...chosen, createdAt: at('2019-11-15 23:50 America/Los_Angeles') }, expiring);
    expect([verdict.scope, verdict.clock.state]).toEqual(['in', 'open']);
  });
  test('X15 the same on Saturday 00:10: out of scope by EXC-2, no clock', () => {
    const verdict = judged({ ...chosen, createdAt: at('2019-11-16 00:10 America/Los_Angeles') }, expiring);
    expect([verdict.track, verdict.scope, verdict.clock.state, excludedBy(verdict)]).toEqual(['premier', 'out', 'none', ['EXC-2']]);
  });
  test('X19 Opsgenie by a registered contact: standard, out of scope, its own support', () => {
    const verdict = judged(about({ productKey: 'opsgenie', instanceId: null }), licensed);
    expect([verdict.track, verdict.scope]).toEqual(['standard', 'out']);
    expect(codes(verdict, 'out')).toEqual(['productExcluded']);
  });
  test.each([
    ['X22 Jira 9.4 on 14 November 2024, its last day', '2024-11-14 23:59 America/Los_Angeles', 'in', 'versionSupported'],
    ['X22 Jira 9.4 on 15 November 2024', '2024-11-15 00:00 America/Los_Angeles', 'out', 'versionEnded'],
  ])('%s', (_title, when, scope, code) => {
    const verdict = judged({ ...chosen, createdAt: at(when) }, put({ version: '9.4.21 (LTS)' }));
    expect([verdict.scope, verdict.clock.state]).toEqual([scope, 'open']);
    expect(verdict.reasons.map((reason) => reason.code)).toContain(code);
  });
  test('X23 a request in Japanese is in scope, its clock runs, and it is noticed', () => {
    const text = textFactsOf('ログインできません\n朝から誰もログインできない状態です。', premier2019);
    const verdict = judged({ ...chosen, text }, put({}));
    expect([verdict.scope, verdict.clock.state, codes(verdict, 'notice')]).toEqual(['in', 'open', ['languageOther']]);
  });
  test('X24 a feature request by the customer’s own choice: out by EXC-7, and the clock runs so that somebody says so in time', () => {
    const verdict = judged(about({ kind: 'feature' }), put({}));
    expect([verdict.scope, verdict.clock.state, excludedBy(verdict)]).toEqual(['out', 'open', ['EXC-7']]);
  });
  test('X25 an agent marks EXC-4 after the answer: the scope changes, the answer stays', () => {
    const response = { at: at('2019-11-06 11:00 America/Los_Angeles'), commentId: '7', accountId: 'person:maya-torres' };
    const answered = about({}, { response });
    const marked = changed(answered, '2019-11-06 15:00 America/Los_Angeles', { what: 'scope', from: null, to: 'EXC-4' });
    const verdict = judged(marked, put({}));
    expect([verdict.scope, excludedBy(verdict)]).toEqual(['out', ['EXC-4']]);
    expect(verdict.clock).toEqual(judged(answered, put({})).clock);
  });
  test('X26 L1 on staging is timed like production: due 10:30', () => {
    const verdict = judged(about({ severity: 'L1' }), put({ environment: 'staging' }));
    expect([verdict.scope, clockAt(verdict).dueAt]).toEqual(['in', at('2019-11-06 10:30 America/Los_Angeles')]);
  });
  test('X27 L2 on a development instance is reviewed', () => {
    expect(judged(chosen, put({ environment: 'development' })).scope).toBe('review');
  });
});

describe('the exclusions from recorded facts and the customer’s own choice (EXC-1 … EXC-13, card 7)', () => {
  const third = { apps: [{ name: 'Gantt for Jira', vendorType: 'third-party' as const }] };
  const own = { apps: [{ name: 'Advanced Roadmaps', vendorType: 'first-party' as const }] };
  test.each<[string, RequestFacts, Customer, readonly string[]]>([
    ['EXC-1 not registered', about({}, { reporterAccountId: 'person:dana-brooks' }), put({}), ['EXC-1']],
    ['EXC-2 maintenance ended', about(), put({ maintenanceTo: '2019-11-05' }), ['EXC-2']],
    ['EXC-3 modified code', about(), put({ codeModified: true }), ['EXC-3']],
    ['EXC-4 an app of another vendor', about({ kind: 'app', app: 'Gantt for Jira' }), put(third), ['EXC-4']],
    ['EXC-5 a beta', about(), put({ version: '10.0.0-beta1' }), ['EXC-5']],
    ['EXC-5 release pending', about(), put({ version: '10.0 RC 2' }), ['EXC-5']],
    ['EXC-5 a development build', about(), put({ version: '10.0-SNAPSHOT' }), ['EXC-5']],
    ['EXC-6 own development', about({ kind: 'development' }), put({}), ['EXC-6']],
    ['EXC-7 a defect request', about({ kind: 'defect' }), put({}), ['EXC-7']],
    ['EXC-8 integration', about({ kind: 'integration' }), put({}), ['EXC-8']],
    ['EXC-9 training', about({ kind: 'training' }), put({}), ['EXC-9']],
    ['EXC-10 language', about({}, { text: { letters: 100, otherShare: 0.31, suggests: [] } }), put({}), ['EXC-10']],
    ['EXC-11 remote operation', about({ kind: 'remote-operation' }), put({}), ['EXC-11']],
    ['EXC-12 technical account manager', about({ kind: 'technical-account-manager' }), put({}), ['EXC-12']],
    ['EXC-13 professional services', about({ kind: 'professional-services' }), put({}), ['EXC-13']],
    ['DEC-15 an app of the vendor itself is covered', about({ kind: 'app', app: 'Advanced Roadmaps' }), put(own), []],
    ['an app of another vendor is installed, the request is not about it', about(), put(third), []],
    ['exactly 30 % of the letters are not Latin', about({}, { text: { letters: 100, otherShare: 0.3, suggests: [] } }), put({}), []],
    ['an unknown version', about(), put({ version: 'newest' }), []],
    ['no version recorded', about(), put({ version: null }), []],
    ['maintenance not recorded', about(), put({ maintenanceTo: null }), []],
    ['a kind this plan does not have', about({ kind: '<b>anything</b>' }), put({}), []],
  ])('%s', (_title, given, customer, rules) => {
    const verdict = judged(given, customer);
    expect(excludedBy(verdict)).toEqual(rules);
    expect(verdict.scope).toBe(rules.some((rule) => rule !== 'EXC-1' && rule !== 'EXC-10') ? 'out' : 'in');
  });
  test('an app nobody recorded is a matter for review', () => {
    expect(judged(about({ kind: 'app' }), put({})).scope).toBe('review');
  });
  test('the policy of the plan decides: as a notice, an ended version stays in scope', () => {
    const exclusions = premier2019.exclusions.map((entry) => (entry.rule === 'EXC-5' ? { ...entry, effect: 'notice' as const } : entry));
    const verdict = judged(about({}, { createdAt: at('2024-12-01 10:00 America/Los_Angeles') }), put({ version: '9.4' }), {
      ...premier2019,
      exclusions,
    });
    expect([verdict.scope, codes(verdict, 'notice')]).toEqual(['in', ['versionEnded']]);
  });
  test('a guess from the words is only a suggestion; the customer’s own choice silences it', () => {
    const text = textFactsOf('We need training for our team', premier2019);
    expect(text.suggests).toEqual(['training']);
    const guessed = judged(about({}, { text }), put({}));
    expect([guessed.scope, codes(guessed, 'notice')]).toEqual(['in', ['kindSuggested']]);
    expect(codes(judged(about({ kind: 'training' }, { text }), put({})), 'notice')).toEqual([]);
  });
  test('a retired product warns and stays selectable', () => {
    const products = premier2019.products.map((entry) =>
      entry.key === 'jira-software' ? { ...entry, supportEndsAt: '2019-11-05' } : entry,
    );
    const verdict = judged(about(), put({}), { ...premier2019, products });
    expect([verdict.scope, codes(verdict, 'notice')]).toEqual(['in', ['productRetired']]);
  });
  test('L1 and L2 without a sentence about the business are noticed, L3 is not', () => {
    const without = (severity: string) => codes(judged(about({ severity, impact: null }), put({})), 'notice').includes('impactMissing');
    expect([without('L1'), without('L2'), without('L3')]).toEqual([true, true, false]);
  });
});

describe('an agent’s word on the scope', () => {
  const training = about({ kind: 'training' });
  const confirmed = changed(training, '2019-11-06 10:30 America/Los_Angeles', { what: 'scope', from: null, to: 'in' });
  test('confirmed in scope: the reasons stay, nothing excludes it any more', () => {
    const verdict = judged(confirmed, put({}));
    expect([verdict.scope, excludedBy(verdict)]).toEqual(['in', []]);
    expect(verdict.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['kindExcluded', 'scopeConfirmed']));
  });
  test('taken back: judged by the facts again, as if nobody had said anything', () => {
    const back = changed(confirmed, '2019-11-06 10:40 America/Los_Angeles', { what: 'scope', from: 'in', to: null });
    expect(judged(back, put({}))).toEqual(judged(training, put({})));
  });
  test('an excluded product is not confirmed into the offering', () => {
    const opsgenie = changed(about({ productKey: 'opsgenie', instanceId: null }), '2019-11-06 10:30 America/Los_Angeles', {
      what: 'scope',
      from: null,
      to: 'in',
    });
    expect([judged(opsgenie, licensed).track, judged(opsgenie, licensed).scope]).toEqual(['standard', 'out']);
  });
  test('clock.outOfScope none: marking out takes the clock away, confirming brings it back with its start', () => {
    const plan: Plan = { ...premier2019, clock: { ...premier2019.clock, outOfScope: 'none' } };
    const out = changed(about(), '2019-11-06 10:30 America/Los_Angeles', { what: 'scope', from: null, to: 'EXC-9' });
    expect(judged(out, put({}), plan).clock.state).toBe('none');
    const back = changed(out, '2019-11-06 10:40 America/Los_Angeles', { what: 'scope', from: 'EXC-9', to: null });
    expect(clockAt(judged(back, put({}), plan)).dueAt).toBe(at('2019-11-06 12:00 America/Los_Angeles'));
  });
  test.each(['qualified', 'created'] as const)('card 5: a renewal confirmed at 11:00 starts the clock then (clock.start %s)', (start) => {
    const plan: Plan = { ...premier2019, clock: { ...premier2019.clock, start } };
    const ended = put({ maintenanceTo: '2019-11-05' });
    const renewed = changed(about(), '2019-11-06 11:00 America/Los_Angeles', { what: 'renewal', from: null, to: 'PO-4711' });
    const verdict = judged(renewed, ended, plan);
    expect([verdict.scope, clockAt(verdict).dueAt]).toEqual(['in', at('2019-11-06 13:00 America/Los_Angeles')]);
  });
  test('clock.expiredMaintenance run: out of scope, but the clock runs', () => {
    const plan: Plan = { ...premier2019, clock: { ...premier2019.clock, expiredMaintenance: 'run' } };
    const verdict = judged(about(), put({ maintenanceTo: '2019-11-05' }), plan);
    expect([verdict.scope, verdict.clock.state]).toEqual(['out', 'open']);
  });
});

describe('what is truly not recorded', () => {
  const silent = (given: RequestFacts, customer: Customer) => codes(judged(given, customer), 'notRecorded');
  test('a request that came with everything leaves nothing open', () => {
    expect(silent(about({ kind: 'problem' }), put({ version: '9.12.1', apps: [] }))).toEqual([]);
  });
  test('by mail, about nothing, only what nobody said', () => {
    expect(silent(facts({ ...unread, choice: null }), licensed)).toEqual([
      'versionSupportNotRecorded',
      'appVendorsNotRecorded',
      'requestKindNotRecorded',
    ]);
  });
  test('records of the first versions are judged as they were, whatever the plan knows now', () => {
    const { text: _unmeasured, ...before } = about({}, { createdAt: at('2024-12-01 10:00 America/Los_Angeles') });
    const verdict = judged(before, put({ version: '9.4', apps: [] }));
    expect([verdict.scope, codes(verdict, 'notRecorded').length]).toEqual(['in', 5]);
  });
});
