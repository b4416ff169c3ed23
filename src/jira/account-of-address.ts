import { asApp, route } from '@forge/api';
import * as v from 'valibot';
import { findReply } from './reply';

const accountsSchema = v.array(
  v.object({
    accountId: v.string(),
    accountType: v.optional(v.string(), 'atlassian'),
    active: v.optional(v.boolean(), true),
    emailAddress: v.optional(v.string(), ''),
  }),
);

/** The one active person with exactly this address, as the app finds them; null = none, or more than one. GET /rest/api/3/user/search. */
export async function findAccountOfAddress(address: string): Promise<string | null> {
  const reply = await asApp().requestJira(route`/rest/api/3/user/search?query=${address}&maxResults=3`);
  const found = (await findReply(reply, 'Searching the account of an address', accountsSchema)) ?? [];
  const wanted = address.toLowerCase();
  const people = found.filter(
    ({ accountType, active, emailAddress }) =>
      accountType !== 'app' && active && (emailAddress === '' || emailAddress.toLowerCase() === wanted),
  );
  return people.length === 1 ? (people[0]?.accountId ?? null) : null;
}
