import type { Range } from '../clock/horizon';
import { weekendAt } from '../clock/weekend';
import { findZone } from '../clock/zone-time';
import { dutySpans } from '../desk/duty-spans';
import { type Answered, type Responder, responder } from '../desk/responder';
import type { Plan, ZoneName } from '../plan/plan';

/** A stretch of the ribbon, half-open, epoch milliseconds, in which the same people answer and the clock does the same. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** `booked` = a Premier engineer by booking, `held` = nobody answers because the clock is held. */
  readonly kind: 'premier' | 'weekend' | 'holiday' | 'booked' | 'held' | 'align' | 'standard';
  /** Keys of the Premier regions on duty, and of those that keep a holiday. */
  readonly regions: readonly string[];
  readonly closed: readonly string[];
}

/** A moment at which the clocks of one of the plan's zones change; offsets are minutes east of UTC. */
export interface ZoneTick {
  readonly at: number;
  readonly zone: ZoneName;
  readonly before: number;
  readonly after: number;
}

const DAY = 86_400_000;
/** A ribbon asked for more than this is cut: it is for weeks, not for years. */
const LONGEST = 100 * DAY;

/** Who answers a class and severity over a range, stretch by stretch, by the very function that judges requests (domain 7.9). */
export function ribbonOf(plan: Plan, answered: Answered, { from, to }: Range): readonly Stretch[] {
  const range = { from, to: Math.min(to, from + LONGEST) };
  const edges = [...new Set([from, ...edgesIn(plan, answered, range)])].sort((a, b) => a - b);
  return edges
    .map((edge, index) => stretchOf(responder(plan, answered, edge), edge, edges[index + 1] ?? range.to))
    .reduce<Stretch[]>(joined, []);
}

/** Clock changes of the plan's zones within a range, in order. */
export function ticksOf(plan: Plan, zones: readonly ZoneName[], { from, to }: Range): readonly ZoneTick[] {
  const ticks = [...new Set(zones)].flatMap((zone) => {
    const offsets = findZone(plan.zones, zone);
    if (offsets === null) return [];
    return offsets.at.flatMap((at, index) =>
      at >= from && at < to ? [{ at, zone, before: offsets.offsets[index] ?? 0, after: offsets.offsets[index + 1] ?? 0 }] : [],
    );
  });
  return ticks.sort((one, other) => one.at - other.at);
}

/** The weekends that touch a range, each with its real edges. */
export function weekendsIn(plan: Plan, { from, to }: Range): readonly Range[] {
  const found: Range[] = [];
  for (let at = from; at < to && found.length < LONGEST / DAY; ) {
    const weekend = weekendAt(plan, at);
    if (weekend.to <= at || weekend.from >= to) break;
    found.push({ from: weekend.from, to: weekend.to });
    at = weekend.to;
  }
  return found;
}

/** Every moment at which the answer may change: edges of weekends, of duties and holidays, of bookings, and of the class's own hours. */
function edgesIn(plan: Plan, { coverageClass }: Answered, range: Range): readonly number[] {
  const coverage = plan.coverage.classes.find(({ key }) => key === coverageClass);
  const hours = coverage?.calendar === 'hours' ? [coverage.hours] : [];
  const bySeverity = Object.values(coverage?.hoursBySeverity ?? {});
  const regions = [
    ...plan.regions,
    ...[...hours, ...bySeverity].map((own) => ({ ...NO_REGION, hours: own, holidays: holidaysOf(coverage) })),
  ];
  const duties = regions.flatMap((region) => {
    const spans = dutySpans(region, plan, range);
    return typeof spans === 'string' ? [] : [...spans.starts, ...spans.ends];
  });
  const weekends = weekendsIn(plan, range).flatMap(({ from, to }) => [from, to]);
  const bookings = (coverage?.openings ?? []).flatMap(({ from, to }) => [from, to]);
  return [...duties, ...weekends, ...bookings, ...localDays(plan, range)].filter((edge) => edge > range.from && edge < range.to);
}

const holidaysOf = (coverage: Plan['coverage']['classes'][number] | undefined) =>
  coverage?.calendar === 'hours' ? (coverage.holidays ?? []) : [];

const NO_REGION = {
  key: '',
  label: { en: '', ja: '' },
  holidaySource: null,
  phone: null,
  dutyLead: null,
  jiraGroup: null,
  handoffTo: [],
  minOverlapMinutes: 0,
  isSample: false,
};

/** A region that would be on duty but keeps a holiday begins and ends where its hours would have: asked without its holidays. */
function localDays(plan: Plan, range: Range): readonly number[] {
  return plan.regions.flatMap((region) => {
    const spans = dutySpans({ ...region, holidays: [] }, plan, range);
    return typeof spans === 'string' ? [] : [...spans.starts, ...spans.ends];
  });
}

function stretchOf({ team, booking, regions, closed }: Responder, from: number, to: number): Stretch {
  const kind = booking !== null ? 'booked' : team === 'nobody' ? 'held' : team;
  return { from, to, kind, regions, closed };
}

function joined(stretches: Stretch[], next: Stretch): Stretch[] {
  const last = stretches.at(-1);
  const isSame = last?.kind === next.kind && String(last.regions) === String(next.regions) && String(last.closed) === String(next.closed);
  if (last === undefined || !isSame) {
    stretches.push(next);
    return stretches;
  }
  stretches[stretches.length - 1] = { ...last, to: next.to };
  return stretches;
}
