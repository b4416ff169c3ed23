import { type Desk, openDesk } from './desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

const codesOf = (issueId: string): readonly string[] =>
  desk.recordOf(issueId)?.document.assessment.reasons.map((reason) => reason.code) ?? [];

describe('each has a named outcome and nothing is refused', () => {
  test.each<[string, string, Record<string, unknown> | null, { organizationIds?: string[]; value?: unknown }, string, string]>([
    ['an unknown product', 'grace-miller', { productKey: 'lotus-notes', severity: 'L2' }, {}, 'premier', 'productUnknown'],
    ['nothing chosen', 'grace-miller', null, {}, 'premier', 'nothingChosen'],
    ['a reporter in no organization', 'sam-lee', { productKey: 'bamboo', severity: 'L2' }, {}, 'standard', 'customerUnknown'],
    ['a reporter in two organizations', 'iris-moreau', { productKey: 'bamboo', severity: 'L2' }, {}, 'standard', 'customerAmbiguous'],
    ['a customer without Premier licence', 'emily-carter', { productKey: 'bamboo', severity: 'L2' }, {}, 'standard', 'licenceNone'],
    ['a colleague who is not a contact', 'dana-brooks', { productKey: 'bamboo', severity: 'L2' }, {}, 'standard', 'contactNot'],
    [
      'a tampered instance of another customer',
      'grace-miller',
      { productKey: 'jira-software', instanceId: 'kita-jira-production', severity: 'L1' },
      {},
      'premier',
      'instanceUnknown',
    ],
    ['a tampered value: a list', 'grace-miller', null, { value: { premier: ['bamboo'] } }, 'premier', 'choiceMalformed'],
    ['a tampered value: numbers for keys', 'grace-miller', { productKey: 7, severity: {} }, {}, 'premier', 'choiceMalformed'],
    ['a tampered value: a megabyte of text', 'grace-miller', { productKey: 'x'.repeat(20_000) }, {}, 'premier', 'choiceMalformed'],
  ])('%s', async (_title, reporter, choice, options, track, code) => {
    const { issueId, issueKey } = await desk.raise(reporter, choice, options);
    expect(desk.recordOf(issueId)?.document.assessment.track).toBe(track);
    expect(codesOf(issueId)).toContain(code);
    expect((await desk.fieldsOf(issueKey)).track).toBe(track);
  });

  test('two organizations, but the request names one of them: that one', async () => {
    const { issueId } = await desk.raise('iris-moreau', { productKey: 'bamboo', severity: 'L2' }, { organizationIds: ['102'] });
    expect(desk.recordOf(issueId)?.document.facts.match).toEqual({ by: 'organization' });
    expect(codesOf(issueId)).toContain('contactNot');
  });

  test('ALN-5 Jira Align needs its licence, not a contact', async () => {
    const { issueId } = await desk.raise('noah-fischer', { productKey: 'jira-align', severity: 'L3' });
    expect(desk.recordOf(issueId)?.document.assessment.track).toBe('jira-align');
  });
});

describe('a project where the app is off', () => {
  test('costs no call to Jira, no push and no record', async () => {
    const before = desk.site.host.counters();
    const { issueId } = await desk.raise('dana-brooks', null, { portal: '2' });
    const after = desk.site.host.counters();
    expect([after.jiraCalls - before.jiraCalls, after.queuePushes - before.queuePushes]).toEqual([0, 0]);
    expect(desk.recordOf(issueId)).toBeUndefined();
    expect(desk.lines.at(-1)).toContain('not served');
  });
});

describe('events that make no sense', () => {
  const deliver = (event: Record<string, unknown>) =>
    desk.site.host.deliver({ eventType: 'avi:jira:updated:issue', selfGenerated: false, ...event } as never);
  test('without an issue: named malformed, nothing thrown', async () => {
    deliver({ issue: { fields: { project: { id: '10001', projectTypeKey: 'service_desk' } } } });
    await desk.pass(1);
    expect(desk.lines.join('\n')).toContain('malformed at issue');
  });

  test('about an issue that never was: nothing is kept', async () => {
    deliver({ issue: { id: '99999999', fields: { project: { id: '10001', projectTypeKey: 'service_desk' } } } });
    await desk.pass(1);
    expect(desk.lines.join('\n')).toContain('evaluate 99999999: never known');
  });

  test('with an id that is no number: dropped by name', async () => {
    deliver({ issue: { id: '1 OR 1=1', fields: { project: { id: '10001', projectTypeKey: 'service_desk' } } } });
    await desk.pass(5);
    expect(desk.recordOf('1 OR 1=1')).toBeUndefined();
  });
});
