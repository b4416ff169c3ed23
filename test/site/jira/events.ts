import type { Actor } from '../actor';
import { projectOf } from './access';
import { jiraInstant } from './instants';
import { issueTypeOf, projectReference } from './issue-shape';
import type { Change, Comment, Issue, JiraSite } from './jira-site';
import { accountOf, findAccount } from './people';
import { shownStatus } from './workflow';

type User = { readonly accountId: string } | null;

/**
 * A product event as the platform sends it (developer.atlassian.com/platform/forge/events-reference/jira). Users carry
 * their account id only, custom fields are not included. `timestamp` in epoch milliseconds.
 */
export interface ProductEvent {
  readonly eventType: string;
  readonly issue: { readonly id: string; readonly key: string; readonly fields: Readonly<Record<string, unknown>> };
  readonly comment?: Readonly<Record<string, unknown>>;
  readonly property?: { readonly key: string; readonly value: unknown };
  readonly changelog?: Readonly<Record<string, unknown>>;
  readonly associatedUsers: readonly User[];
  readonly associatedStatuses?: readonly { readonly id: string; readonly name: string }[];
  readonly atlassianId: string;
  readonly selfGenerated: boolean;
  readonly timestamp: number;
}

const user = (accountId: string | null): User => (accountId === null ? null : { accountId });

const eventIssue = (site: JiraSite, issue: Issue) => ({
  id: issue.id,
  key: issue.key,
  fields: {
    summary: issue.summary,
    issuetype: issueTypeOf(site, projectOf(site, issue)),
    creator: user(issue.creator),
    created: jiraInstant(issue.created, 'Etc/UTC'),
    project: projectReference(site, projectOf(site, issue)),
    reporter: user(issue.reporter),
    assignee: user(issue.assignee),
    updated: jiraInstant(issue.updated, 'Etc/UTC'),
    status: shownStatus(site, issue.statusId),
  },
});

/** A comment inside an event; `jsdPublic` is there although Atlassian's page does not list it, so treat it as a hint. */
export const eventComment = (site: JiraSite, comment: Comment) => {
  const person = (accountId: string) => ({ accountId, accountType: findAccount(site, accountId)?.accountType ?? 'atlassian' });
  return {
    id: comment.id,
    author: person(comment.author),
    body: comment.body,
    updateAuthor: person(comment.updateAuthor),
    created: jiraInstant(comment.created, 'Etc/UTC'),
    updated: jiraInstant(comment.updated, 'Etc/UTC'),
    jsdPublic: !comment.internal,
  };
};

/** A changelog inside an event, with the people and statuses that it names. */
export const eventChangelog = (change: Change) => {
  const statuses = change.items.filter((item) => item.field === 'status');
  return {
    changelog: { id: change.id, items: change.items },
    ...(statuses.length === 0
      ? {}
      : {
          associatedStatuses: statuses.flatMap((item) => [
            { id: item.to ?? '', name: item.toString ?? '' },
            { id: item.from ?? '', name: item.fromString ?? '' },
          ]),
        }),
  };
};

/** Sends one event about an issue; what the app itself caused is marked `selfGenerated`. */
export const announce = (site: JiraSite, actor: Actor, eventType: string, issue: Issue, more: Partial<ProductEvent> = {}): void => {
  const { accountId } = accountOf(site, actor);
  site.emit({
    eventType: `avi:jira:${eventType}`,
    issue: eventIssue(site, issue),
    associatedUsers: [user(accountId)],
    ...more,
    atlassianId: accountId,
    selfGenerated: actor.kind === 'app',
    timestamp: site.clock.now(),
  });
};
