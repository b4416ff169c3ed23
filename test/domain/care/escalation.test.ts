import { typedDevelopment } from '../../../src/domain/care/development-issue';
import {
  CLOSE_FIELDS,
  escalation,
  escalationOf,
  OPEN_FIELDS,
  RAISE_FIELDS,
  REOPEN_FIELDS,
  UPDATE_FIELDS,
} from '../../../src/domain/care/escalation';
import type { CareRecord } from '../../../src/domain/care/record';
import { escalationParagraphs, overdueLine } from '../../../src/words/escalations';
import { instantOf } from '../clock/written-time';
import { decided, knownAt, press, recordAfter } from './care-builders';

const FRIDAY = 'Fri 2019-11-15 16:30 PST';
const monday = instantOf('Mon 2019-11-18 10:00 PST');
const tuesday = instantOf('Tue 2019-11-19 10:00 PST');
const issue = { state: 'open', issueId: '20001', issueKey: 'DEV-1', isLinked: false };
const asked = {
  team: 'Jira platform',
  summary: 'Index locks after a node restart',
  ask: 'Thread dumps of both nodes are attached.',
  development: 'DEV-1',
  coordinator: 'maya',
  nextUpdateAt: monday,
};
const found = { development: issue, isCoordinator: true };
const known = (at = FRIDAY, more: object = {}) => knownAt(at, {}, { found: { ...found, ...more } });
const raised = (): CareRecord => recordAfter(escalation, null, press('raise', 'maya', { fields: asked }), known());
const customerSees = (record: CareRecord): string => JSON.stringify(escalation.customerView(record, () => 'Maya Torres'));

test('ESC-3: nobody escalates without somebody who coordinates it and is an agent of the project', () => {
  const { coordinator: _nobody, ...without } = asked;
  expect(decided(escalation, null, press('raise', 'maya', { fields: without }), known())).toMatchObject({
    problems: [{ path: 'coordinator', code: 'missing' }],
  });
  expect(decided(escalation, null, press('raise', 'maya', { fields: asked }), known(FRIDAY, { isCoordinator: false }))).toMatchObject({
    problems: [{ path: 'coordinator', code: 'escalation.notAnAgent' }],
  });
  expect(raised()).toMatchObject({ state: 'raised', owner: 'maya', nextAt: monday });
});

test('only agents escalate; a contact cannot', () => {
  expect(decided(escalation, null, press('raise', 'aiko', { fields: asked, as: 'contact' }), known())).toEqual({ state: 'refused' });
});

test.each([
  ['the next update has passed', { nextUpdateAt: instantOf('Fri 2019-11-15 16:00 PST') }, {}, ['nextUpdateAt', 'escalation.notAhead']],
  ['no team', { team: ' ' }, {}, ['team', 'missing']],
  ['an issue nobody can see', {}, { development: 'noSuchIssue' }, ['development', 'escalation.noSuchIssue']],
  ['the request itself', {}, { development: 'itself' }, ['development', 'escalation.itself']],
])('ESC-2: refused, field by field: %s', (_, fields, more, [path, code]) => {
  const decision = decided(escalation, null, press('raise', 'maya', { fields: { ...asked, ...fields } }), known(FRIDAY, more));
  expect(decision).toMatchObject({ state: 'invalid', problems: [{ path, code }] });
});

test('ESC-1: Premier priority is for premium requests', () => {
  const standard = known();
  const assessment = { ...standard.subject.assessment, track: 'standard' as const };
  const decision = decided(escalation, null, press('raise', 'maya', { fields: asked }), {
    ...standard,
    subject: { ...standard.subject, assessment },
  });
  expect(decision).toMatchObject({ problems: [{ code: 'escalation.notPremier' }] });
});

test('while a development issue is being made nobody asks for another one; once that was cut off a person decides', () => {
  const making = {
    ...raised(),
    details: { ...raised().details, development: { state: 'creating', projectKey: 'DEV', since: instantOf(FRIDAY) } },
  };
  const open = (at: string) => decided(escalation, making, press('open', 'maya', { fields: { development: 'DEV-1' } }), known(at));
  expect(open('Fri 2019-11-15 16:31 PST')).toMatchObject({ problems: [{ path: 'development', code: 'escalation.creating' }] });
  expect(open('Fri 2019-11-15 16:32 PST')).toMatchObject({ record: { details: { development: issue } } });
});

test('a record that grows too large for storage is refused, the app’s own steps never are', () => {
  const note = 'あ'.repeat(5_000);
  const fields = { state: 'raised', coordinator: 'maya', nextUpdateAt: monday, rootCause: note, nextStep: note, note };
  let record = raised();
  for (let time = 0; time < 4; time++) record = recordAfter(escalation, record, press('update', 'maya', { fields }), known());
  expect(decided(escalation, record, press('update', 'maya', { fields }), known())).toMatchObject({ problems: [{ code: 'tooLarge' }] });
  expect(decided(escalation, record, press('chase', null), known())).toMatchObject({ state: 'changed' });
});

test.each([
  ['DEV-12', { issueKey: 'DEV-12' }],
  [' dev-12 ', { issueKey: 'DEV-12' }],
  ['DEV', { projectKey: 'DEV' }],
  ['https://example.com/browse/DEV-12', null],
  ['', null],
])('what is typed as development issue: “%s”', (typed, means) => {
  expect(typedDevelopment(typed)).toEqual(means);
});

describe('how it goes on', () => {
  test('ESC-2: state, root cause, next step and next update are kept; every state but answered needs an update', () => {
    const fields = { state: 'inProgress', rootCause: 'A lock is never released.', nextStep: 'A patch is tried.', coordinator: 'daan' };
    expect(decided(escalation, raised(), press('update', 'daan', { fields }), known())).toMatchObject({
      problems: [{ path: 'nextUpdateAt', code: 'missing' }],
    });
    const moved = recordAfter(escalation, raised(), press('update', 'daan', { fields: { ...fields, nextUpdateAt: tuesday } }), known());
    expect(moved).toMatchObject({ state: 'inProgress', owner: 'daan', nextAt: tuesday });
    expect(escalationOf(moved)).toMatchObject({
      rootCause: 'A lock is never released.',
      nextStep: 'A patch is tried.',
      development: issue,
    });
    const answered = recordAfter(
      escalation,
      moved,
      press('update', 'daan', { fields: { state: 'answered', coordinator: 'daan' } }),
      known(),
    );
    expect(answered).toMatchObject({ state: 'answered', nextAt: null });
  });

  test('closing is taken back to the state it had', () => {
    const fields = { state: 'triaged', coordinator: 'maya', nextUpdateAt: monday };
    const triaged = recordAfter(escalation, raised(), press('update', 'maya', { fields }), known());
    const closed = recordAfter(escalation, triaged, press('close', 'maya'), known());
    expect(closed).toMatchObject({ state: 'closed', nextAt: null });
    expect(recordAfter(escalation, closed, press('reopen', 'maya', { fields: { nextUpdateAt: tuesday } }), known())).toMatchObject({
      state: 'triaged',
      nextAt: tuesday,
    });
  });

  test('it outlives its request: a resolved one can still be updated', () => {
    const over = knownAt(FRIDAY, { resolvedAt: instantOf('Fri 2019-11-15 16:20 PST') }, { found });
    expect(decided(escalation, raised(), press('close', 'maya'), over)).toMatchObject({ state: 'changed' });
  });

  test('an overdue update is chased until the coordinator is told, at most five times, and a new update begins anew', () => {
    const chase = (record: CareRecord, isTold: boolean): CareRecord =>
      recordAfter(escalation, record, press('chase', null), known('Mon 2019-11-18 10:05 PST', { isTold }));
    const once = chase(raised(), false);
    expect(once).toMatchObject({ state: 'raised', nextAt: instantOf('Mon 2019-11-18 10:10 PST') });
    expect(chase(once, true).nextAt).toBeNull();
    let tried = once;
    for (let time = 0; time < 5; time++) tried = chase(tried, false);
    expect(tried.nextAt).toBeNull();
    const fields = { state: 'raised', coordinator: 'maya', nextUpdateAt: tuesday };
    expect(recordAfter(escalation, tried, press('update', 'maya', { fields }), known()).nextAt).toBe(tuesday);
  });
});

describe('DEC-27, EXC-7: no date of a fix, and nothing internal', () => {
  test('no form has a date but the next update', () => {
    const all = [RAISE_FIELDS, UPDATE_FIELDS, CLOSE_FIELDS, REOPEN_FIELDS, OPEN_FIELDS].flat();
    expect(new Set(all.filter(({ type }) => type === 'instant').map(({ name }) => name))).toEqual(new Set(['nextUpdateAt']));
  });

  test('the customer sees the state and the next update, and neither cause, step, note, team nor development issue', () => {
    const fields = { state: 'inProgress', rootCause: 'CAUSE', nextStep: 'STEP', note: 'NOTE', coordinator: 'maya', nextUpdateAt: monday };
    const moved = recordAfter(escalation, raised(), press('update', 'maya', { fields }), known());
    expect(escalation.customerView(moved, () => '')).toEqual({
      id: moved.id,
      kind: 'escalation',
      sentence: 'escalation.customer.inProgress',
      values: { atInstant: monday },
    });
    expect(customerSees(moved)).not.toMatch(/CAUSE|STEP|NOTE|DEV-1|platform|Maya/);
    const told = escalationParagraphs(moved, { language: 'en', zone: 'Asia/Tokyo' }).join(' ');
    expect(told).toBe(
      'The product team is working on the escalation of this request. You hear from us again by Tue 19 Nov 03:00 JST. This is when we write, not when a change is released.',
    );
    expect(escalationParagraphs(moved, { language: 'ja', zone: 'Asia/Tokyo' }).join('')).toContain('修正版の公開日ではありません');
  });

  test('the coordinator reads which update of which request is overdue', () => {
    expect(overdueLine(escalationOf(raised()), 'PREM-7', { language: 'en', zone: 'UTC' })).toContain(
      'PREM-7 to Jira platform (“Index locks after a node restart”)',
    );
  });
});
