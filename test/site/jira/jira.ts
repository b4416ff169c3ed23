import type { Actor } from '../actor';
import { findProject } from './access';
import { commentOperations } from './comments';
import { fieldOperations } from './fields';
import { issueOperations } from './issues';
import { type JiraDependencies, openJiraSite } from './jira-site';
import { type Operation, type Scopes, serve } from './operation';
import { organizationOperations } from './organizations';
import { permissionOperations } from './permissions';
import { projectOperations } from './projects';
import { propertyOperations } from './properties';
import { requestTalkOperations } from './request-talk';
import { type RequestDraft, raiseRequest, requestOperations } from './requests';
import { searchOperations } from './search';
import { serviceDeskOperations } from './service-desks';
import { userOperations } from './users';
import type { Person, Project, World } from './world';

/** Every operation this site emulates; everything else is answered 501. */
const OPERATIONS: readonly Operation[] = [
  ...issueOperations,
  ...commentOperations,
  ...propertyOperations,
  ...fieldOperations,
  ...userOperations,
  ...permissionOperations,
  ...projectOperations,
  ...searchOperations,
  ...serviceDeskOperations,
  ...organizationOperations,
  ...requestOperations,
  ...requestTalkOperations,
];

/** An emulated Jira with Jira Service Management. */
export interface Jira {
  /** One REST call as `actor`; `path` with its query. What is not emulated answers 501, naming it. */
  handle(actor: Actor, path: string, init: { method?: string; headers?: Record<string, string>; body?: string }): Promise<Response>;
  /** The emulated operation of a call and its scopes; null = not emulated. */
  operationOf(method: string, path: string): { template: string; scopes: Scopes } | null;
  readonly operations: readonly { readonly method: string; readonly template: string; readonly scopes: Scopes }[];
  people(): Person[];
  project(idOrKey: string): Project | null;
  seed(world: World): void;
  /** Raises a request as a person would (`raisedBy` = an agent, on behalf of the reporter), with its events. */
  createRequest(draft: RequestDraft & { readonly raisedBy?: string }): { issueId: string; issueKey: string };
  /** Calls since the start, by method and template. */
  counters(): Record<string, number>;
  /** Account id of the app's own user. */
  readonly appAccountId: string;
}

/** Opens the emulated Jira on a store; state lives in the store's tables, time comes from the clock, events go to `emit`. */
export const createJira = (given: JiraDependencies): Jira => {
  const site = openJiraSite(given);
  const calls = new Map<string, number>();
  const server = serve(site, OPERATIONS, ({ method, template }) => {
    const name = `${method} ${template}`;
    calls.set(name, (calls.get(name) ?? 0) + 1);
  });
  return {
    handle: (actor, path, init) => server.fetch(actor, path, init),
    operationOf: (method, path) => {
      const found = server.find(method, path);
      return found ? { template: found.template, scopes: found.scopes } : null;
    },
    operations: OPERATIONS,
    people: () => site.people.entries().map(([, person]) => person),
    project: (idOrKey) => findProject(site, idOrKey) ?? null,
    seed: (world) => {
      for (const person of world.people) site.people.put(person.accountId, person);
      for (const project of world.projects) site.projects.put(project.id, project);
      for (const organization of world.organizations) site.organizations.put(organization.id, organization);
    },
    createRequest: ({ raisedBy, ...draft }) => {
      const issue = raiseRequest(site, { kind: 'person', accountId: raisedBy ?? draft.reporter }, draft);
      return { issueId: issue.id, issueKey: issue.key };
    },
    counters: () => Object.fromEntries(calls),
    appAccountId: site.appAccountId,
  };
};
