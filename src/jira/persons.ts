import { asApp, asUser, route } from '@forge/api';
import * as v from 'valibot';
import { findReply, readReply } from './reply';

/** Somebody with an account on the site. `email` is null where the profile hides it from whoever asked. */
export interface Person {
  readonly accountId: string;
  readonly name: string;
  readonly kind: 'customer' | 'staff' | 'app';
  readonly active: boolean;
  readonly email: string | null;
}

const AT_ONCE = 100;
const MOST = 20;

const personSchema = v.pipe(
  v.object({
    accountId: v.string(),
    accountType: v.optional(v.string(), 'atlassian'),
    displayName: v.string(),
    active: v.optional(v.boolean(), true),
    emailAddress: v.optional(v.string(), ''),
  }),
  v.transform(
    ({ accountId, accountType, displayName, active, emailAddress }): Person => ({
      accountId,
      name: displayName,
      kind: accountType === 'customer' ? 'customer' : accountType === 'app' ? 'app' : 'staff',
      active,
      email: emailAddress === '' ? null : emailAddress,
    }),
  ),
);

/** People by account id as the app sees them; who is gone for good is left out. GET /rest/api/3/user/bulk. */
export async function readPersons(accountIds: readonly string[]): Promise<readonly Person[]> {
  const ids = [...new Set(accountIds)].filter((id) => id !== '');
  const found: Person[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const query = new URLSearchParams(ids.slice(from, from + AT_ONCE).map((id) => ['accountId', id]));
    const reply = await asApp().requestJira(route`/rest/api/3/user/bulk?maxResults=100&${query}`);
    found.push(...(await readReply(reply, 'Reading people', v.object({ values: v.array(personSchema) }))).values);
  }
  return found;
}

/** At most 20 people whom the viewer may see, by the start of a name or a whole e-mail address. GET /rest/api/3/user/search. */
export async function searchPersons(text: string): Promise<readonly Person[]> {
  const reply = await asUser().requestJira(route`/rest/api/3/user/search?query=${text}&maxResults=${String(MOST)}`);
  const people = await findReply(reply, 'Searching people', v.array(personSchema));
  return (people ?? []).filter((person) => person.kind !== 'app');
}
