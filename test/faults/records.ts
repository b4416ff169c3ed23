import type { Site } from '../site/site';

/** What of a stored record is compared; written down here anew, so that a change of its shape is noticed. */
export interface StoredRecord {
  readonly version: number;
  readonly state: string;
  readonly document: {
    readonly deleted: boolean;
    readonly facts: {
      readonly issueId: string;
      readonly createdAt: number;
      readonly response: { readonly at: number; readonly commentId: string } | null;
      readonly endedAt: number | null;
      readonly changes?: readonly { readonly id: string; readonly at: number }[];
    };
    readonly assessment: {
      readonly track: string;
      readonly severity: string;
      readonly productKey: string | null;
      readonly plan: { readonly version: number };
      readonly clock: { readonly state: string; readonly dueAt?: number };
    };
    readonly tellings?: readonly { readonly id: string; readonly state: string; readonly commentId: string | null }[];
    readonly desk?: {
      readonly alerts: readonly {
        readonly id: string;
        readonly kind: string;
        readonly state: string;
        readonly commentId: string | null;
        readonly why: string | null;
      }[];
    };
  };
}

/** The record of a request as storage has it; undefined = there is none. */
export const storedOf = (site: Site, issueId: string): StoredRecord | undefined =>
  site.host.storage.entity('request').get(issueId) as StoredRecord | undefined;
