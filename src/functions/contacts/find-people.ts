import * as v from 'valibot';
import type { Refused } from '../../contract';
import type { FoundPerson } from '../../domain/view/customer-settings';
import { readMembers, searchOrganizations } from '../../jira/organizations';
import { readPersons, searchPersons } from '../../jira/persons';

const REFUSED: Refused = { state: 'refused' };
const MOST = 20;
const text = v.pipe(v.string(), v.trim(), v.maxLength(200));

const peopleSchema = v.object({
  text,
  organizationIds: v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{1,19}$/))), v.maxLength(20)),
});

/** People to choose from: with a text whoever has such a name or address, without one the people of the organizations. */
export async function findPeople(payload: unknown): Promise<{ state: 'found'; people: readonly FoundPerson[] } | Refused> {
  const wanted = v.safeParse(peopleSchema, payload);
  if (!wanted.success) return REFUSED;
  const { text: typed, organizationIds } = wanted.output;
  if (typed !== '') return { state: 'found', people: await searchPersons(typed) };
  const members = await Promise.all(organizationIds.map(readMembers));
  const ids = [...new Set(members.flat())].slice(0, MOST);
  return { state: 'found', people: ids.length === 0 ? [] : await readPersons(ids) };
}

/** People of the desk to choose from: staff of the site whose accounts are active, by the start of a name or a whole address. */
export async function findEngineers(payload: unknown): Promise<{ state: 'found'; people: readonly FoundPerson[] } | Refused> {
  const wanted = v.safeParse(v.object({ text }), payload);
  if (!wanted.success) return REFUSED;
  const people = wanted.output.text === '' ? [] : await searchPersons(wanted.output.text);
  return { state: 'found', people: people.filter(({ kind, active }) => kind === 'staff' && active) };
}

/** Organizations to choose from, by a part of the name or the id. */
export async function findOrganizations(
  payload: unknown,
): Promise<{ state: 'found'; organizations: readonly { id: string; name: string }[] } | Refused> {
  const wanted = v.safeParse(v.object({ text }), payload);
  if (!wanted.success || wanted.output.text === '') return REFUSED;
  return { state: 'found', organizations: await searchOrganizations(wanted.output.text) };
}
