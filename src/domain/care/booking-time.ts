import { type FieldProblem, problem } from '../customer/field-problem';
import { type AskedWindow, askedWindow } from './booking-window';
import { isOver } from './handoff-window';
import type { CareActing } from './kind';
import type { CareRecord } from './record';

/** The window a record is about; one without is over at once. */
export function windowOf(record: CareRecord | null): AskedWindow {
  return (record === null ? null : askedWindow(record.details)) ?? { from: 0, to: 0, zone: 'UTC' };
}

/** Nothing is decided about a window that has begun (card 17). */
export const startedProblems = ({ record, known }: CareActing): readonly FieldProblem[] =>
  record !== null && askedWindow(record.details) !== null && known.now >= windowOf(record).from ? [problem('', 'booking.started')] : [];

/** Nothing more is booked for a request that is resolved or withdrawn. */
export const overProblems = ({ known }: CareActing): readonly FieldProblem[] =>
  isOver(known.subject.facts) ? [problem('', 'booking.requestOver')] : [];
