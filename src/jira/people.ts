import { asApp, route } from '@forge/api';
import * as v from 'valibot';
import { findReply, readReply } from './reply';

const NO_ADDRESS = new Set([403, 404]);
const PAGES = 10;

/** The address of a person; null where Jira does not tell. GET /rest/api/3/user/email, as the app only. */
export async function findEmail(accountId: string): Promise<string | null> {
  const reply = await asApp().requestJira(route`/rest/api/3/user/email?accountId=${accountId}`);
  if (NO_ADDRESS.has(reply.status)) return null;
  const person = await findReply(reply, 'Reading an e-mail address', v.object({ email: v.nullish(v.string(), null) }));
  return person?.email ?? null;
}

/** The e-mail domain of a person, lower case; null where Jira does not tell. */
export async function findEmailDomain(accountId: string): Promise<string | null> {
  return domainOf(await findEmail(accountId));
}

const domainOf = (email: string | null): string | null => email?.split('@').at(-1)?.toLowerCase() ?? null;

const EMAILS_AT_ONCE = 90;
const emailsSchema = v.array(v.object({ accountId: v.string(), email: v.nullish(v.string(), null) }));

/** E-mail domains by account id, lower case; who is missing has no address that Jira tells. GET /rest/api/3/user/email/bulk. */
export async function readEmailDomains(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < accountIds.length; from += EMAILS_AT_ONCE) {
    const query = new URLSearchParams(accountIds.slice(from, from + EMAILS_AT_ONCE).map((id) => ['accountId', id]));
    const reply = await asApp().requestJira(route`/rest/api/3/user/email/bulk?${query}`);
    const people = (await findReply(reply, 'Reading e-mail addresses', emailsSchema)) ?? [];
    for (const { accountId, email } of people) {
      const domain = domainOf(email);
      if (domain !== null) found.set(accountId, domain);
    }
  }
  return found;
}

/** Ids of the organizations a person belongs to, at most 500. GET /rest/servicedeskapi/organization. */
export async function readOrganizationIds(accountId: string): Promise<readonly string[]> {
  const schema = v.object({ isLastPage: v.optional(v.boolean(), true), values: v.array(v.object({ id: v.string() })) });
  const ids: string[] = [];
  for (let page = 0; page < PAGES; page++) {
    const reply = await asApp().requestJira(
      route`/rest/servicedeskapi/organization?accountId=${accountId}&start=${String(page * 50)}&limit=50`,
    );
    const { isLastPage, values } = await readReply(reply, 'Reading organizations', schema);
    ids.push(...values.map((organization) => organization.id));
    if (isLastPage) break;
  }
  return ids;
}
