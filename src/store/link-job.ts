import type { LinkingView } from '../domain/view/import';
import { change, changing, findDocument } from './versioned';

/** The one pass over contacts without an account that a site has at a time. */
export interface LinkJob extends LinkingView {
  /** Names this very pass. */
  readonly run: number;
  readonly step: number;
  /** Ids of customers of this page of the index that wait, and storage's own token for the next page. */
  readonly waiting: readonly string[];
  readonly cursor: string | null;
}

const KEY = 'link-job';

export function findLinkJob(): Promise<LinkJob | null> {
  return findDocument<LinkJob>('job', KEY);
}

/** Changes the pass; `decide` gives null to leave it as it is. Returns whether anything was written. */
export function changeLinkJob(decide: (job: LinkJob | null) => LinkJob | null): Promise<boolean> {
  const attributes = ({ state, run }: LinkJob): Readonly<Record<string, string>> => ({ state, startedAt: new Date(run).toISOString() });
  return change([changing<LinkJob>({ entity: 'job', key: KEY, decide, attributes })]);
}
