import { BOOKING_FIELDS, bookingProblems } from '../../domain/care/booking-asking';
import { askedWindow, windowProblems } from '../../domain/care/booking-window';
import { careFieldProblems } from '../../domain/care/field-problems';
import { problem } from '../../domain/customer/field-problem';
import { currentPlan } from '../../store/plans';
import { bookingDescription, bookingSummary } from '../../words/bookings';
import type { Raiser } from './raise-care';

/** A booking asked for on the own page; who is too late, or needs no engineer of their own, tells the weekend team with the same form. */
export const bookingRaiser: Raiser = {
  problems: async (fields, customer) => {
    const now = Date.now();
    const plan = await currentPlan(now);
    const window = askedWindow(fields);
    if (fields.weekendTeam === true) return window === null ? [problem('from', 'missing')] : windowProblems(window);
    const wrong = careFieldProblems(BOOKING_FIELDS, fields);
    return wrong.length > 0 ? wrong : bookingProblems(fields, { plan, customerZone: customer.zone, askedAt: now }, customer);
  },
  written: async (fields, { language }) => {
    const plan = await currentPlan(Date.now());
    return { summary: bookingSummary(fields, plan, language), description: bookingDescription(fields, plan, language) };
  },
  actionOf: (fields) => (fields.weekendTeam === true ? 'instead' : 'complete'),
};
