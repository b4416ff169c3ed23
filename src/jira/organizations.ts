import { asApp, route } from '@forge/api';
import * as v from 'valibot';
import { findReply, readReply } from './reply';

/** 2,000 organizations are looked through for a name; beyond that an id finds one. */
const PAGES = 40;
const MOST = 20;

export interface Organization {
  readonly id: string;
  readonly name: string;
}

const organizationSchema = v.object({ id: v.string(), name: v.string() });
const pageSchema = v.object({ isLastPage: v.optional(v.boolean(), true), values: v.array(organizationSchema) });

/** An organization by its id; null when there is none. GET /rest/servicedeskapi/organization/{id}. */
export async function findOrganization(organizationId: string): Promise<Organization | null> {
  const reply = await asApp().requestJira(route`/rest/servicedeskapi/organization/${organizationId}`);
  return findReply(reply, `Reading organization ${organizationId}`, organizationSchema);
}

/** At most 20 organizations whose name has the text in it, or whose id it is. GET /rest/servicedeskapi/organization. */
export async function searchOrganizations(text: string): Promise<readonly Organization[]> {
  const wanted = folded(text);
  const found: Organization[] = [];
  const byId = /^\d{1,19}$/.test(wanted) ? await findOrganization(wanted) : null;
  if (byId !== null) found.push(byId);
  for (let page = 0; page < PAGES && found.length < MOST; page++) {
    const reply = await asApp().requestJira(route`/rest/servicedeskapi/organization?start=${String(page * 50)}&limit=50`);
    const { isLastPage, values } = await readReply(reply, 'Reading organizations', pageSchema);
    found.push(...values.filter((organization) => organization.id !== byId?.id && folded(organization.name).includes(wanted)));
    if (isLastPage) break;
  }
  return found.slice(0, MOST);
}

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

const membersSchema = v.object({ values: v.array(v.object({ accountId: v.string() })) });

/** Account ids of the first 50 people of an organization. GET /rest/servicedeskapi/organization/{id}/user. */
export async function readMembers(organizationId: string): Promise<readonly string[]> {
  const reply = await asApp().requestJira(route`/rest/servicedeskapi/organization/${organizationId}/user?start=0&limit=50`);
  const page = await findReply(reply, `Reading the people of organization ${organizationId}`, membersSchema);
  return page?.values.map((person) => person.accountId) ?? [];
}
