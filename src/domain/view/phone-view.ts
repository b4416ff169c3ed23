import { weekendAt } from '../clock/weekend';
import { findZone, offsetAt } from '../clock/zone-time';
import type { Customer } from '../customer/customer';
import { localDateOf, startOfDay } from '../customer/local-day';
import { dutySpans } from '../desk/duty-spans';
import { onDuty } from '../desk/on-duty';
import type { Region } from '../desk/region';
import { responder } from '../desk/responder';
import type { Plan } from '../plan/plan';
import type { Answering, PhoneLine, PhoneView } from './phone';

const DAY = 86_400_000;
const MINUTE = 60_000;
const HALF_A_DAY = 720;

/** The numbers with who answers each at `now` (epoch milliseconds): 24 hours a day, by another site when one is closed (PHN-2, PHN-4). */
export function phoneView(plan: Plan, customer: Customer, contact: string, now: number): PhoneView {
  const [nearest] = [...plan.regions].sort((one, other) => distance(plan, one, customer, now) - distance(plan, other, customer, now));
  const order = nearest === undefined ? [] : [nearest.key, ...nearest.handoffTo];
  const placeOf = ({ key }: Region): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const lines = [...plan.regions].sort((one, other) => placeOf(one) - placeOf(other)).map((region) => lineOf(region, plan, now));
  return { state: 'ready', now, customer: customer.name, contact, lines };
}

function lineOf(region: Region, plan: Plan, now: number): PhoneLine {
  const { key, label, hours, phone, handoffTo } = region;
  const closed = onDuty(plan, now).closed.find((entry) => entry.region === key);
  const labels = handoffTo.flatMap((next) => plan.regions.find((entry) => entry.key === next)?.label ?? []);
  const isOpen = answeringRegions(plan, now).includes(key);
  return {
    region: key,
    label,
    zone: hours.zone,
    phone,
    isOpen,
    closedAt: isOpen ? null : closedSince(region, plan, now),
    holiday: closed?.holiday ?? null,
    answering: answeringFor(region, plan, now),
    forwardsTo: labels,
  };
}

/** The regions that `responder` names for a critical Premier request; none at the weekend, and none while all keep a holiday. */
function answeringRegions(plan: Plan, now: number): readonly string[] {
  if (weekendAt(plan, now).inside) return [];
  const severity = plan.handoff.criticalSeverities[0] ?? plan.severities[0]?.key ?? plan.defaultSeverity;
  return responder(plan, { track: 'premier', coverageClass: plan.coverage.defaultClass, severity }, now).regions;
}

/** Its own people while they are on duty, else the first of its forwarding order who are, else any who are, else the team. */
function answeringFor({ key, handoffTo }: Region, plan: Plan, now: number): Answering {
  const open = answeringRegions(plan, now);
  const found = [key, ...handoffTo].find((each) => open.includes(each)) ?? open[0];
  const region = plan.regions.find((entry) => entry.key === found);
  if (region !== undefined) return { region: region.key, label: region.label };
  const team = weekendAt(plan, now).inside ? 'weekend' : plan.regions.length === 0 ? 'premier' : 'holiday';
  return { region: null, label: plan.teams[team] };
}

function closedSince(region: Region, plan: Plan, now: number): number | null {
  const spans = dutySpans(region, plan, { from: now - 14 * DAY, to: now + DAY });
  if (typeof spans === 'string') return null;
  return (
    Array.from(spans.ends)
      .filter((end) => end <= now)
      .at(-1) ?? null
  );
}

/** How many minutes a region's clock stands apart from the customer's own, the shorter way round. */
function distance(plan: Plan, { hours }: Region, customer: Customer, now: number): number {
  const known = findZone(plan.zones, hours.zone);
  const date = localDateOf(now, customer.zone);
  const theirs = (startOfDay(date, 'utc') - startOfDay(date, customer.zone)) / MINUTE;
  const apart = Math.abs((known === null ? 0 : offsetAt(known, now)) - theirs);
  return apart > HALF_A_DAY ? 2 * HALF_A_DAY - apart : apart;
}
