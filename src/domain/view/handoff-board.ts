import type { NoHandoff } from '../care/handoff-window';
import type { Plan } from '../plan/plan';
import type { Assessment } from '../request/assessment';
import type { CareView } from './care';

/** One change of hands as agents see it; instants are epoch milliseconds. */
export interface HandoffView {
  readonly recordId: string;
  readonly from: string;
  readonly to: string;
  readonly endsAt: number;
  /** From when on the desk is asked for it. */
  readonly asksAt: number;
  readonly bookedName: string | null;
  readonly isLateRaise: boolean;
  /** null = nobody has begun it. */
  readonly record: CareView | null;
  /** Whether the viewer wrote the note, and so cannot accept it. */
  readonly isGiver: boolean;
  /** Whether the viewer has it now. */
  readonly isOwner: boolean;
}

/** The handoffs of one request: the one that comes next or why there is none, and the earlier ones, latest first. */
export interface IssueHandoffs {
  readonly next: HandoffView | null;
  readonly none: NoHandoff | null;
  readonly earlier: readonly HandoffView[];
}

/** A critical request on the board. */
export interface HandoffRow {
  readonly issueId: string;
  readonly issueKey: string;
  readonly createdAt: number;
  readonly customer: string | null;
  readonly plan: Plan;
  readonly assessment: Assessment;
  readonly handoff: HandoffView;
}

/** The board: what is to be handed over within the hour, what was not in time, and what has been since half a day. */
export interface HandoffBoardView {
  readonly state: 'ready';
  readonly now: number;
  /** The plan in effect, by whose rota hands change. */
  readonly plan: Plan;
  readonly toDo: readonly HandoffRow[];
  readonly cold: readonly HandoffRow[];
  readonly done: readonly HandoffRow[];
  /** The next change of hands of all, so that an empty board says when it will be asked again; null = none is foreseen. */
  readonly nextChangeAt: number | null;
}

/** A note as far as the record and Jira can write it; what people must say themselves is empty. */
export interface HandoffNote {
  readonly state: 'ready';
  readonly fields: Readonly<Record<string, string>>;
}
