import { randomUUID } from 'node:crypto';
import type { ForgeHost } from '../forge/host';
import type { Jira } from '../jira/jira';
import type { Person, World } from '../jira/world';
import { type Manifest, type Module, pageOf, type Words } from './app-manifest';
import { Refused } from './refused';

export type AccountType = Parameters<ForgeHost['invoke']>[0]['accountType'];

/** Where on the site a module is asked for. */
export type Place =
  | { readonly surface: 'create'; readonly serviceDeskId: string; readonly requestTypeId: string }
  | { readonly surface: 'request'; readonly issueKey: string }
  | { readonly surface: 'user-menu' }
  | { readonly surface: 'subheader'; readonly page: 'help_center' }
  | { readonly surface: 'issue'; readonly issueKey: string }
  | { readonly surface: 'project'; readonly projectKey: string }
  | { readonly surface: 'queue'; readonly projectKey: string }
  | { readonly surface: 'project-settings'; readonly projectKey: string }
  | { readonly surface: 'settings' };

/** A mounted module: who looks at it, and where. Fixed when it is registered; a browser only ever names its id. */
export interface Frame {
  readonly id: string;
  readonly moduleKey: string;
  readonly page: string;
  readonly person: Person;
  readonly accountType: AccountType;
  readonly locale: string;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly module: Module;
}

const moduleTypes: Record<Place['surface'], string> = {
  create: 'jiraServiceManagement:portalRequestCreatePropertyPanel',
  request: 'jiraServiceManagement:portalRequestDetail',
  'user-menu': 'jiraServiceManagement:portalUserMenuAction',
  subheader: 'jiraServiceManagement:portalSubheader',
  issue: 'jira:issueContext',
  project: 'jira:projectPage',
  queue: 'jiraServiceManagement:queuePage',
  'project-settings': 'jira:projectSettingsPage',
  settings: 'jira:adminPage',
};
const MOST_FRAMES = 2_000;

/** Customers of the portal, people who work in a service project, and everybody else with an Atlassian account. */
export const accountTypeOf = (person: Person, world: World): AccountType => {
  if (person.accountType === 'customer') return 'customer';
  const works = world.projects.some(({ agents, admins }) => agents.includes(person.accountId) || admins.includes(person.accountId));
  return works || person.siteAdmin ? 'licensed' : 'unlicensed';
};

type Json = { readonly [key: string]: Json } & { readonly [key: number]: Json };

export interface FramesDeps {
  readonly manifest: Manifest;
  readonly words: Words;
  readonly jira: Pick<Jira, 'handle'>;
  readonly world: World;
  readonly siteUrl: () => string;
}

/** The frames of all open screens, and the only place where a frame's context is made (platform 1.2, 1.3, 8). */
export const openFrames = ({ manifest, words, jira, world, siteUrl }: FramesDeps) => {
  const frames = new Map<string, Frame>();
  const appUuid = manifest.app.id.split('/').at(-1) ?? '';

  /** What the person may read there; a refusal of Jira is a refusal here. */
  const read = async (person: Person, path: string): Promise<Json> => {
    const response = await jira.handle({ kind: 'person', accountId: person.accountId }, path, {});
    if (!response.ok) throw new Refused(404, `Nothing to see at ${path} for ${person.displayName}.`);
    return (await response.json()) as Json;
  };
  const savedProperty = async (issueId: string): Promise<unknown> => {
    const response = await jira.handle({ kind: 'app' }, `/rest/api/3/issue/${issueId}/properties/${appUuid}`, {});
    return response.ok ? ((await response.json()) as { value: unknown }).value : undefined;
  };
  const projectOf = (project: Json) => ({ id: String(project.id), key: String(project.key), type: String(project.projectTypeKey) });
  const deskOf = (serviceDeskId: string) => {
    const project = world.projects.find((candidate) => candidate.serviceDeskId === serviceDeskId);
    if (!project) throw new Refused(404, `There is no service desk ${serviceDeskId}.`);
    return { id: project.id, key: project.key, type: project.projectTypeKey };
  };

  const contextAt = {
    create: async (person: Person, place: Extract<Place, { surface: 'create' }>) => {
      const { serviceDeskId, requestTypeId } = place;
      await read(person, `/rest/servicedeskapi/servicedesk/${serviceDeskId}/requesttype/${requestTypeId}`);
      const location = `${siteUrl()}/servicedesk/customer/portal/${serviceDeskId}/create/${requestTypeId}`;
      return { project: deskOf(serviceDeskId), extension: { portal: { id: serviceDeskId }, request: { typeId: requestTypeId }, location } };
    },
    request: async (person: Person, place: Extract<Place, { surface: 'request' }>) => {
      const found = await read(person, `/rest/servicedeskapi/request/${place.issueKey}`);
      const serviceDeskId = String(found.serviceDeskId);
      const key = String(found.issueKey);
      const property = await savedProperty(String(found.issueId));
      const request = { key, typeId: String(found.requestTypeId), ...(property === undefined ? {} : { property }) };
      const location = `${siteUrl()}/servicedesk/customer/portal/${serviceDeskId}/${key}`;
      return { project: deskOf(serviceDeskId), extension: { portal: { id: serviceDeskId }, request, location } };
    },
    'user-menu': async () => ({ project: null, extension: { location: `${siteUrl()}/servicedesk/customer` } }),
    subheader: async (_person: Person, place: Extract<Place, { surface: 'subheader' }>) => {
      if (place.page !== 'help_center') throw new Refused(400, `The subheader of ${String(place.page)} is not emulated.`);
      return { project: null, extension: { page: place.page, location: `${siteUrl()}/servicedesk/customer/portals` } };
    },
    issue: async (person: Person, place: Extract<Place, { surface: 'issue' }>) => {
      const found = await read(person, `/rest/api/3/issue/${place.issueKey}?fields=project,issuetype`);
      const fields = found.fields as unknown as { project: Json; issuetype: { id: string; name: string } };
      const project = projectOf(fields.project);
      const issue = { id: String(found.id), key: String(found.key), type: fields.issuetype.name, typeId: fields.issuetype.id };
      return { project, extension: { issue, project, location: `${siteUrl()}/browse/${issue.key}` } };
    },
    project: async (person: Person, place: Extract<Place, { surface: 'project' }>) => {
      const project = projectOf(await read(person, `/rest/api/3/project/${place.projectKey}`));
      return { project, extension: { project, location: `${siteUrl()}/jira/servicedesk/projects/${project.key}/apps` } };
    },
    queue: async (person: Person, place: Extract<Place, { surface: 'queue' }>) => {
      const project = projectOf(await read(person, `/rest/api/3/project/${place.projectKey}`));
      return { project, extension: { project, location: `${siteUrl()}/jira/servicedesk/projects/${project.key}/queues` } };
    },
    'project-settings': async (person: Person, place: Extract<Place, { surface: 'project-settings' }>) => {
      const project = projectOf(await read(person, `/rest/api/3/project/${place.projectKey}`));
      const mine = await read(person, `/rest/api/3/mypermissions?permissions=ADMINISTER_PROJECTS&projectId=${project.id}`);
      if ((mine.permissions?.ADMINISTER_PROJECTS?.havePermission as unknown) !== true)
        throw new Refused(403, `${person.displayName} does not administer ${project.key}.`);
      return { project, extension: { project, location: `${siteUrl()}/jira/servicedesk/projects/${project.key}/settings/apps` } };
    },
    settings: async (person: Person) => {
      if (!person.siteAdmin) throw new Refused(403, `${person.displayName} does not administer this site.`);
      return { project: null, extension: { location: `${siteUrl()}/jira/settings/apps` } };
    },
  };

  /** Shown only where the manifest lets this kind of account, this kind of project and this page of the portal have it. */
  const isShown = (module: Module, accountType: AccountType, projectType: string | undefined, page: unknown): boolean => {
    if (module.pages && typeof page === 'string' && !module.pages.includes(page)) return false;
    const { projectType: wanted, ...others } = module.displayConditions ?? {};
    const [unknown] = Object.keys(others);
    if (unknown) throw new Error(`display condition ${unknown} is not emulated`);
    if (wanted !== undefined && wanted !== projectType) return false;
    return accountType === 'licensed' || (module.unlicensedAccess ?? []).includes(accountType);
  };

  const keep = (frame: Frame): Frame => {
    frames.set(frame.id, frame);
    const [oldest] = frames.keys();
    if (frames.size > MOST_FRAMES && oldest) frames.delete(oldest);
    return frame;
  };
  const pageFor = (resource: string): string => {
    const page = pageOf(manifest, resource);
    if (page === null) throw new Refused(400, `The manifest has no resource ${resource}.`);
    return page;
  };

  return {
    /** Refuses where the person cannot raise that kind of request. */
    requireRequestType: async (person: Person, serviceDeskId: string, requestTypeId: string): Promise<void> => {
      await contextAt.create(person, { surface: 'create', serviceDeskId, requestTypeId });
    },
    /** Registers every module of the place that this person gets to see. Throws Refused where the person may not look. */
    mount: async (person: Person, place: Place, locale: string): Promise<Frame[]> => {
      const type = moduleTypes[place.surface];
      if (!type) throw new Refused(400, `surface ${String(place.surface)} is not emulated`);
      const { project, extension } = await contextAt[place.surface](person, place as never);
      const accountType = accountTypeOf(person, world);
      return (manifest.modules[type] ?? [])
        .filter((module) => isShown(module, accountType, project?.type, Reflect.get(extension, 'page')))
        .map((module) => {
          const page = pageFor(module.resource);
          return keep({
            id: randomUUID(),
            moduleKey: module.key,
            page,
            person,
            accountType,
            locale,
            extension: { type, ...extension },
            module,
          });
        });
    },
    /** A modal of a frame: same person and place, another page perhaps, and what the opener hands over as `extension.modal`. */
    mountModal: (parent: Frame, resource: string | null, modal: unknown): Frame =>
      keep({
        ...parent,
        id: randomUUID(),
        page: resource === null ? parent.page : pageFor(resource),
        extension: { ...parent.extension, modal },
      }),
    read: (id: string): Frame => {
      const frame = frames.get(id);
      if (!frame) throw new Refused(404, 'This frame is not registered; open the screen again.');
      return frame;
    },
    forget: (id: string): void => void frames.delete(id),
    title: (frame: Frame): string => words.text(frame.module.title, frame.locale),
  };
};
export type Frames = ReturnType<typeof openFrames>;
