import type { WrittenSection } from '../care/incident-report';
import type { Bilingual } from '../plan/plan';
import type { CareView } from './care';

/** What a draft begins with, by field. */
export interface IncidentDraft {
  readonly state: 'ready';
  readonly fields: Readonly<Record<string, string>>;
}

/** The report of a request as its agents see it. */
export interface IssueReport {
  readonly issueKey: string;
  /** null = nobody has begun it. */
  readonly record: CareView | null;
  readonly sections: readonly WrittenSection[];
  /** Whether the viewer wrote it last, and so cannot review it. */
  readonly isWriter: boolean;
  readonly isOffered: boolean;
  /** Titles of the plan, in its order. */
  readonly titles: readonly Bilingual[];
}

/** The report as its customer sees it; not a word of it before it is shared. */
export interface OwnReport {
  readonly issueKey: string;
  readonly shared: { readonly at: number; readonly sections: readonly WrittenSection[] } | null;
  /** When a contact asked for it; null = nobody did. */
  readonly askedAt: number | null;
  /** Whether the viewer may ask for one. */
  readonly mayAsk: boolean;
}
