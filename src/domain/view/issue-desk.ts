import type { Arrival } from '../desk/arrival';
import type { BreachCause } from '../desk/breach-causes';
import type { DutyGap, OnDutyPerson } from '../desk/people-on-duty';
import type { AlertKind } from '../desk/request-desk';

/** A call to the desk that was settled: who was told, or why nobody was. */
export interface AlertLine {
  readonly id: string;
  readonly kind: AlertKind;
  readonly at: number;
  readonly names: readonly string[];
  readonly why: 'nobody' | 'over' | null;
}

/** Who has a request; `name` null = somebody who is gone. */
export interface HolderView {
  readonly at: number;
  readonly name: string | null;
  readonly isOwn: boolean;
  readonly as: 'pressed' | 'answered';
}

/** An update that was promised, and what became of it. */
export interface UpdateView {
  readonly id: string;
  readonly at: number;
  readonly madeAt: number;
  readonly name: string | null;
  readonly state: 'pending' | 'kept' | 'late' | 'ended';
}

/** A note on a missed promise. */
export interface BreachNoteView {
  readonly id: string;
  readonly at: number;
  readonly name: string | null;
  readonly cause: BreachCause | null;
  readonly sentence: string;
  readonly excused: boolean;
}

/** What the desk did about one request, as agents see it. Instants are epoch milliseconds. */
export interface IssueDeskView {
  readonly arrival: Arrival | null;
  readonly holder: HolderView | null;
  readonly canTake: boolean;
  /** Latest first. */
  readonly alerts: readonly AlertLine[];
  /** What the desk is told next; null = nothing is foreseen. */
  readonly next: { readonly kind: AlertKind; readonly at: number } | null;
  /** Who would be told now, in order; members of groups are known by the group's name only. */
  readonly onDuty: readonly Pick<OnDutyPerson, 'name' | 'as'>[];
  readonly groups: readonly string[];
  readonly gaps: readonly DutyGap[];
  /** null = agents promise no updates here. */
  readonly updates: { readonly canPromise: boolean; readonly all: readonly UpdateView[] } | null;
  /** null = nothing was missed. */
  readonly breach: {
    readonly notes: readonly BreachNoteView[];
    readonly causes: readonly BreachCause[];
    readonly mayExcuse: boolean;
  } | null;
}

/** What became of "I have it"; `had` = somebody else was faster, and has it. */
export type TakeOutcome = { readonly state: 'taken' } | { readonly state: 'had'; readonly holder: HolderView } | { readonly state: 'over' };

/** What became of a promised update. */
export type UpdateOutcome =
  | { readonly state: 'saved' }
  | { readonly state: 'invalid'; readonly code: 'past' | 'tooFar' }
  | { readonly state: 'closed'; readonly why: 'off' | 'unanswered' | 'over' };

/** What became of a note on a missed promise. */
export type BreachOutcome =
  | { readonly state: 'saved' }
  | { readonly state: 'invalid'; readonly code: 'causeMissing' | 'sentenceMissing' | 'sentenceTooLong' | 'mayNotExcuse' }
  | { readonly state: 'closed' };
