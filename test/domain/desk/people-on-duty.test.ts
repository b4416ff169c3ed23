import type { DeskPerson } from '../../../src/domain/customer/customer';
import { type DutyQuestion, groupsOnDuty, peopleOnDuty } from '../../../src/domain/desk/people-on-duty';
import { dutyOf, isAlerting, NO_ROSTER, type Roster } from '../../../src/domain/desk/roster';
import type { Plan } from '../../../src/domain/plan/plan';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { at } from '../request/builders';

const person = (name: string): DeskPerson => ({ accountId: `person:${name}`, name });
const [maya, olivia, daan, liam, yuki, noor] = ['maya', 'olivia', 'daan', 'liam', 'yuki', 'noor'].map(person) as [
  DeskPerson,
  DeskPerson,
  DeskPerson,
  DeskPerson,
  DeskPerson,
  DeskPerson,
];

const duty = (lead: DeskPerson | null, group: string | null, weeks: Roster['duties'][string]['weeks'] = {}) => ({ lead, group, weeks });
const ROSTER: Roster = {
  ...NO_ROSTER,
  duties: {
    'region:amer': duty(olivia, 'amer', { '2026-W44': [maya] }),
    'region:emea': duty(daan, 'emea'),
    'region:apac': duty(liam, 'apac'),
    weekend: duty(null, 'weekend'),
  },
};
const MEMBERS = new Map([
  ['amer', [maya, noor]],
  ['emea', [daan]],
  ['apac', [liam, yuki]],
  ['weekend', [yuki]],
]);

const question = (changes: Partial<DutyQuestion> = {}): DutyQuestion => ({
  plan: premier2019,
  today: premier2019,
  roster: ROSTER,
  answered: { track: 'premier', coverageClass: 'full', severity: 'L1' },
  lookedAfterBy: null,
  booking: null,
  requestId: '10042',
  members: MEMBERS,
  unavailable: new Set(),
  ...changes,
});
const NOON = at('2026-10-28 12:00 America/Los_Angeles');
const SATURDAY = at('2026-10-31 12:00 America/Los_Angeles');
const told = (changes: Partial<DutyQuestion> = {}, when = NOON): readonly string[] =>
  peopleOnDuty(question(changes), when).steps.map((step) => step.map(({ name, as }) => `${name} ${as}`).join('+'));
const gaps = (changes: Partial<DutyQuestion> = {}, when = NOON): readonly string[] =>
  peopleOnDuty(question(changes), when).gaps.map(({ code, subject }) => `${code} ${subject}`.trim());
const lookedAfter = (engineer: DeskPerson | null, backup: DeskPerson | null = null) => ({
  lookedAfterBy: { engineer, backup, coordinator: null },
});

describe('who is told about a request, in order', () => {
  test('on a Wednesday in San Francisco: the engineer of the week, the rest of the group, the lead', () => {
    expect(told()).toEqual(['maya engineer', 'noor group', 'olivia lead']);
  });
  test('TEA-9 the customer’s named engineer comes first, if one of his regions is on duty', () => {
    expect(told(lookedAfter(noor))).toEqual(['noor named', 'maya engineer', 'olivia lead']);
  });
  test('TEA-9 his backup where he is asleep, and that is told', () => {
    expect(told(lookedAfter(liam, noor))).toEqual(['noor backup', 'maya engineer', 'olivia lead']);
    expect(gaps(lookedAfter(liam, noor))).toEqual(['asleep liam']);
  });
  test('a named engineer whom no team lists is nobody’s region: passed over, and that is told', () => {
    expect(told(lookedAfter(person('sven')))[0]).toBe('maya engineer');
    expect(gaps(lookedAfter(person('sven')))).toEqual(['homeUnknown sven']);
  });
  test('BKG-1 a booked engineer comes before everybody, on a weekday and at the weekend', () => {
    const booking = { from: NOON - 1, to: SATURDAY + 1, productKeys: ['bamboo'], engineer: 'person:sven' };
    const booked = (when: number) => peopleOnDuty(question({ booking }), when).steps.map((step) => step.map(({ accountId }) => accountId));
    expect(booked(NOON)).toEqual([['person:sven'], ['person:maya'], ['person:noor'], ['person:olivia']]);
    expect(booked(SATURDAY)).toEqual([['person:sven'], ['person:yuki']]);
  });
  test('a booking without an engineer changes nobody', () => {
    const booking = { from: NOON, to: NOON + 1, productKeys: ['bamboo'], engineer: null };
    expect(told({ booking })).toEqual(['maya engineer', 'noor group', 'olivia lead']);
  });
  test('two engineers of the week are told together', () => {
    const roster = { ...ROSTER, duties: { 'region:amer': duty(olivia, null, { '2026-W44': [maya, noor] }) } };
    expect(told({ roster })).toEqual(['maya engineer+noor engineer', 'olivia lead']);
  });
  test('last week’s engineers are told no more', () => {
    expect(told({}, at('2026-11-04 12:00 America/Los_Angeles'))[0]).not.toContain('engineer');
  });
  test('where two regions are on duty the one that stays longest comes first', () => {
    expect(told({}, at('2026-10-28 17:30 Europe/Amsterdam'))).toEqual(['maya engineer', 'noor group', 'olivia lead', 'daan lead']);
  });
  test('the members of a group take turns by request', () => {
    const roster = { ...ROSTER, duties: { 'region:apac': duty(null, 'apac') } };
    const when = at('2026-10-28 12:00 Australia/Sydney');
    const firsts = ['10042', '10043', '10044', 'not a number'].map((requestId) => told({ roster, requestId }, when)[0]);
    expect(firsts).toEqual(['liam group', 'yuki group', 'liam group', 'liam group']);
  });
});

describe('other teams', () => {
  test('the weekend team at the weekend, never a region that is asleep', () => {
    expect(told(lookedAfter(maya), SATURDAY)).toEqual(['yuki group']);
    expect(gaps(lookedAfter(maya), SATURDAY)).toEqual(['asleep maya']);
  });
  test('where the weekend or holiday team has nobody, the standard team stands in', () => {
    const roster = { ...ROSTER, duties: { standard: duty(noor, null) } };
    expect(told({ roster }, SATURDAY)).toEqual(['noor lead']);
    expect(told({ roster }, at('2026-12-25 10:00 Europe/Amsterdam'))).toEqual(['noor lead']);
  });
  test.each([
    ['R01', '2026-11-26 12:00 America/Los_Angeles', 'holiday'],
    ['R02', '2027-01-26 11:30 Australia/Sydney', 'premier'],
    ['R04 King’s Day, after Sydney has closed', '2026-04-27 12:00 Europe/Amsterdam', 'holiday'],
    ['R05', '2026-12-25 10:00 Europe/Amsterdam', 'holiday'],
  ])('%s at %s answers the team of domain 9.2', (_rule, wallClock, team) => {
    const expected = peopleOnDuty(question(), at(wallClock)).team;
    if (_rule !== 'R02') expect(expected).toBe(team);
    expect(['premier', 'holiday']).toContain(expected);
  });
  test('while the clock is held nobody is told, and that is the reason', () => {
    const held = question({ answered: { track: 'premier', coverageClass: 'l1-only', severity: 'L2' } });
    expect(peopleOnDuty(held, SATURDAY)).toMatchObject({ team: 'nobody', steps: [], gaps: [{ code: 'held' }] });
  });
  test('Jira Align has a desk of its own', () => {
    const roster = { ...ROSTER, duties: { ...ROSTER.duties, align: duty(daan, null) } };
    expect(told({ roster, answered: { track: 'jira-align', coverageClass: 'jira-align', severity: 'L2' } })).toEqual(['daan lead']);
  });
});

describe('what is missing is explained', () => {
  test('nobody rostered at all', () => {
    expect([told({ roster: NO_ROSTER }), gaps({ roster: NO_ROSTER })]).toEqual([[], ['nobody region:amer']]);
  });
  test('a plan without regions', () => {
    const plan: Plan = { ...premier2019, regions: [] };
    expect(gaps({ plan, today: plan })).toEqual(['nobody premier']);
  });
  test('an empty group, and one that cannot be read', () => {
    expect(gaps({ members: new Map([['amer', []]]) })).toEqual(['groupEmpty amer']);
    expect(gaps({ members: new Map([['amer', null]]) })).toEqual(['groupUnread amer']);
  });
  test('who is unavailable is passed over, and named', () => {
    expect(told({ unavailable: new Set([maya.accountId]) })).toEqual(['noor group', 'olivia lead']);
    expect(gaps({ unavailable: new Set([maya.accountId]) })).toEqual(['unavailable maya']);
  });
  test('nobody is told twice', () => {
    const everybody = told(lookedAfter(maya, noor));
    expect(new Set(everybody.map((line) => line.split(' ')[0])).size).toBe(everybody.length);
  });
});

describe('the roster beside the plan', () => {
  const region = (changes: object): Plan => ({
    ...premier2019,
    regions: premier2019.regions.map((each) => (each.key === 'amer' ? { ...each, ...changes } : each)),
  });
  test('a region’s lead and group in the plan stand where the roster names none', () => {
    const plan = region({ dutyLead: 'person:noor', jiraGroup: 'amer' });
    expect(dutyOf(NO_ROSTER, plan, 'region:amer')).toMatchObject({ lead: { accountId: 'person:noor' }, group: 'amer' });
    expect(dutyOf(ROSTER, plan, 'region:amer').lead).toEqual(olivia);
  });
  test('a plan published in between: the request’s plan says which region, today’s plan says whom', () => {
    const today: Plan = { ...region({ dutyLead: 'person:noor', jiraGroup: null }), version: 2 };
    expect(told({ roster: NO_ROSTER, today })).toEqual([' lead']);
    expect(peopleOnDuty(question({ roster: NO_ROSTER, today }), NOON).steps[0]?.[0]?.accountId).toBe('person:noor');
    const later: Plan = { ...today, regions: today.regions.filter(({ key }) => key !== 'amer') };
    expect(peopleOnDuty(question({ today: later }), NOON).duties).toEqual(['region:amer']);
  });
  test('alerts are on where somebody is rostered and the project is not quiet', () => {
    expect(isAlerting(NO_ROSTER, premier2019, '10001')).toBe(false);
    expect(isAlerting(NO_ROSTER, region({ jiraGroup: 'amer' }), '10001')).toBe(true);
    expect(isAlerting({ ...ROSTER, quietProjectIds: ['10001'] }, premier2019, '10001')).toBe(false);
  });
  test('only the groups of the teams on duty have to be read', () => {
    expect(groupsOnDuty(question(), NOON)).toEqual(['amer']);
    expect(groupsOnDuty(question(), SATURDAY)).toEqual(['weekend']);
  });
});
