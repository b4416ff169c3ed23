import type { SiteClock } from '../clock';
import type { Store, Table } from '../store';
import type { Adf } from './adf';
import type { AppField, DeclaredField } from './app-fields';
import { openAppFields } from './app-fields';
import type { ProductEvent } from './events';
import type { Limits } from './limits';
import { openLimits } from './limits';
import type { Group, Organization, Person, Project } from './world';

export interface ChangeItem {
  readonly field: string;
  readonly fieldId: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

/** One entry of an issue's changelog; `at` in epoch milliseconds. */
export interface Change {
  readonly id: string;
  readonly at: number;
  readonly author: string;
  readonly items: readonly ChangeItem[];
}

/** An issue as the site keeps it; a request is an issue with a request type. Instants are epoch milliseconds. */
export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly requestTypeId: string;
  readonly summary: string;
  readonly description: Adf | null;
  readonly created: number;
  readonly updated: number;
  readonly reporter: string;
  readonly creator: string;
  readonly assignee: string | null;
  readonly statusId: string;
  readonly statusSince: number;
  readonly resolutionId: string | null;
  readonly resolved: number | null;
  readonly organizations: readonly string[];
  readonly participants: readonly string[];
  readonly appValues: Readonly<Record<string, string | number>>;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly history: readonly Change[];
  /** Names of attached files; they came with the request. */
  readonly files?: readonly string[];
  readonly labels?: readonly string[];
  readonly priority?: string | null;
  /** Keys of issues that this one relates to. */
  readonly related?: readonly string[];
}

/** A comment; `internal` = not shown to customers. */
export interface Comment {
  readonly id: string;
  readonly author: string;
  readonly body: Adf;
  readonly created: number;
  readonly updateAuthor: string;
  readonly updated: number;
  readonly internal: boolean;
  readonly properties: readonly { readonly key: string; readonly value?: unknown }[];
}

/** Everything the operations work on. Rows are never changed in place. */
export interface JiraSite {
  readonly clock: SiteClock;
  readonly url: string;
  readonly appAccountId: string;
  readonly appFields: readonly AppField[];
  readonly searchLag: number;
  readonly people: Table<Person>;
  readonly projects: Table<Project>;
  readonly organizations: Table<Organization>;
  readonly groups: Table<Group>;
  readonly issues: IssueTable;
  readonly comments: Table<Comment>;
  readonly limits: Limits;
  readonly emit: (event: ProductEvent) => void;
  /** The next number of a series, starting at `first`. */
  next(series: string, first: number): number;
}

/** What the site must be told; `searchLag` = milliseconds until search sees a change (0 unless a test wants it). */
export interface JiraDependencies {
  readonly store: Store;
  readonly clock: SiteClock;
  readonly appId: string;
  readonly environmentId: string;
  readonly environmentType: string;
  readonly customFields: readonly DeclaredField[];
  readonly emit: (event: ProductEvent) => void;
  readonly url?: string;
  readonly searchLag?: number;
}

/** Issues, found by id and by key; what is found is the row itself, so that a search does not copy them all. */
export interface IssueTable {
  get(idOrKey: string): Issue | undefined;
  put(issue: Issue): void;
  delete(id: string): void;
  all(): Iterable<Issue>;
}

const openIssues = (table: Table<Issue>): IssueTable => {
  const idOfKey = new Map([...table.peekAll()].map((issue) => [issue.key, issue.id]));
  return {
    get: (idOrKey) => table.peek(idOfKey.get(idOrKey.toUpperCase()) ?? idOrKey),
    put: (issue) => {
      idOfKey.set(issue.key, issue.id);
      table.put(issue.id, issue);
    },
    delete: (id) => {
      idOfKey.delete(table.peek(id)?.key ?? '');
      table.delete(id);
    },
    all: () => table.peekAll(),
  };
};

/** Opens the tables of a Jira site and assigns ids to the app's declared fields. */
export const openJiraSite = (given: JiraDependencies): JiraSite => {
  const counters = given.store.table<number>('jira.counters');
  const next = (series: string, first: number): number => {
    const value = (counters.get(series) ?? first - 1) + 1;
    counters.put(series, value);
    return value;
  };
  return {
    clock: given.clock,
    url: given.url ?? 'https://premier-desk.example',
    appAccountId: `557058:${given.appId}`,
    appFields: openAppFields(given, next),
    searchLag: given.searchLag ?? 0,
    people: given.store.table('jira.people'),
    projects: given.store.table('jira.projects'),
    organizations: given.store.table('jira.organizations'),
    groups: given.store.table('jira.groups'),
    issues: openIssues(given.store.table('jira.issues')),
    comments: given.store.table('jira.comments'),
    limits: openLimits(() => given.clock.now()),
    emit: given.emit,
    next,
  };
};
