import { NO_ROSTER } from '../../../src/domain/desk/roster';
import type { DutyRow, RosterView } from '../../../src/domain/view/roster';
import { DutyForm } from '../../../static/duty/duty-form';
import { draftOf, weekOf, withDuty } from '../../../static/duty/roster-draft';
import { inTokyo, rendered } from '../rendered';

const maya = { accountId: 'person:maya', name: 'Maya Torres' };
const row = (changes: Partial<DutyRow> = {}): DutyRow => ({
  key: 'region:amer',
  label: { en: 'AMER (San Francisco)', ja: '北米・中南米（サンフランシスコ）' },
  zone: 'America/Los_Angeles',
  week: '2026-W53',
  duty: { lead: null, group: null, weeks: { '2026-W53': [maya] } },
  usual: { lead: { accountId: 'person:olivia', name: 'Olivia Grant' }, group: 'premier-amer' },
  members: 2,
  gone: [],
  isOnDuty: true,
  ...changes,
});
const view = (changes: Partial<RosterView> = {}): RosterView => ({
  state: 'ready',
  now: Date.parse('2026-12-30T12:00:00Z'),
  version: 3,
  rows: [row()],
  language: 'en',
  nextUpdates: false,
  causes: NO_ROSTER.causes,
  projects: [{ projectId: '10001', name: 'Support desk', isQuiet: false }],
  isRostered: true,
  mayEdit: true,
  saved: null,
  ...changes,
});
const page = (changes: Partial<RosterView> = {}, reader = inTokyo) =>
  rendered(<DutyForm view={view(changes)} save={async () => ({ state: 'saved' })} finder={() => null} again={() => {}} />, reader);

describe('on duty this week', () => {
  test('an administrator edits engineers, group, lead, alerts and causes', () => {
    const shown = page();
    expect(shown('.duty-people').text()).toContain('Maya Torres');
    expect(shown('button[type=submit]').text()).toBe('保存');
    expect(shown('input[type=checkbox]')).toHaveLength(2);
    expect(shown('.cause-line')).toHaveLength(NO_ROSTER.causes.length);
  });
  test('everybody else only reads it: no button, no field but the week', () => {
    const shown = page({ mayEdit: false });
    expect([shown('button').length, shown('input').length, shown('select').length]).toEqual([0, 0, 1]);
    expect(shown.text()).toContain('Maya Torres');
    expect(shown.text()).toContain('premier-amer');
  });
  test('what the plan says stands where the roster names nobody, and is said to be the plan’s', () => {
    expect(page().text()).toContain('Olivia Grant（プランの設定）');
  });
  test('a group that cannot be read and an account that is gone are told', () => {
    const shown = page({ rows: [row({ members: null, gone: ['person:maya'] })] });
    expect(shown.text()).toContain('このグループは存在しないか');
    expect(shown.text()).toContain('Maya Torres: アカウントが無効');
  });
});

describe('the draft', () => {
  test('holds everything of the view, at its version', () => {
    expect(draftOf(view())).toMatchObject({
      version: 3,
      quiet: { '10001': false },
      duties: { 'region:amer': { weeks: { '2026-W53': [maya] } } },
    });
  });
  test('weeks go on over the end of a long year', () => {
    expect([0, 1, 2].map((ahead) => weekOf(row(), ahead))).toEqual(['2026-W53', '2027-W01', '2027-W02']);
    expect(weekOf(row({ week: '' }), 1)).toBe('');
  });
  test('a change of one duty leaves the others', () => {
    const changed = withDuty({ ...draftOf(view()), duties: { weekend: { lead: maya, group: null, weeks: {} } } }, 'holiday', {
      group: 'desk',
    });
    expect(changed.duties).toMatchObject({ weekend: { lead: maya }, holiday: { group: 'desk', lead: null } });
  });
});
