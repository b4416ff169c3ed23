import type { Actor } from '../actor';
import { findProject } from './access';
import { bulkFetchOperations } from './bulk-fetch';
import { moveIssue } from './changes';
import { commentOperations } from './comments';
import { fieldOperations } from './fields';
import { groupOperations } from './groups';
import { issueOperations } from './issues';
import { type JiraDependencies, openJiraSite } from './jira-site';
import { makingIssueOperations } from './making-issues';
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
  ...makingIssueOperations,
  ...bulkFetchOperations,
  ...commentOperations,
  ...propertyOperations,
  ...fieldOperations,
  ...userOperations,
  ...groupOperations,
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
  /** Changes an account, such as a new address or a deactivation; null = it is gone for good. */
  changePerson(accountId: string, changes: Partial<Person> | null): void;
  project(idOrKey: string): Project | null;
  seed(world: World): void;
  /** Raises a request as a person would (`raisedBy` = an agent, on behalf of the reporter), with its events. */
  createRequest(draft: RequestDraft & { readonly raisedBy?: string }): { issueId: string; issueKey: string };
  /** Moves an issue to another project as a person would, with its event. */
  moveIssue(accountId: string, issueKey: string, projectIdOrKey: string): void;
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
    changePerson: (accountId, changes) => {
      const before = site.people.get(accountId);
      if (changes === null) site.people.delete(accountId);
      else if (before) site.people.put(accountId, { ...before, ...changes });
    },
    project: (idOrKey) => findProject(site, idOrKey) ?? null,
    seed: (world) => {
      for (const person of world.people) site.people.put(person.accountId, person);
      for (const project of world.projects) site.projects.put(project.id, project);
      for (const organization of world.organizations) site.organizations.put(organization.id, organization);
      for (const group of world.groups ?? []) site.groups.put(group.name, group);
    },
    createRequest: ({ raisedBy, ...draft }) => {
      const issue = raiseRequest(site, { kind: 'person', accountId: raisedBy ?? draft.reporter }, draft);
      return { issueId: issue.id, issueKey: issue.key };
    },
    moveIssue: (accountId, issueKey, projectIdOrKey) => {
      const [issue, project] = [site.issues.get(issueKey), findProject(site, projectIdOrKey)];
      if (!issue || !project) throw new Error(`${issueKey} cannot be moved to ${projectIdOrKey}`);
      moveIssue(site, { kind: 'person', accountId }, issue, project);
    },
    counters: () => Object.fromEntries(calls),
    appAccountId: site.appAccountId,
  };
};
