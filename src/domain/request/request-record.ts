import type { RequestDesk } from '../desk/request-desk';
import type { Assessment } from './assessment';
import type { EarlierPromise } from './earlier-promise';
import type { RequestFacts } from './facts';
import type { Telling } from './telling';

/** The one record of truth of a request: what was seen, and the verdict folded from it. */
export interface RequestRecord {
  readonly facts: RequestFacts;
  readonly assessment: Assessment;
  /** The issue is gone from Jira, or to a project that is not served; the record stays for the figures. */
  readonly deleted: boolean;
  /** Promises that changes have replaced, oldest first; records of the first versions have none, nor any tellings. */
  readonly earlier?: readonly EarlierPromise[];
  /** Public comments the app owes or wrote about this request. */
  readonly tellings?: readonly Telling[];
  /** What the desk was told and did; absent where it had nothing to do yet. */
  readonly desk?: RequestDesk;
}
