import type { World } from '../../site/jira/world';

/** Who might ask, in the order of every line of marks: what they are to Harbor Logistics, and to the project PREM. */
export const ROLES = [
  'anonymous visitor',
  'portal customer of nobody',
  'colleague who is no contact',
  'registered contact',
  'proposed contact',
  'removed contact',
  'partner contact',
  'contact of another customer',
  'agent of the project',
  'agent of another project',
  'administrator of the project',
  'administrator of another project',
  'administrator of the site',
] as const;
export type Role = (typeof ROLES)[number];

/** Account of each role; the visitor's is the one name the platform gives to everybody it does not know. */
export const ACCOUNTS: Readonly<Record<Role, string>> = {
  'anonymous visitor': 'unidentified',
  'portal customer of nobody': 'person:sam-lee',
  'colleague who is no contact': 'person:dana-brooks',
  'registered contact': 'person:grace-miller',
  'proposed contact': 'person:nina-falk',
  'removed contact': 'person:leo-brandt',
  'partner contact': 'person:anna-lindqvist',
  'contact of another customer': 'person:aoi-tanaka',
  'agent of the project': 'person:maya-torres',
  'agent of another project': 'person:piet-bakker',
  'administrator of the project': 'person:hana-lee',
  'administrator of another project': 'person:ines-duarte',
  'administrator of the site': 'person:vera-stone',
};

/** What an asker may get: an answer of their own; the refusal; `off`; or what the own page tells strangers. */
export type Outcome = 'answer' | 'refused' | 'off' | 'stranger';
const MARKS: Readonly<Record<string, Outcome>> = { '+': 'answer', '-': 'refused', o: 'off', '?': 'stranger' };

export type Cells = Readonly<Record<Role, Outcome>>;

/** A line of marks, one for each role, the same order as `ROLES`; a mark too few, too many or unknown is an error. */
export const cells = (line: string): Cells => {
  const marks = line.split(/[\s|]+/).filter((mark) => mark !== '');
  if (marks.length !== ROLES.length) throw new Error(`${marks.length} marks for ${ROLES.length} roles: ${line}`);
  const outcomes = marks.map((mark) => {
    const outcome = MARKS[mark];
    if (outcome === undefined) throw new Error(`no outcome is written ${mark}: ${line}`);
    return outcome;
  });
  return Object.fromEntries(ROLES.map((role, index) => [role, outcomes[index]])) as unknown as Cells;
};

/** One key: the resource whose very id is checked, what it is asked with, and for each place it can be asked from what everyone gets. */
export interface Row {
  readonly checks: string;
  readonly payload?: object;
  readonly from: Partial<Readonly<Record<Place, Cells>>>;
}

/** Ids of what the keys are asked about: real ones of Harbor Logistics, or ones that never were. */
export interface Named {
  readonly issueId: string;
  readonly issueKey: string;
  readonly customerId: string;
  readonly contactId: string;
  readonly instanceId: string;
}

export const MISSING: Named = { issueId: '99999', issueKey: 'PREM-9999', customerId: 'nobody', contactId: 'nobody', instanceId: 'nothing' };

const prem = { id: '10001', key: 'PREM', type: 'service_desk' };
const facilities = { id: '10002', key: 'FAC', type: 'service_desk' };

/** Where keys are asked from, as the platform tells it: module, and the extension of the place. */
export const PLACES = {
  createPanel: ['create-panel', () => ({ portal: { id: '1' }, request: { typeId: '11' } })],
  request: ['request-panel', ({ issueKey }: Named) => ({ portal: { id: '1' }, request: { key: issueKey, typeId: '11' } })],
  ownPage: ['own-page', () => ({})],
  subheader: ['subheader', () => ({ page: 'help_center' })],
  issue: [
    'issue-context',
    ({ issueId, issueKey }: Named) => ({ issue: { id: issueId, key: issueKey, type: 'x', typeId: '1' }, project: prem }),
  ],
  project: ['project-page', () => ({ project: prem })],
  otherProject: ['project-page', () => ({ project: facilities })],
  siteSettings: ['app-settings', () => ({})],
  projectSettings: ['project-settings', () => ({ project: prem })],
  otherSettings: ['project-settings', () => ({ project: facilities })],
} as const;
export type Place = keyof typeof PLACES;

const staff = (name: string, displayName: string, more: object = {}): World['people'][number] => ({
  accountId: `person:${name}`,
  accountType: 'atlassian',
  displayName,
  emailAddress: `${name.replace('-', '.')}@premier-desk.example`,
  timeZone: 'Europe/Amsterdam',
  locale: 'en-US',
  role: displayName,
  ...more,
});

/** The example world with the roles it lacks: people of a second served project, a site administrator of no project, two former or coming contacts. */
export const worldOfRoles = (world: World): World => ({
  ...world,
  people: [
    ...world.people,
    staff('piet-bakker', 'Piet Bakker'),
    staff('ines-duarte', 'Ines Duarte'),
    staff('vera-stone', 'Vera Stone', { siteAdmin: true }),
    staff('nina-falk', 'Nina Falk', { accountType: 'customer', emailAddress: 'nina.falk@harborlogistics.example' }),
    staff('leo-brandt', 'Leo Brandt', { accountType: 'customer', emailAddress: 'leo.brandt@harborlogistics.example' }),
  ],
  projects: world.projects.map((project) =>
    project.key === 'FAC' ? { ...project, served: true, agents: ['person:piet-bakker'], admins: ['person:ines-duarte'] } : project,
  ),
  organizations: world.organizations.map((organization) =>
    organization.id === '102' ? { ...organization, members: [...organization.members, 'person:nina-falk'] } : organization,
  ),
});
