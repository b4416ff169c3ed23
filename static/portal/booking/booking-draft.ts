import { BOOKING_FIELDS } from '../../../src/domain/care/booking-asking';
import { careFieldProblems } from '../../../src/domain/care/field-problems';
import type { CareDetails } from '../../../src/domain/care/record';
import type { FieldProblem } from '../../../src/domain/customer/field-problem';
import type { ZoneName } from '../../../src/domain/plan/plan';
import { type Asked, askedOf, windowFields } from './asked';

/** A booking while it is being filled in. */
export interface BookingDraft {
  readonly asked: Asked;
  /** Everything but the window, by field name. */
  readonly said: CareDetails;
  /** No engineer of their own: the weekend team is told. */
  readonly isWeekendTeam: boolean;
}

const PLANNED: readonly string[] = ['zone', 'from', 'to'];

/** Whether the planner asks a field in its own way. */
export const isPlanned = (name: string): boolean => PLANNED.includes(name);

/** A draft that begins with what is known already. */
export function bookingDraft(fields: CareDetails, zone: ZoneName): BookingDraft {
  const said = Object.fromEntries(Object.entries(fields).filter(([name]) => !isPlanned(name)));
  return { asked: askedOf(fields, zone), said, isWeekendTeam: false };
}

/** What a draft hands over: the fields of a booking. */
export function bookingFields({ asked, said, isWeekendTeam }: BookingDraft): CareDetails {
  const kept = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== ''));
  return { ...kept, ...windowFields(asked), ...(isWeekendTeam ? { weekendTeam: true } : {}) };
}

/** What is missing or of the wrong shape; the notice is told by the planner, and judged where it is sent. */
export function draftProblems(draft: BookingDraft): readonly FieldProblem[] {
  const fields = BOOKING_FIELDS.map((field) => (draft.isWeekendTeam && !isPlanned(field.name) ? { ...field, required: false } : field));
  return careFieldProblems(fields, bookingFields(draft));
}
