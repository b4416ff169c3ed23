import type { Context } from 'hono';
import type { Actor } from '../actor';
import type { Person, World } from '../jira/world';
import { Refused } from './refused';

const API_TOKEN = 'local';

/** Who makes a request to the site: told by Basic credentials, or by the header of the site's own screens. */
export interface People {
  find(accountId: string): Person | undefined;
  /** The person of a screen; 401 without one. */
  personOf(context: Context): Person;
  /** Whoever calls Jira's REST interface; wrong credentials are 401, none at all is nobody. */
  actorOf(context: Context): Actor;
}

/** Knows the people of a world; a REST client signs in with a person's e-mail and the token `local`. */
export const openPeople = (world: World): People => {
  const byId = new Map(world.people.map((person) => [person.accountId, person]));
  const personOf = (context: Context): Person => {
    const person = byId.get(context.req.header('x-local-person') ?? '');
    if (!person) throw new Refused(401, 'Choose a person first.');
    return person;
  };
  const basicPerson = (credentials: string): Person => {
    const [email = '', token] = Buffer.from(credentials, 'base64').toString('utf8').split(/:(.*)/s);
    const person = world.people.find(({ emailAddress }) => emailAddress.toLowerCase() === email.toLowerCase());
    if (!person || token !== API_TOKEN) throw new Refused(401, 'Client must be authenticated to access this resource.');
    return person;
  };
  return {
    find: (accountId) => byId.get(accountId),
    personOf,
    actorOf: (context) => {
      const authorization = context.req.header('authorization');
      const [scheme = '', credentials = ''] = authorization?.split(' ') ?? [];
      if (scheme.toLowerCase() === 'basic') return { kind: 'person', accountId: basicPerson(credentials).accountId };
      if (authorization) throw new Refused(401, 'Only Basic authentication is emulated: a person’s e-mail and the token "local".');
      return context.req.header('x-local-person') ? { kind: 'person', accountId: personOf(context).accountId } : { kind: 'anonymous' };
    },
  };
};
