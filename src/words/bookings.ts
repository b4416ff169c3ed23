import { windowOf } from '../domain/care/booking-time';
import { type AskedWindow, askedWindow } from '../domain/care/booking-window';
import type { CareDetails, CareRecord, CareStep } from '../domain/care/record';
import type { Language, Plan } from '../domain/plan/plan';
import { type Reader, say } from './say';
import { instantText } from './times';

/** What a customer hears about a booking in Jira itself; everything else is on the request's panel. */
export type BookingTold = 'approved' | 'again' | 'declined' | 'tooLate' | 'lapsed' | 'cancelled' | 'weekendTeam';

/** What the latest step tells the customer; null = nothing, since they did it themselves or nothing changed for them. */
export function toldOf({ state, details }: CareRecord, { action, as }: CareStep): BookingTold | null {
  if (action === 'arrive') return state === 'declined' ? 'tooLate' : null;
  if (action === 'approve') return 'approved';
  if (action === 'decline') return 'declined';
  if (action === 'pass') return details.isLapsed === true && state === 'declined' ? 'lapsed' : null;
  if (as !== 'agent') return null;
  if (action === 'unapprove' || action === 'move') return 'again';
  if (action === 'cancel') return 'cancelled';
  return action === 'instead' ? 'weekendTeam' : null;
}

/** The window as the people of its own zone read it: “Sat 30 Nov 09:00 PST – Sat 30 Nov 17:00 PST”. */
export const windowText = (record: CareRecord, language: Language): string => windowOfText(windowOf(record), language);

/** The same of a window alone. */
export function windowOfText({ from, to, zone }: AskedWindow, language: Language): string {
  return say('booking.window', { from: instantText(from, { language, zone }), to: instantText(to, { language, zone }) }, language);
}

/** The public comment about a step, in the customer's language. */
export function bookingParagraphs(record: CareRecord, told: BookingTold, engineer: string, { language }: Reader): readonly string[] {
  const { reason } = record.details;
  const values = { window: windowText(record, language), engineer };
  const why = typeof reason === 'string' && reason !== '' ? [reason] : [];
  const isInstead = told === 'declined' || told === 'tooLate' || told === 'lapsed';
  return [say(`booking.told.${told}`, values, language), ...why, ...(isInstead ? [say('booking.told.instead', {}, language)] : [])];
}

/** The internal comment to an engineer who is not booked any more. */
export function engineerFreedLine(record: CareRecord, issueKey: string, language: Language): string {
  return say('booking.told.freed', { window: windowText(record, language), issueKey }, language);
}

/** How a booking reads as a request: what, of which products, when. */
export function bookingSummary(fields: CareDetails, plan: Plan, language: Language): string {
  const window = askedWindow(fields);
  const values = { purpose: purposeName(fields.purpose, plan, language), products: productNames(fields.productKeys, plan) };
  const when = window === null ? '' : instantText(window.from, { language, zone: window.zone });
  return say(fields.weekendTeam === true ? 'booking.summary.weekendTeam' : 'booking.summary.booking', { ...values, when }, language).slice(
    0,
    250,
  );
}

/** What was filled in, for everybody who reads the request in Jira. */
export function bookingDescription(fields: CareDetails, plan: Plan, language: Language): string {
  const window = askedWindow(fields);
  const lines = [
    ['window', window === null ? '' : windowOfText(window, language)],
    ['purpose', purposeName(fields.purpose, plan, language)],
    ['productKeys', productNames(fields.productKeys, plan)],
    ...['upgradePlan', 'rollbackPlan', 'contact'].map((name): [string, string] => [name, String(fields[name] ?? '')]),
  ] as const;
  return lines
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${say(`booking.field.${name}`, {}, language)}: ${text}`)
    .join('\n\n');
}

/** The plan's word for a purpose; what is not one of them reads as it is. */
export function purposeName(purpose: unknown, plan: Pick<Plan, 'bookings'>, language: Language): string {
  return plan.bookings.purposes.find(({ key }) => key === purpose)?.label[language] ?? (typeof purpose === 'string' ? purpose : '');
}

/** Products by name, in the order they were named. */
export function productNames(keys: unknown, plan: Pick<Plan, 'products'>): string {
  const listed = Array.isArray(keys) ? keys : [];
  return listed.map((key) => plan.products.find((product) => product.key === key)?.name ?? String(key)).join(', ');
}
