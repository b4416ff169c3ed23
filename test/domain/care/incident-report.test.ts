import { escalation } from '../../../src/domain/care/escalation';
import { incidentReport, incidentReportOf, isReportOffered, sectionField } from '../../../src/domain/care/incident-report';
import { incidentTimeline } from '../../../src/domain/care/incident-timeline';
import { information } from '../../../src/domain/care/information';
import type { CareRecord } from '../../../src/domain/care/record';
import { NO_DESK, type RequestDesk } from '../../../src/domain/desk/request-desk';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { issueReport, ownReport } from '../../../src/domain/view/incident-report-views';
import { draftFields } from '../../../src/words/incident-report';
import { instantOf } from '../clock/written-time';
import { decided, knownAt, press, recordAfter } from './care-builders';

const resolvedAt = instantOf('Fri 2019-11-15 19:30 PST');
const RESOLVED = 'Fri 2019-11-15 20:00 PST';
const over = (at = RESOLVED, changed: object = {}) => knownAt(at, { resolvedAt, ...changed });
const texts = { [sectionField(0)]: 'At 16:10 nobody could log in.', [sectionField(2)]: 'A lock was never released.' };
const draft = (by = 'maya', before: CareRecord | null = null): CareRecord =>
  recordAfter(incidentReport, before, press('save', by, { fields: texts }), over());
const reviewed = (): CareRecord => recordAfter(incidentReport, draft(), press('review', 'daan'), over());
const shared = (): CareRecord => recordAfter(incidentReport, reviewed(), press('share', 'maya'), over());
const seenByCustomer = (record: CareRecord | null, isContact = true) =>
  ownReport(over().subject, record === null ? [] : [record], premier2019, isContact);

describe('INC-1: when it is offered', () => {
  test.each([
    ['an L1 that is resolved', {}, true],
    ['an L1 that is still open', { resolvedAt: undefined }, false],
    ['an L2 that is resolved', { choice: { productKey: 'jira-software', instanceId: null, severity: 'L2' } }, false],
  ])('%s', (_, changed, isOffered) => {
    const { resolvedAt: at, ...facts } = { resolvedAt: resolvedAt as number | undefined, ...changed };
    const known = knownAt(RESOLVED, { ...facts, ...(at === undefined ? {} : { resolvedAt: at }) });
    expect(isReportOffered(known, premier2019)).toBe(isOffered);
  });

  test('a contact may ask for one, and only once; a colleague is offered nothing', () => {
    expect(seenByCustomer(null)).toMatchObject({ shared: null, askedAt: null, mayAsk: true });
    expect(seenByCustomer(null, false)).toBeNull();
    const asked = recordAfter(incidentReport, null, press('request', 'aiko', { as: 'contact' }), over());
    expect(seenByCustomer(asked)).toMatchObject({ shared: null, askedAt: instantOf(RESOLVED), mayAsk: false });
    expect(decided(incidentReport, asked, press('request', 'kenji', { as: 'contact' }), over())).toMatchObject({ state: 'overtaken' });
    expect(draft('maya', asked)).toMatchObject({ state: 'draft', owner: 'maya' });
  });
});

describe('draft, reviewed, shared', () => {
  test('two pairs of eyes: who wrote it last does not review it; a change is a draft again', () => {
    expect(decided(incidentReport, draft(), press('review', 'maya'), over())).toMatchObject({
      problems: [{ code: 'incident-report.ownDraft' }],
    });
    expect(decided(incidentReport, draft(), press('share', 'daan'), over())).toMatchObject({ state: 'overtaken' });
    expect(reviewed()).toMatchObject({ state: 'reviewed' });
    expect(draft('daan', reviewed())).toMatchObject({ state: 'draft', details: { writer: 'daan' } });
  });

  test('the customer sees not a word before it is shared, all of it then, and nothing once sharing is taken back', () => {
    for (const record of [draft(), reviewed()]) expect(seenByCustomer(record)).toBeNull();
    expect(seenByCustomer(shared(), false)).toMatchObject({
      shared: { at: instantOf(RESOLVED), sections: [{ en: 'Timeline', text: 'At 16:10 nobody could log in.' }, { en: 'Cause' }] },
    });
    const again = recordAfter(incidentReport, shared(), press('unshare', 'maya'), over());
    expect(again.state).toBe('reviewed');
    expect(seenByCustomer(again)).toBeNull();
  });

  test('only agents write, review and share', () => {
    for (const [record, action] of [
      [null, 'save'],
      [draft(), 'review'],
      [reviewed(), 'share'],
    ] as const)
      expect(decided(incidentReport, record, press(action, 'aiko', { as: 'contact', fields: texts }), over())).toEqual({
        state: 'refused',
      });
  });

  test('empty and endless ones are refused; steps do not repeat the text', () => {
    expect(decided(incidentReport, null, press('save', 'maya'), over())).toMatchObject({ problems: [{ code: 'incident-report.empty' }] });
    const endless = Object.fromEntries([0, 1, 2, 3, 4].map((index) => [sectionField(index), 'x'.repeat(4_500)]));
    expect(decided(incidentReport, null, press('save', 'maya', { fields: endless }), over())).toMatchObject({
      problems: [{ code: 'incident-report.tooLong' }],
    });
    expect(JSON.stringify(draft().steps)).not.toContain('nobody could log in');
    expect(incidentReportOf(draft()).sections.map(({ ja }) => ja)).toEqual(['経過', '原因']);
  });

  test('the agent’s view knows whether the viewer wrote it', () => {
    const seen = (viewerAccountId: string) =>
      issueReport(over().subject, [draft()], premier2019, { viewerAccountId, names: new Map([['maya', 'Maya Torres']]) });
    expect([seen('maya').isWriter, seen('daan').isWriter, seen('daan').record?.ownerName]).toEqual([true, false, 'Maya Torres']);
  });
});

describe('the draft is told by the facts', () => {
  const at = (time: string): number => instantOf(`Fri 2019-11-15 ${time} PST`);
  const desk: RequestDesk = {
    ...NO_DESK,
    alerts: [
      { id: 'a', kind: 'arrival', from: at('16:10'), claimedUntil: 1, state: 'told', commentId: '1', at: at('16:11'), to: [], why: null },
      { id: 'b', kind: 'repeat', from: at('16:16'), claimedUntil: 1, state: 'told', commentId: '2', at: at('16:16'), to: [], why: null },
    ],
    taken: [{ at: at('16:14'), by: 'maya' }],
  };
  const record = (kind: CareRecord['kind'], state: string, more: Partial<CareRecord>): CareRecord => ({
    ...{ id: kind, kind, customerId: 'acme', issueId: '1', state, owner: null, nextAt: null, details: {}, steps: [] },
    ...more,
  });
  const step = (action: string, time: string, fields = {}) => ({
    id: `${action}${time}`,
    at: at(time),
    by: 'maya',
    as: 'agent' as const,
    action,
    fields,
  });
  const care: readonly CareRecord[] = [
    record('handoff', 'warm', {
      owner: 'yuki',
      details: { from: 'region:amer', to: 'weekend', acceptedAt: at('16:50'), endsAt: at('17:00') },
    }),
    record('handoff', 'due', { details: { from: 'weekend', to: 'region:apac', endsAt: at('23:00') } }),
    record('call', 'logged', { details: { callKind: 'phone', at: at('16:30'), minutes: 12, isEligible: true } }),
    record('call', 'logged', { details: { callKind: 'phone', at: at('16:31'), minutes: 1, isEligible: false } }),
    record('escalation', 'closed', {
      details: { team: 'SECRET TEAM' },
      steps: [
        step('raise', '17:10'),
        step('update', '17:30', { state: 'triaged' }),
        step('update', '18:00', { state: 'answered' }),
        step('close', '19:00'),
      ],
    }),
    record('information', 'complete', { steps: [step('ask', '17:05'), step('supply', '17:20'), step('supply', '17:25')] }),
    record('booking', 'approved', { details: { from: at('16:00') } }),
  ];
  const { facts } = knownAt(RESOLVED, {
    resolvedAt,
    response: { at: at('16:25'), commentId: '9', accountId: 'maya' },
    changes: [
      {
        id: 'c',
        at: at('16:20'),
        by: 'maya',
        as: 'agent',
        steps: [{ what: 'severity', from: 'L2', to: 'L1' }],
        reason: 'Down',
        match: null,
      },
    ],
  }).subject;

  test('every moment once, oldest first, and nothing of others', () => {
    expect(incidentTimeline(facts, desk, care).map(({ what }) => what)).toEqual([
      ...['raised', 'alerted', 'taken', 'severity', 'answered', 'call', 'handedOver', 'asked', 'escalated', 'supplied'],
      ...['escalationAnswered', 'escalationClosed', 'resolved'],
    ]);
  });

  test('in the customer’s language and zone; neither the product team nor a name nobody knows is told', () => {
    const source = {
      plan: premier2019,
      rota: premier2019,
      moments: incidentTimeline(facts, desk, care),
      impact: 'All 400 people stand still.',
      nameOf: (id: string) => (id === 'yuki' ? '森 由紀' : ''),
    };
    const fields = draftFields(source, { language: 'en', zone: 'America/Los_Angeles' });
    const lines = (fields.section0 ?? '').split('\n');
    expect([lines[0], lines[5], lines[6]]).toEqual([
      'Fri 15 Nov 16:10 PST: The request was raised.',
      'Fri 15 Nov 16:30 PST: Phone call, 12 min.',
      'Fri 15 Nov 16:50 PST: San Francisco handed it over to Weekend support; 森 由紀 accepted.',
    ]);
    expect([fields.section1, fields.section2]).toEqual(['All 400 people stand still.', '']);
    expect(JSON.stringify(fields)).not.toContain('SECRET');
    expect(draftFields(source, { language: 'ja', zone: 'Asia/Tokyo' }).section0).toContain(
      '11月16日(土) 09:10 JST: リクエストが作成されました。',
    );
  });
});

test('all kinds of the three have words for every state and step in both languages', async () => {
  const [english, japanese] = await Promise.all([import('../../../src/words/en-US.json'), import('../../../src/words/ja-JP.json')]);
  for (const kind of [escalation, incidentReport, information])
    for (const key of [...kind.states.map((state) => `state.${state}`), ...kind.actions.map((action) => `step.${action.key}`)])
      for (const words of [english, japanese]) expect(words).toHaveProperty([`${kind.key}.${key}`]);
});
