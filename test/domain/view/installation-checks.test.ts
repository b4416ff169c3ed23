import type { InstallationCheck, InstallationFacts } from '../../../src/domain/view/installation';
import { installationChecks } from '../../../src/domain/view/installation-checks';

const support = { projectName: 'Support desk', missingPermissions: [], hiddenRequestTypes: [] };
const inOrder: InstallationFacts = {
  missingFields: [],
  trackClause: '"Premier track"',
  projects: [support],
  nativeSlas: [],
  premiumRequest: null,
};
const slas = [
  { name: 'Time to first response', counts: true },
  { name: 'Time to resolution', counts: false },
];

const checked = (change: Partial<InstallationFacts>, name: string): InstallationCheck => {
  const [found, ...others] = installationChecks({ ...inOrder, ...change }).filter((entry) => entry.check === name);
  if (found === undefined || others.length > 0) throw new Error(`${name} is there ${others.length + (found ? 1 : 0)} times`);
  return found;
};

test('an installation in order has no problem; what cannot be seen from inside is unknown, never in order', () => {
  const states = installationChecks(inOrder).map(({ check, state }) => `${check} ${state}`);
  expect(states).toEqual([
    'fields ok',
    'permissions ok',
    'requestTypes ok',
    'nativeSlas ok',
    'distribution unknown',
    'customerAccess unknown',
  ]);
});

test.each<[string, Partial<InstallationFacts>, string, string, readonly string[]]>([
  ['a missing field', { missingFields: ['premier-track'] }, 'fields', 'problem missing', ['premier-track']],
  ['fields that cannot be read', { missingFields: null }, 'fields', 'unknown unread', []],
  ['no project served', { projects: [] }, 'projects', 'problem none', []],
  [
    'an app that may only look',
    { projects: [{ ...support, missingPermissions: ['EDIT_ISSUES', 'ADD_COMMENTS'] }] },
    'permissions',
    'problem missing',
    ['EDIT_ISSUES', 'ADD_COMMENTS'],
  ],
  ['permissions nobody told', { projects: [{ ...support, missingPermissions: null }] }, 'permissions', 'unknown unread', []],
  [
    'a restricted request type',
    { projects: [{ ...support, hiddenRequestTypes: ['Security incident'] }] },
    'requestTypes',
    'problem hidden',
    ['Security incident'],
  ],
  ['an administrator without the portal', { projects: [{ ...support, hiddenRequestTypes: null }] }, 'requestTypes', 'unknown unread', []],
  [
    'an SLA of Jira’s on a premium request',
    { nativeSlas: slas, premiumRequest: 'PREM-7' },
    'nativeSlas',
    'problem counting',
    ['Time to first response'],
  ],
  [
    'SLAs, but no premium request yet',
    { nativeSlas: slas },
    'nativeSlas',
    'unknown noRequest',
    ['Time to first response', 'Time to resolution'],
  ],
])('%s', (_title, change, name, outcome, names) => {
  const found = checked(change, name);
  expect(`${found.state} ${found.code}`).toBe(outcome);
  expect(found.names).toEqual(names);
});

test('the exclusion to paste keeps the requests without a promise: no track yet, or standard', () => {
  expect(checked({ nativeSlas: slas, premiumRequest: 'PREM-7' }, 'nativeSlas').paste).toBe(
    '"Premier track" is EMPTY OR "Premier track" = standard',
  );
  expect(checked({ nativeSlas: slas, trackClause: 'cf[10106]' }, 'nativeSlas').paste).toBe('cf[10106] is EMPTY OR cf[10106] = standard');
  expect(checked({ nativeSlas: slas, trackClause: null }, 'nativeSlas').paste).toBeNull();
});

test('once the SLAs leave the premium request alone, it is in order and nothing is to paste', () => {
  const excluded = checked({ nativeSlas: slas.map((sla) => ({ ...sla, counts: false })), premiumRequest: 'PREM-7' }, 'nativeSlas');
  expect(excluded).toMatchObject({ state: 'ok', code: 'excluded', values: { key: 'PREM-7' }, paste: null });
});

test('every project is checked by itself', () => {
  const projects = [support, { projectName: 'Facilities', missingPermissions: ['BROWSE_PROJECTS'], hiddenRequestTypes: null }];
  const states = installationChecks({ ...inOrder, projects }).flatMap(({ check, subject, state }) =>
    subject === null ? [] : [`${subject}: ${check} ${state}`],
  );
  expect(states).toEqual([
    'Support desk: permissions ok',
    'Support desk: requestTypes ok',
    'Facilities: permissions problem',
    'Facilities: requestTypes unknown',
  ]);
});
