import { kvs } from '@forge/kvs';
import { type CareTypes, kindOfType, type TypedKind } from '../domain/care/typed-kinds';
import type { FieldIds } from '../domain/request/projection';

/** A project the app serves; an empty list of request types = all of them. */
export interface ServedProject {
  readonly projectId: string;
  readonly requestTypeIds: readonly string[];
  /** The project's portal; absent where the app was switched on before it was noted. */
  readonly serviceDeskId?: string;
  /** Which of its request types are onboardings, health checks and bookings; absent = none. */
  readonly careTypes?: CareTypes;
}

export interface Settings {
  readonly served: readonly ServedProject[];
  /** null until the fields of the site were looked up. */
  readonly fieldIds: FieldIds | null;
  /** Whether an arriving premium request gets its promise as a public comment, and so by mail; absent = no. */
  readonly promiseByMail?: boolean;
  /** Whether open premium requests are told every Friday what the weekend team does for them; absent = no. */
  readonly weekendLetter?: boolean;
}

const KEY = 'settings';
const NOTHING: Settings = { served: [], fieldIds: null };

export async function readSettings(): Promise<Settings> {
  return (await kvs.get<Settings>(KEY)) ?? NOTHING;
}

/** Changes the settings; the last writer wins, which only site administrators are. */
export async function changeSettings(decide: (current: Settings) => Settings): Promise<Settings> {
  const next = decide(await readSettings());
  await kvs.set(KEY, next);
  return next;
}

/** Whether the app serves a request type of a project; everything else costs nothing and shows nothing. */
export function isServed(settings: Settings, projectId: string, requestTypeId: string | null): boolean {
  const project = settings.served.find((entry) => entry.projectId === projectId);
  if (!project) return false;
  return project.requestTypeIds.length === 0 || (requestTypeId !== null && project.requestTypeIds.includes(requestTypeId));
}

/** The kind of care that requests of a type of a project are, or null (design, "Every care record hangs on a Jira issue"). */
export function careKindOf(settings: Settings, projectId: string, requestTypeId: string | null): TypedKind | null {
  return kindOfType(settings.served.find((entry) => entry.projectId === projectId)?.careTypes, requestTypeId);
}

/** Whether a portal may belong to a served project; false only when that is certain without asking Jira. */
export function mayServePortal(settings: Settings, portalId: string): boolean {
  return settings.served.some((project) => project.serviceDeskId === undefined || project.serviceDeskId === portalId);
}
