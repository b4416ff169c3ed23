/** What a care record may keep: plain data that survives JSON unchanged. */
export type CareValue = string | number | boolean | null | readonly CareValue[] | { readonly [name: string]: CareValue };

/** What was filled in or found out, by field name; a kind decodes what it keeps itself. */
export type CareDetails = Readonly<Record<string, CareValue>>;

/** The kinds of care around a request; each has one file, and the registry knows them all. */
export type CareKindKey = 'handoff' | 'call' | 'onboarding' | 'health-check' | 'booking' | 'escalation' | 'information' | 'incident-report';

/** As whom somebody acts: proved by the guard, never told by the page. `job` = the app itself, when a time has come. */
export type CareRole = 'agent' | 'contact' | 'admin' | 'job';

/** One thing that somebody did to a record; appended, never edited. */
export interface CareStep {
  /** Id of the confirmation, made by who asks for it, so that one which is repeated changes nothing. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Account id; null = the app itself. */
  readonly by: string | null;
  readonly as: CareRole;
  /** Key of the action. */
  readonly action: string;
  /** What was filled in with it. */
  readonly fields: CareDetails;
}

/**
 * One piece of care, hung on the Jira issue it belongs to: conversation, files, mail and visibility are Jira's, this is its
 * state (design, "Every care record hangs on a Jira issue"). Instants are epoch milliseconds.
 */
export interface CareRecord {
  readonly id: string;
  readonly kind: CareKindKey;
  /** null = the request's customer is not known. */
  readonly customerId: string | null;
  readonly issueId: string;
  readonly state: string;
  /** Account id of whoever has to do what comes next; null = nobody in person. */
  readonly owner: string | null;
  /** When the app looks at it again by itself; null = never. */
  readonly nextAt: number | null;
  readonly details: CareDetails;
  /** Oldest first. */
  readonly steps: readonly CareStep[];
}

/** Steps of one record: it has to stay readable, and storage keeps 240 KiB a value. */
export const MOST_STEPS = 200;
/** Characters of one record, for the same reason: in Japanese each takes three bytes. */
export const MOST_CHARACTERS = 75_000;
