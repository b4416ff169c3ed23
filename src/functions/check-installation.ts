import { OWN_FIELDS } from '../domain/request/projection';
import type { InstallationFacts, InstallationView, ProjectFacts } from '../domain/view/installation';
import { installationChecks } from '../domain/view/installation-checks';
import { readMissingPermissions } from '../jira/app-permissions';
import { isNativeSla, readCountingSlas } from '../jira/native-slas';
import { findProject } from '../jira/projects';
import { JiraFault } from '../jira/reply';
import { findServiceDesk, readRequestTypes } from '../jira/service-desks';
import { readSiteFields, type SiteField } from '../jira/site-fields';
import { findVisibleRequestTypes } from '../jira/visible-request-types';
import { findPremiumRequest } from '../store/premium-request';
import { readSettings, type ServedProject } from '../store/settings';

/** Looks at the installation as the app and as the administrator who asks, and judges what it sees. */
export async function checkInstallation(): Promise<InstallationView> {
  const { served } = await readSettings();
  const projectIds = served.map((project) => project.projectId);
  const missing = projectIds.length === 0 ? null : await orNull(readMissingPermissions(projectIds));
  const [fields, projects] = await Promise.all([
    orNull(readSiteFields()),
    Promise.all(served.map((project) => lookAtProject(project, missing?.get(project.projectId) ?? null))),
  ]);
  const facts = { ...lookAtFields(fields), projects, ...(await lookAtSlas(fields ?? [], served)) };
  return { state: 'ready', now: Date.now(), checks: installationChecks(facts) };
}

/** What Jira refuses to answer is not known; faults of our own are thrown on. */
async function orNull<Found>(asked: Promise<Found>): Promise<Found | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof JiraFault) return null;
    throw error;
  }
}

function lookAtFields(fields: readonly SiteField[] | null): Pick<InstallationFacts, 'missingFields' | 'trackClause'> {
  if (fields === null) return { missingFields: null, trackClause: null };
  const own = (key: string): SiteField | undefined => fields.find((field) => field.custom.endsWith(`/static/${key}`));
  const track = own('premier-track');
  return { missingFields: OWN_FIELDS.filter((key) => own(key) === undefined), trackClause: track ? clauseOf(track, fields) : null };
}

/** A field's name in queries, in quotes; its number where another field has the same name. */
function clauseOf({ id, clauseNames }: SiteField, fields: readonly SiteField[]): string {
  const isAlone = (name: string): boolean =>
    !name.startsWith('cf[') && fields.filter((field) => field.clauseNames.includes(name)).length === 1 && !/["\\]/.test(name);
  const name = clauseNames.find(isAlone);
  return name === undefined ? `cf[${id.slice('customfield_'.length)}]` : `"${name}"`;
}

async function lookAtProject(served: ServedProject, missingPermissions: readonly string[] | null): Promise<ProjectFacts> {
  const project = await orNull(findProject(served.projectId));
  const hiddenRequestTypes = project === null ? null : await orNull(findHiddenTypes(project.key, served.requestTypeIds));
  return { projectName: project?.name ?? served.projectId, missingPermissions, hiddenRequestTypes };
}

/** Request types the administrator sees and the app does not; null = the administrator does not see the portal either. */
async function findHiddenTypes(projectKey: string, servedTypeIds: readonly string[]): Promise<readonly string[] | null> {
  const desk = await findServiceDesk(projectKey);
  if (desk === null) return null;
  const [mine, theirs] = await Promise.all([readRequestTypes(desk.id), findVisibleRequestTypes(desk.id)]);
  const isServed = (id: string): boolean => servedTypeIds.length === 0 || servedTypeIds.includes(id);
  const hidden = theirs?.filter(({ id }) => isServed(id) && !mine.some((type) => type.id === id)).map(({ name }) => name);
  return hidden ?? null;
}

async function lookAtSlas(
  fields: readonly SiteField[],
  served: readonly ServedProject[],
): Promise<Pick<InstallationFacts, 'nativeSlas' | 'premiumRequest'>> {
  const slas = fields.filter(isNativeSla);
  const request = slas.length === 0 ? null : await findPremiumRequest(served.map((project) => project.projectId));
  const counting = request === null ? [] : await orNull(readCountingSlas(request.facts.issueId, slas));
  return {
    nativeSlas: slas.map((sla) => ({ name: sla.name, counts: counting?.includes(sla) === true })),
    premiumRequest: counting === null ? null : (request?.facts.issueKey ?? null),
  };
}
