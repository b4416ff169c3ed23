import { NO_ROSTER } from '../../../src/domain/desk/roster';
import { type KnownPerson, MOST_ENGINEERS, rosterOfDraft } from '../../../src/domain/desk/roster-of-draft';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import type { RosterDraft } from '../../../src/domain/view/roster';
import { at } from '../request/builders';

const maya = { accountId: 'person:maya', name: 'M. Torres' };
const gone = { accountId: 'person:gone', name: 'Sven' };
const KNOWN = {
  plan: premier2019,
  now: at('2026-10-28 12:00 America/Los_Angeles'),
  by: 'person:hana',
  people: new Map<string, KnownPerson>([
    [maya.accountId, { name: 'Maya Torres', active: true, kind: 'staff' }],
    [gone.accountId, { name: 'Sven', active: false, kind: 'staff' }],
  ]),
  projectIds: ['10001'],
};
const draft = (changes: Partial<RosterDraft> = {}): RosterDraft => ({
  ...{ version: 0, duties: {}, language: 'en', nextUpdates: false, causes: NO_ROSTER.causes, quiet: {} },
  ...changes,
});
const duty = (weeks: RosterDraft['duties'][string]['weeks'], lead: typeof maya | null = null) => ({ lead, group: '  amer ', weeks });

describe('a roster made of a draft', () => {
  test('names are Jira’s, a group loses its blanks, each engineer is there once, weeks long gone are forgotten', () => {
    const weeks = { '2026-W44': [maya, maya], '2026-W30': [maya], '2026-W45': [] };
    expect(rosterOfDraft(NO_ROSTER, draft({ duties: { 'region:amer': duty(weeks) } }), KNOWN)).toMatchObject({
      duties: { 'region:amer': { group: 'amer', weeks: { '2026-W44': [{ accountId: 'person:maya', name: 'Maya Torres' }] } } },
      saved: { by: 'person:hana', at: KNOWN.now },
    });
  });

  test('duties of regions the plan no longer has stay as they were; those it never had are not taken', () => {
    const before = { ...NO_ROSTER, duties: { 'region:latam': duty({}) } };
    const next = rosterOfDraft(before, draft({ duties: { 'region:mars': duty({}), weekend: duty({}) } }), KNOWN);
    expect('duties' in next && Object.keys(next.duties).sort()).toEqual(['region:latam', 'weekend']);
  });

  test('who was deactivated since may stay where they were, and is named by nobody anew', () => {
    const before = { ...NO_ROSTER, duties: { weekend: duty({}, gone) } };
    expect(rosterOfDraft(before, draft({ duties: { weekend: duty({}, gone) } }), KNOWN)).toHaveProperty('duties');
    expect(rosterOfDraft(before, draft({ duties: { holiday: duty({}, gone) } }), KNOWN)).toMatchObject({
      problems: [{ path: 'duties.holiday.lead', code: 'personInactive' }],
    });
  });

  test.each([
    ['no week', duty({ 'week 44': [maya] }), 'noWeek'],
    ['too many', duty({ '2026-W44': Array.from({ length: MOST_ENGINEERS + 1 }, () => maya) }), 'tooMany'],
    ['a group of 300 letters', { ...duty({}), group: 'x'.repeat(300) }, 'tooLong'],
  ])('%s is refused at its place', (_what, weekend, code) => {
    expect(rosterOfDraft(NO_ROSTER, draft({ duties: { weekend } }), KNOWN)).toMatchObject({ problems: [{ code }] });
  });

  test('alerts are switched for the viewer’s own projects only', () => {
    const before = { ...NO_ROSTER, quietProjectIds: ['10002'] };
    const quietOf = (quiet: Record<string, boolean>) => {
      const next = rosterOfDraft(before, draft({ quiet }), KNOWN);
      return 'quietProjectIds' in next ? next.quietProjectIds : null;
    };
    expect(quietOf({ '10001': true })).toEqual(['10002', '10001']);
    expect(quietOf({ '10002': false, '10003': true })).toEqual(['10002']);
  });
});
