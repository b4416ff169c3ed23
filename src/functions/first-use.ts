import * as v from 'valibot';
import { licenceStateAt } from '../domain/customer/licences';
import type { FirstUseView } from '../domain/view/first-use';
import { readFieldIds } from '../jira/fields';
import { findProject, searchServiceProjects } from '../jira/projects';
import { JiraFault } from '../jira/reply';
import { findServiceDesk, readRequestTypes } from '../jira/service-desks';
import { readCustomers } from '../store/customers';
import { dismissFirstUse, isFirstUseDismissed } from '../store/first-use';
import { findPremiumRequest } from '../store/premium-request';
import { changeSettings, readSettings, type ServedProject, type Settings } from '../store/settings';

const PROJECTS = 5;
const NOTHING_DONE = { fields: false, project: false, customer: false, contact: false, request: false };

/** How far this site has come on the way from the installation to its first premium request. */
export async function firstUse(): Promise<FirstUseView> {
  const [dismissed, settings, customers] = await Promise.all([isFirstUseDismissed(), readSettings(), readCustomers()]);
  const samples = customers.filter((customer) => customer.sample === true).map(({ name }) => name);
  if (dismissed) return { state: 'ready', dismissed, done: NOTHING_DONE, projects: [], portal: null, samples, requestKey: null };
  const now = Date.now();
  const { served } = settings;
  const licensed = customers.filter(({ licences, zone }) => licenceStateAt(licences, zone, now).state === 'active');
  const [hasFields, projects, portal, request] = await Promise.all([
    knowsFields(settings),
    served.length > 0 ? [] : projectsToServe(),
    findPortal(served),
    findPremiumRequest(served.map((project) => project.projectId)),
  ]);
  const done = {
    fields: hasFields,
    project: served.length > 0,
    customer: licensed.length > 0,
    contact: licensed.some(({ contacts }) => contacts.some((contact) => contact.status === 'active')),
    request: request !== null,
  };
  return { state: 'ready', dismissed, done, projects, portal, samples, requestKey: request?.facts.issueKey ?? null };
}

/** Permissions may arrive minutes after the installation: what was not learnt then is learnt now. */
async function knowsFields({ fieldIds }: Settings): Promise<boolean> {
  if (fieldIds !== null) return true;
  try {
    const found = await readFieldIds();
    await changeSettings((current) => ({ ...current, fieldIds: found }));
    return true;
  } catch {
    return false;
  }
}

async function projectsToServe(): Promise<FirstUseView['projects']> {
  const { projects } = await searchServiceProjects('');
  return projects.slice(0, PROJECTS).map(({ id: projectId, key, name }) => ({ projectId, key, name }));
}

async function findPortal([first]: readonly ServedProject[]): Promise<FirstUseView['portal']> {
  const project = first === undefined ? null : await findProject(first.projectId);
  const desk = project === null ? null : await findServiceDesk(project.key);
  if (first === undefined || desk === null) return null;
  const types = await readRequestTypes(desk.id).catch((error: unknown) => {
    if (error instanceof JiraFault) return [];
    throw error;
  });
  const type = types.find(({ id }) => first.requestTypeIds.length === 0 || first.requestTypeIds.includes(id));
  return type === undefined ? null : { serviceDeskId: desk.id, requestTypeId: type.id };
}

/** Puts the guide away, or brings it back. */
export async function setFirstUseDismissed(payload: unknown): Promise<{ state: 'saved' }> {
  const wanted = v.safeParse(v.object({ dismissed: v.boolean() }), payload);
  if (wanted.success) await dismissFirstUse(wanted.output.dismissed);
  return { state: 'saved' };
}
