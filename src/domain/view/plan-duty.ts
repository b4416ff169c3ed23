import type { Range } from '../clock/horizon';
import { weekendAt } from '../clock/weekend';
import { findZone, offsetAt } from '../clock/zone-time';
import { dutySpans } from '../desk/duty-spans';
import { handoffsOf } from '../desk/handoffs';
import { onDuty } from '../desk/on-duty';
import type { Region } from '../desk/region';
import type { Bilingual, LocalDate, Plan, ZoneName } from '../plan/plan';

/** How a region stands at an instant: on duty until `until`, off until `until`, or off because it keeps `holiday`. */
export interface RegionNow {
  readonly key: string;
  readonly label: Bilingual;
  readonly zone: ZoneName;
  readonly phone: string | null;
  readonly state: 'onDuty' | 'off' | 'holiday';
  readonly holiday: string | null;
  /** When that changes next (epoch milliseconds); null = not within four weeks. */
  readonly until: number | null;
  /** Of a region on duty: who answers when it ends, a region's key or a team; null = off duty, or no end is in sight. */
  readonly handsOverTo: string | null;
  /** The coming holiday within four weeks; null = none. */
  readonly nextHoliday: { readonly date: string; readonly name: string } | null;
}

/** Who is on duty at an instant: the regions, and the weekend that runs or comes next. */
export interface DutyNow {
  readonly regions: readonly RegionNow[];
  /** Who answers a request whose clock runs at weekends too. */
  readonly team: 'premier' | 'weekend' | 'holiday';
  readonly weekend: Range & { readonly inside: boolean };
  /** The next instant at which anything here changes. */
  readonly nextChange: number | null;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const FOUR_WEEKS = 28 * DAY;

/** The regions with their hours and holidays at an instant, and when that changes (domain 7.9, TEA-5). */
export function dutyNow(plan: Plan, at: number): DutyNow {
  const weekend = weekendAt(plan, at);
  const { open, closed } = onDuty(plan, at);
  const isHoliday = new Map(closed.map(({ region, holiday }) => [region, holiday]));
  const regions = plan.regions.map((region) => regionNow(region, plan, at, isHoliday.get(region.key) ?? null));
  const isPremier = plan.regions.length === 0 || open.length > 0;
  const team = weekend.inside ? 'weekend' : isPremier ? 'premier' : 'holiday';
  const changes = [weekend.inside ? weekend.to : weekend.from, ...regions.flatMap(({ until }) => until ?? [])].filter((edge) => edge > at);
  return { regions, team, weekend, nextChange: changes.length === 0 ? null : Math.min(...changes) };
}

function regionNow(region: Region, plan: Plan, at: number, holiday: string | null): RegionNow {
  const { key, label, phone, hours, holidays } = region;
  const spans = dutySpans(region, plan, { from: at - DAY, to: at + FOUR_WEEKS });
  const stretches = typeof spans === 'string' ? [] : Array.from(spans.starts, (from, index) => ({ from, to: spans.ends[index] ?? from }));
  const current = stretches.find(({ from, to }) => from <= at && at < to);
  const next = stretches.find(({ from }) => from > at);
  const [today, last] = [at, at + FOUR_WEEKS].map((instant) => localDate(plan, hours.zone, instant));
  return {
    key,
    label,
    zone: hours.zone,
    phone,
    state: current ? 'onDuty' : holiday === null ? 'off' : 'holiday',
    holiday: current ? null : holiday,
    until: current?.to ?? next?.from ?? null,
    handsOverTo: current === undefined ? null : receiverAt(key, plan, current.to),
    nextHoliday: holidays.find(({ date }) => date >= (today ?? '') && date <= (last ?? '')) ?? null,
  };
}

/** Who goes on when a region's duty ends: the weekend team, the region it hands over to, whoever is on duty, else the holiday team. */
function receiverAt(key: string, plan: Plan, endsAt: number): string {
  if (weekendAt(plan, endsAt).inside) return 'weekend';
  const handoffs = handoffsOf(plan, { from: endsAt - 2 * DAY, to: endsAt + 1 });
  return handoffs.find(({ from, endsAt: end }) => from === key && end === endsAt)?.to ?? onDuty(plan, endsAt).open[0] ?? 'holiday';
}

/** The date that a calendar in a zone shows; in UTC where the zone is not known. */
function localDate({ zones }: Plan, name: ZoneName, at: number): LocalDate {
  const zone = findZone(zones, name);
  return new Date(at + (zone === null ? 0 : offsetAt(zone, at) * MINUTE)).toISOString().slice(0, 10);
}
