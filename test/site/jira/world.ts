import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());
const zone = v.pipe(
  text,
  v.check((name) => {
    try {
      return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
    } catch {
      return false;
    }
  }, 'not a known time zone'),
);

const personSchema = v.strictObject({
  accountId: v.pipe(text, v.maxLength(128)),
  accountType: v.picklist(['atlassian', 'customer']),
  displayName: text,
  emailAddress: v.pipe(v.string(), v.email()),
  timeZone: zone,
  locale: text,
  siteAdmin: v.optional(v.literal(true)),
  active: v.optional(v.boolean()),
  role: text,
});

const requestTypeSchema = v.strictObject({
  id: text,
  name: text,
  description: v.string(),
  closedToApps: v.optional(v.literal(true)),
  care: v.optional(v.picklist(['onboarding', 'health-check', 'booking'])),
});
const nativeSlaSchema = v.strictObject({ fieldId: v.pipe(text, v.regex(/^customfield_\d+$/)), name: text });

const projectSchema = v.strictObject({
  id: v.pipe(text, v.digits()),
  key: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9]+$/)),
  name: text,
  projectTypeKey: v.picklist(['service_desk', 'software', 'business']),
  serviceDeskId: v.optional(v.pipe(text, v.digits()), '0'),
  served: v.optional(v.boolean()),
  agents: v.array(text),
  admins: v.array(text),
  requestTypes: v.array(requestTypeSchema),
  nativeSlas: v.optional(v.array(nativeSlaSchema)),
  /** Names that its issues may have as priority. */
  priorities: v.optional(v.array(text)),
});

const organizationSchema = v.strictObject({
  id: v.pipe(text, v.digits()),
  name: text,
  members: v.array(text),
  serviceDeskIds: v.array(text),
});

const groupSchema = v.strictObject({ groupId: text, name: text, members: v.array(text) });

const worldSchema = v.strictObject({
  people: v.array(personSchema),
  projects: v.array(projectSchema),
  organizations: v.array(organizationSchema),
  groups: v.optional(v.array(groupSchema)),
});

/** A person of the site; `role` is one line for the choose-a-person screen, `active` false = the account is deactivated. */
export type Person = v.InferOutput<typeof personSchema>;
/**
 * A project; a service project also has a portal (`serviceDeskId`; '0' = none) and its request types. `nativeSlas` count on every
 * request of the project; a request type that is `closedToApps` is restricted to people, so apps do not see it; `care` says
 * as which kind of care the app's settings take it.
 */
export type Project = v.InferOutput<typeof projectSchema>;
export type RequestType = v.InferOutput<typeof requestTypeSchema>;
/** A JSM organization and the service desks it is shared with. */
export type Organization = v.InferOutput<typeof organizationSchema>;
/** A Jira group and its members. */
export type Group = v.InferOutput<typeof groupSchema>;
/** What a fresh site starts with. */
export type World = v.InferOutput<typeof worldSchema>;

/** A world file that does not hold together; the message names the path and what is wrong there. */
export class WorldInvalid extends Error {}

const repeatedAt = (values: readonly string[]): number => values.findIndex((value, index) => values.indexOf(value) !== index);

const unique = (path: string, member: string, values: readonly string[]): void => {
  const index = repeatedAt(values);
  if (index >= 0) throw new WorldInvalid(`world: ${path}.${index}.${member}: ${values[index]} is used twice`);
};

const known = (path: string, values: readonly string[], among: readonly string[]): void => {
  const index = values.findIndex((value) => !among.includes(value));
  if (index >= 0) throw new WorldInvalid(`world: ${path}.${index}: ${values[index]} does not exist`);
};

const checkReferences = (world: World): void => {
  const people = world.people.map((person) => person.accountId);
  const staff = world.people.filter((person) => person.accountType === 'atlassian').map((person) => person.accountId);
  const desks = world.projects.map((project) => project.serviceDeskId).filter((id) => id !== '0');
  unique('people', 'accountId', people);
  unique(
    'projects',
    'id',
    world.projects.map((project) => project.id),
  );
  unique(
    'projects',
    'key',
    world.projects.map((project) => project.key),
  );
  unique('projects', 'serviceDeskId', desks);
  unique(
    'organizations',
    'id',
    world.organizations.map((organization) => organization.id),
  );
  world.projects.forEach((project, index) => {
    known(`projects.${index}.agents`, project.agents, staff);
    known(`projects.${index}.admins`, project.admins, staff);
    unique(
      `projects.${index}.requestTypes`,
      'id',
      project.requestTypes.map((type) => type.id),
    );
    if (project.projectTypeKey === 'service_desk' && project.serviceDeskId === '0')
      throw new WorldInvalid(`world: projects.${index}.serviceDeskId: a service project needs one`);
  });
  const { groups = [] } = world;
  unique(
    'groups',
    'name',
    groups.map((group) => group.name),
  );
  groups.forEach((group, index) => {
    known(`groups.${index}.members`, group.members, people);
  });
  world.organizations.forEach((organization, index) => {
    known(`organizations.${index}.members`, organization.members, people);
    known(`organizations.${index}.serviceDeskIds`, organization.serviceDeskIds, desks);
  });
};

/** Decodes a world file and its references; anything wrong throws `WorldInvalid`, which names the path. */
export const readWorld = (json: unknown): World => {
  const decoded = v.safeParse(worldSchema, json);
  if (!decoded.success) {
    const problem = decoded.issues[0];
    throw new WorldInvalid(`world: ${v.getDotPath(problem) ?? '(root)'}: ${problem.message}`);
  }
  checkReferences(decoded.output);
  return decoded.output;
};
