import type { SeamCall } from '../site/forge/faults';
import type { Site } from '../site/site';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Points that all customers of the app share in an hour, and storage units of one installation in a minute (Atlassian, rate-limiting; Forge, limits-kvs-ce). */
const POINTS_AN_HOUR = 65_000;
const UNITS_A_MINUTE = 4_000;
const UNIT_BYTES = 10_240;
/** Points of one object in an answer; people cost twice as much. */
const PERSON_POINTS = 2;

/** What something cost. */
export interface Cost {
  readonly jiraCalls: number;
  readonly points: number;
  readonly pushes: number;
  readonly reads: number;
  readonly writes: number;
}

interface Timing {
  readonly began: number;
  ended: number;
}

const LISTS = ['issues', 'comments', 'values', 'organizations', 'histories'] as const;
const READS_BY_POST = ['/search/jql', '/issue/bulkfetch', '/permissions/check'];

/** GET = 1 and 1 for each object it answers with, a write = 1; the searches that are POSTs are reads. */
const pointsOf = async ({ method, path }: SeamCall, response: Response): Promise<number> => {
  const isRead = method === 'GET' || READS_BY_POST.some((ending) => path.split('?')[0]?.endsWith(ending));
  if (!isRead) return 1;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  const lists = LISTS.flatMap((name) => Reflect.get(Object(body), name) ?? []);
  const objects = Array.isArray(body) ? body.length : Math.max(1, lists.length);
  return 1 + objects * (/\/user/.test(path) ? PERSON_POINTS : 1);
};

const unitsOf = (text: string): number => Math.max(1, Math.ceil(Buffer.byteLength(text) / UNIT_BYTES));

const hourOf = (at: number): number => Math.floor(at / HOUR);

/** Counts what the app costs on a site, and holds it to the limits of points and storage units where they are on. */
export class Meter {
  readonly pointsByHour = new Map<number, number>();
  private readonly unitsByMinute = new Map<number, { reads: number; writes: number }>();
  private readonly timings = new Map<object, Timing>();
  refused = 0;
  private points = 0;

  constructor(
    private readonly site: Site,
    private readonly limits: { readonly points: boolean },
  ) {
    site.host.faults.around = (call, proceed) => this.around(call, proceed);
  }

  /** Everything so far. */
  total(): Cost {
    const { jiraCalls, queuePushes, kvsReads, kvsWrites } = this.site.host.counters();
    return { jiraCalls, points: this.points, pushes: queuePushes, reads: kvsReads, writes: kvsWrites };
  }

  /** What some work costs, with all that follows from it within two seconds of site time. */
  async costOf(work: () => unknown): Promise<Cost> {
    const before = this.total();
    await work();
    await this.site.clock.moveTo(this.site.clock.now() + 2_000);
    const after = this.total();
    return {
      jiraCalls: after.jiraCalls - before.jiraCalls,
      points: after.points - before.points,
      pushes: after.pushes - before.pushes,
      reads: after.reads - before.reads,
      writes: after.writes - before.writes,
    };
  }

  /** Milliseconds from the first to the last call of each evaluation, in order. */
  evaluations(): readonly number[] {
    return [...this.timings.values()].map(({ began, ended }) => ended - began).sort((one, other) => one - other);
  }

  /** Largest number of storage units in a minute of site time. */
  mostUnits(): { readonly reads: number; readonly writes: number } {
    const all = [...this.unitsByMinute.values()];
    return { reads: Math.max(0, ...all.map(({ reads }) => reads)), writes: Math.max(0, ...all.map(({ writes }) => writes)) };
  }

  private async around(call: SeamCall, proceed: () => Promise<Response>): Promise<Response> {
    const response = call.to === 'jira' ? await this.jira(call, proceed) : await this.storage(call, proceed);
    if (call.run.functionKey === 'on-evaluate') this.note(call.run);
    return response;
  }

  private note(run: object): void {
    const now = performance.now();
    const timing = this.timings.get(run);
    if (timing === undefined) this.timings.set(run, { began: now, ended: now });
    else timing.ended = now;
  }

  private async jira(call: SeamCall, proceed: () => Promise<Response>): Promise<Response> {
    const now = this.site.clock.now();
    const hour = hourOf(now);
    const spent = this.pointsByHour.get(hour) ?? 0;
    if (this.limits.points && spent >= POINTS_AN_HOUR) {
      this.refused++;
      return new Response('{}', { status: 429, headers: { 'Retry-After': String(Math.ceil(((hour + 1) * HOUR - now) / 1_000)) } });
    }
    const response = await proceed();
    const points = await pointsOf(call, response);
    this.points += points;
    this.pointsByHour.set(hour, (this.pointsByHour.get(hour) ?? 0) + points);
    return response;
  }

  private async storage(call: SeamCall, proceed: () => Promise<Response>): Promise<Response> {
    if (call.to !== 'storage') return proceed();
    const minute = Math.floor(this.site.clock.now() / MINUTE);
    const units = this.unitsByMinute.get(minute) ?? { reads: 0, writes: 0 };
    this.unitsByMinute.set(minute, units);
    if (units.reads >= UNITS_A_MINUTE || units.writes >= UNITS_A_MINUTE) {
      this.refused++;
      return new Response(JSON.stringify({ code: 'RATE_LIMIT_EXCEEDED', message: 'Too many units in this minute.' }), { status: 429 });
    }
    const response = await proceed();
    if (/(get|query)$/.test(call.path)) units.reads += unitsOf(await response.clone().text());
    else units.writes += unitsOf(call.body ?? '');
    return response;
  }
}
