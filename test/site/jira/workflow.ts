import { deskInstant } from './instants';
import type { Issue, JiraSite } from './jira-site';

interface Status {
  readonly id: string;
  readonly name: string;
  readonly category: 'new' | 'indeterminate' | 'done';
}

interface Transition {
  readonly id: string;
  readonly name: string;
  readonly from: readonly string[];
  readonly to: string;
  /** Resolution given on the way into a done status, unless the call names another. */
  readonly resolutionId: string | null;
}

const WAITING: Status = { id: '10000', name: 'Waiting for support', category: 'indeterminate' };
const WORKING: Status = { id: '10001', name: 'In progress', category: 'indeterminate' };
const RESOLVED: Status = { id: '10002', name: 'Resolved', category: 'done' };
const CANCELED: Status = { id: '10003', name: 'Canceled', category: 'done' };
const STATUSES: readonly Status[] = [WAITING, WORKING, RESOLVED, CANCELED];

/** Where every new request starts. */
export const FIRST_STATUS_ID = WAITING.id;

/** Resolutions by id. */
export const RESOLUTIONS: Readonly<Record<string, string>> = { '10000': 'Done', '10001': "Won't Do", '10002': 'Duplicate' };

const TRANSITIONS: readonly Transition[] = [
  { id: '11', name: 'In progress', from: [WAITING.id], to: WORKING.id, resolutionId: null },
  { id: '21', name: 'Back to waiting', from: [WORKING.id], to: WAITING.id, resolutionId: null },
  { id: '31', name: 'Resolve this issue', from: [WAITING.id, WORKING.id], to: RESOLVED.id, resolutionId: '10000' },
  { id: '41', name: 'Cancel request', from: [WAITING.id, WORKING.id], to: CANCELED.id, resolutionId: '10001' },
  { id: '51', name: 'Reopen issue', from: [RESOLVED.id, CANCELED.id], to: WAITING.id, resolutionId: null },
];

/** What can be done next from a status. */
export const transitionsFrom = (statusId: string): readonly Transition[] =>
  TRANSITIONS.filter((transition) => transition.from.includes(statusId));

/** A status by id; the site has no others than its workflow's. */
export const statusOf = (id: string): Status => {
  const status = STATUSES.find((known) => known.id === id);
  if (!status) throw new Error(`no status ${id}`);
  return status;
};

/** Jira's three status categories, by key. */
export const CATEGORIES = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

/** A status as /rest/api/3 and events show it. */
export const shownStatus = (site: JiraSite, id: string) => {
  const status = statusOf(id);
  const category = CATEGORIES[status.category];
  return {
    self: `${site.url}/rest/api/3/status/${id}`,
    description: '',
    iconUrl: `${site.url}/images/icons/status_generic.gif`,
    name: status.name,
    id,
    statusCategory: { self: `${site.url}/rest/api/3/statuscategory/${category.id}`, ...category },
  };
};

/** A request's status as JSM shows it, its date in `zone`. */
export const deskStatus = (issue: Issue, zone: string) => {
  const { name, category } = statusOf(issue.statusId);
  return { status: name, statusCategory: category.toUpperCase(), statusDate: deskInstant(issue.statusSince, zone) };
};
