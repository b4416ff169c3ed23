import * as v from 'valibot';
import type { Refused } from '../contract';
import type { CareTypes } from '../domain/care/typed-kinds';
import type { ServiceProjectsView, ServiceProjectView, TakingIn } from '../domain/view/serving';
import { readFieldIds } from '../jira/fields';
import { findProject, searchServiceProjects } from '../jira/projects';
import { readOpenRequests } from '../jira/search';
import { findServiceDesk, readRequestTypes } from '../jira/service-desks';
import { changeSettings, readSettings } from '../store/settings';
import { findTakingIn } from '../store/taking-in';
import { continueTakingIn, startTakingIn } from './taking-in';

const REFUSED: Refused = { state: 'refused' };
/** 1,000 open requests are counted for a preview; more are told as "more". */
const PAGES = 10;
const id = v.pipe(v.string(), v.regex(/^\d{1,19}$/));

/** The site's service projects by name, those that are served first. */
export async function serviceProjects(payload: unknown): Promise<ServiceProjectsView | Refused> {
  const wanted = v.safeParse(v.object({ text: v.pipe(v.string(), v.trim(), v.maxLength(200)) }), payload);
  if (!wanted.success) return REFUSED;
  const [{ served }, { projects, total }] = await Promise.all([readSettings(), searchServiceProjects(wanted.output.text)]);
  const rows = projects.map(({ id: projectId, key, name }) => ({
    projectId,
    key,
    name,
    on: served.some((project) => project.projectId === projectId),
  }));
  return { state: 'ready', projects: [...rows.filter((row) => row.on), ...rows.filter((row) => !row.on)], total };
}

/** One service project with its request types and how many open requests each has: what switching it on would take in. */
export async function serviceProject(payload: unknown): Promise<ServiceProjectView | Refused> {
  const wanted = v.safeParse(v.object({ projectId: id }), payload);
  const found = wanted.success ? await findDesk(wanted.output.projectId) : null;
  if (!wanted.success || found === null) return REFUSED;
  const { projectId } = wanted.output;
  const [settings, types, job] = await Promise.all([readSettings(), readRequestTypes(found.serviceDeskId), findTakingIn(projectId)]);
  const counted = await countOpen(projectId, settings.fieldIds?.requestType ?? (await readFieldIds()).requestType);
  const served = settings.served.find((project) => project.projectId === projectId);
  const requestTypes = types.map((type) => ({ ...type, open: counted.open.get(type.id) ?? 0 }));
  const known = requestTypes.reduce((sum, type) => sum + type.open, 0);
  return {
    state: 'ready',
    now: Date.now(),
    projectId,
    key: found.key,
    name: found.name,
    on: served !== undefined,
    servedTypeIds: served?.requestTypeIds ?? [],
    careTypes: served?.careTypes ?? {},
    requestTypes,
    openOfNoType: counted.total - known,
    more: counted.more,
    takingIn: job && takingInOf(job),
  };
}

const takingInOf = ({ state, asked, startedAt, movedAt }: TakingIn): TakingIn => ({ state, asked, startedAt, movedAt });

async function countOpen(projectId: string, field: string): Promise<{ open: ReadonlyMap<string, number>; total: number; more: boolean }> {
  const open = new Map<string, number>();
  let pageToken: string | null = null;
  let total = 0;
  for (let page = 0; page < PAGES; page++) {
    const { requests, nextPageToken } = await readOpenRequests(projectId, field, pageToken);
    for (const { requestTypeId } of requests) open.set(requestTypeId ?? '', (open.get(requestTypeId ?? '') ?? 0) + 1);
    total += requests.length;
    pageToken = nextPageToken;
    if (pageToken === null) break;
  }
  return { open, total, more: pageToken !== null };
}

/** A project that exists and has a service desk of its own; the desk's own word about its project counts. */
async function findDesk(projectId: string): Promise<{ key: string; name: string; serviceDeskId: string } | null> {
  const project = await findProject(projectId);
  const desk = project && (await findServiceDesk(project.key));
  return project && desk?.projectId === projectId ? { ...project, serviceDeskId: desk.id } : null;
}

const servingSchema = v.object({
  projectId: id,
  requestTypeIds: v.pipe(v.array(id), v.maxLength(1_000)),
  on: v.boolean(),
  takeIn: v.optional(v.boolean(), false),
  /** Absent = as they are; a type is one kind of care at most. */
  careTypes: v.exactOptional(
    v.pipe(
      v.strictObject({ onboarding: v.exactOptional(id), 'health-check': v.exactOptional(id), booking: v.exactOptional(id) }),
      v.check((careTypes) => new Set(Object.values(careTypes)).size === Object.values(careTypes).length),
    ),
  ),
});

/** Switches a service project on, changes what of it is served, or switches it off; a stored record stays either way. */
export async function serveProject(payload: unknown): Promise<{ state: 'saved' } | Refused> {
  const wanted = v.safeParse(servingSchema, payload);
  if (!wanted.success) return REFUSED;
  const { projectId, on, takeIn } = wanted.output;
  const desk = on ? await findDesk(projectId) : null;
  if (on && desk === null) return REFUSED;
  await changeSettings((current) => {
    const others = current.served.filter((project) => project.projectId !== projectId);
    if (desk === null) return { ...current, served: others };
    const careTypes = wanted.output.careTypes ?? current.served.find((project) => project.projectId === projectId)?.careTypes ?? {};
    const requestTypeIds = withCareTypes(wanted.output.requestTypeIds, careTypes);
    return { ...current, served: [...others, { projectId, requestTypeIds, serviceDeskId: desk.serviceDeskId, careTypes }] };
  });
  if (on && takeIn) await startTakingIn(projectId);
  return { state: 'saved' };
}

/** Care hangs on its request, so that the types chosen for it are always served; an empty list = all types are. */
function withCareTypes(requestTypeIds: readonly string[], careTypes: CareTypes): readonly string[] {
  return requestTypeIds.length === 0 ? [] : [...new Set([...requestTypeIds, ...Object.values(careTypes)])];
}

/** Goes on taking in a project's open requests after a standstill. */
export async function continueProject(payload: unknown): Promise<{ state: 'saved' } | Refused> {
  const wanted = v.safeParse(v.object({ projectId: id }), payload);
  if (!wanted.success) return REFUSED;
  await continueTakingIn(wanted.output.projectId);
  return { state: 'saved' };
}
