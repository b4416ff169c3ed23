import { type FieldProblem, problem } from '../customer/field-problem';
import { overProblems, startedProblems } from './booking-time';
import {
  type AskedWindow,
  askedWindow,
  missedMoment,
  namedProblems,
  shortNotice,
  type WindowTerms,
  windowProblems,
} from './booking-window';
import type { CareActing, CareAction, CareField, CareNext } from './kind';
import type { CareDetails } from './record';

const WINDOW_FIELDS: readonly CareField[] = [
  { name: 'zone', type: 'choice', required: true },
  { name: 'from', type: 'instant', required: true },
  { name: 'to', type: 'instant', required: true },
];

/** What is asked about a booking (card 17); purposes, products, instances and zones come with the view. */
export const BOOKING_FIELDS: readonly CareField[] = [
  ...WINDOW_FIELDS,
  { name: 'purpose', type: 'choice', required: true },
  { name: 'productKeys', type: 'choices', required: true },
  { name: 'instanceIds', type: 'choices', required: false },
  { name: 'upgradePlan', type: 'longText', required: true },
  { name: 'rollbackPlan', type: 'longText', required: true },
  { name: 'contact', type: 'text', required: true },
];

const termsOf = ({ known }: CareActing, askedAt: number): WindowTerms => ({
  plan: known.plan,
  customerZone: known.customer?.zone ?? null,
  askedAt,
});

/** What a page can check before it asks: all that is wrong with a booking asked for at `askedAt`, short notice too. */
export function bookingProblems(
  fields: CareDetails,
  terms: WindowTerms,
  customer: CareActing['known']['customer'],
): readonly FieldProblem[] {
  const window = askedWindow(fields);
  const refuses = terms.plan.bookings.onShortNotice === 'reject';
  const wrong = [...(window === null ? [] : windowProblems(window)), ...namedProblems(fields, terms.plan, customer)];
  return wrong.length > 0 || window === null || !refuses ? wrong : shortNotice(window, terms);
}

/** The notice of a window; a contact's short one is refused where the plan says so, an agent's is filed and waits for its override. */
export function noticeProblems(acting: CareActing, window: AskedWindow): readonly FieldProblem[] {
  const { as, known } = acting;
  return as === 'agent' || known.plan.bookings.onShortNotice === 'review' ? [] : shortNotice(window, termsOf(acting, known.now));
}

/** A booking as it is asked for, waiting for approval, or approved where the plan wants none. */
function requested(acting: CareActing, details: CareDetails, window: AskedWindow, askedAt: number): CareNext {
  const { known, by } = acting;
  const isShort = missedMoment(window, termsOf(acting, askedAt)) !== null;
  const isAtOnce = !known.plan.bookings.approvalRequired && !isShort;
  const kept = { ...details, ...window, isShort, override: null, reason: null, engineer: null, askedAt, askedBy: by };
  return isAtOnce
    ? { state: 'approved', owner: null, nextAt: window.to, details: kept }
    : { state: 'requested', owner: null, nextAt: window.from, details: kept };
}

/** Without an engineer: the weekend team is on hand for planned work anyway (WKD-2), and knows of the window. */
export const WEEKEND_TEAM = 'weekendTeam';

const optional = (fields: readonly CareField[]): readonly CareField[] => fields.map((field) => ({ ...field, required: false }));
/** Whether everything that a booking needs is there. */
export const isWhole = ({ fields, known }: CareActing): boolean =>
  BOOKING_FIELDS.every(({ name, required }) => !required || fields[name] !== undefined) &&
  namedProblems(fields, known.plan, known.customer).length === 0;

/** With what came beside the form; what is too late is declined by the rule, and what is not whole has to be completed. */
export const arrive: CareAction = {
  key: 'arrive',
  roles: ['job'],
  from: ['none', 'incomplete'],
  fields: [...optional(BOOKING_FIELDS), { name: WEEKEND_TEAM, type: 'flag', required: false }],
  check: ({ record, fields }) => (record !== null && Object.keys(fields).length === 0 ? [problem('', 'booking.nothingNew')] : []),
  next: (acting) => {
    const { fields, known } = acting;
    const { weekendTeam, ...kept } = fields;
    const window = askedWindow(kept);
    const incomplete = { state: 'incomplete', owner: null, nextAt: null, details: kept };
    if (window === null || windowProblems(window).length > 0) return incomplete;
    if (weekendTeam === true) return { ...incomplete, state: WEEKEND_TEAM };
    if (!isWhole(acting)) return incomplete;
    const askedAt = known.subject.facts.createdAt;
    const next = requested(acting, kept, window, askedAt);
    const isRefused = next.details.isShort === true && known.plan.bookings.onShortNotice === 'reject';
    return isRefused ? { ...next, state: 'declined', nextAt: null } : next;
  },
};

export const complete: CareAction = {
  key: 'complete',
  roles: ['contact', 'agent'],
  from: ['incomplete'],
  fields: BOOKING_FIELDS,
  check: (acting) => {
    const window = askedWindow(acting.fields);
    const wrong = [
      ...(window === null ? [] : windowProblems(window)),
      ...namedProblems(acting.fields, acting.known.plan, acting.known.customer),
    ];
    return wrong.length > 0 || window === null ? wrong : noticeProblems(acting, window);
  },
  next: (acting) => asked(acting, acting.fields),
};

/** One click for whoever is too late, or needs nobody of their own: nothing waits for an approval any more. */
export const instead: CareAction = {
  key: 'instead',
  roles: ['contact', 'agent'],
  from: ['incomplete', 'requested', 'declined'],
  fields: optional(BOOKING_FIELDS),
  check: ({ record, fields }) => {
    const window = askedWindow({ ...record?.details, ...fields });
    return window === null ? [problem('from', 'missing')] : windowProblems(window);
  },
  next: ({ record, fields }) => ({ state: WEEKEND_TEAM, owner: null, nextAt: null, details: { ...record?.details, ...fields } }),
};

/** Another window: its notice counts from now, and whoever was named is free again (card 17). */
export const move: CareAction = {
  key: 'move',
  roles: ['contact', 'agent'],
  from: ['requested', 'approved', 'declined', WEEKEND_TEAM],
  fields: WINDOW_FIELDS,
  check: (acting) => {
    const window = askedWindow(acting.fields);
    const wrong = window === null ? [] : windowProblems(window);
    const late = acting.record?.state === 'approved' ? startedProblems(acting) : [];
    return wrong.length > 0 || window === null ? wrong : [...late, ...overProblems(acting), ...noticeProblems(acting, window)];
  },
  next: (acting) => asked(acting, { ...acting.record?.details, ...acting.fields }),
};

export function asked(acting: CareActing, details: CareDetails): CareNext {
  const window = askedWindow(details) ?? { from: 0, to: 0, zone: 'UTC' };
  return requested(acting, details, window, acting.known.now);
}
