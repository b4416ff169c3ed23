import type { SeamCall } from '../site/forge/faults';
import type { Site } from '../site/site';

const HOUR = 3_600_000;
/** Points that all customers of the app share in an hour (Atlassian, rate-limiting). */
const POINTS_AN_HOUR = 65_000;
/** Points of one object in an answer; people cost twice as much. */
const PERSON_POINTS = 2;

/** What something cost; reads and writes in units of 10 KB. */
export interface Cost {
  readonly jiraCalls: number;
  readonly points: number;
  readonly pushes: number;
  readonly reads: number;
  readonly writes: number;
}

export const costBetween = (before: Cost, after: Cost): Cost => ({
  jiraCalls: after.jiraCalls - before.jiraCalls,
  points: after.points - before.points,
  pushes: after.pushes - before.pushes,
  reads: after.reads - before.reads,
  writes: after.writes - before.writes,
});

const LISTS = ['issues', 'comments', 'values', 'organizations', 'histories'] as const;
const READS_BY_POST = ['/search/jql', '/issue/bulkfetch', '/permissions/check'];

const isRead = ({ method, path }: SeamCall): boolean =>
  method === 'GET' || READS_BY_POST.some((ending) => path.split('?')[0]?.endsWith(ending));

/** GET = 1 and 1 for each object it answers with, a write = 1; the searches that are POSTs are reads. */
const pointsOf = (call: SeamCall, text: string): number => {
  if (!isRead(call)) return 1;
  const body: unknown = text === '' ? null : JSON.parse(text);
  const lists = LISTS.flatMap((name) => Reflect.get(Object(body), name) ?? []);
  const objects = Array.isArray(body) ? body.length : Math.max(1, lists.length);
  return 1 + objects * (/\/user/.test(call.path) ? PERSON_POINTS : 1);
};

/** Lengths of a great many runs, in little room. */
class Lengths {
  private readonly began = new WeakMap<object, { readonly at: number; readonly index: number }>();
  private values = new Float32Array(1_024);
  count = 0;

  /** A run was seen at some moment: the latest one ends it. */
  seen(run: object): void {
    const now = performance.now();
    const known = this.began.get(run);
    if (known) this.values[known.index] = now - known.at;
    else this.begin(run, now);
  }

  at(share: number): number {
    return this.values.slice(0, this.count).sort()[Math.min(this.count - 1, Math.floor(this.count * share))] ?? 0;
  }

  private begin(run: object, at: number): void {
    this.began.set(run, { at, index: this.count });
    if (++this.count < this.values.length) return;
    const larger = new Float32Array(this.values.length * 2);
    larger.set(this.values);
    this.values = larger;
  }
}

/** Counts what the app costs on a site, and holds it to the limit of points where that is on. */
export class Meter {
  readonly pointsByHour = new Map<number, number>();
  /** Milliseconds from the first to the last call of each evaluation. */
  readonly evaluations = new Lengths();
  refused = 0;
  private points = 0;
  private calling: Set<SeamCall['run']> | null = null;

  constructor(
    private readonly site: Site,
    private readonly limits: { readonly points: boolean },
  ) {
    site.host.faults.around = async (call, proceed) => {
      this.calling?.add(call.run);
      if (call.run.functionKey === 'on-evaluate') this.evaluations.seen(call.run);
      const response = call.to === 'jira' ? await this.jira(call, proceed) : await proceed();
      if (call.run.functionKey === 'on-evaluate') this.evaluations.seen(call.run);
      return response;
    };
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
    return costBetween(before, this.total());
  }

  /** The payloads of all runs that call while some work goes on. */
  async payloadsDuring(work: () => Promise<void>): Promise<readonly unknown[]> {
    const runs = new Set<SeamCall['run']>();
    this.calling = runs;
    await work();
    this.calling = null;
    return [...runs].map(({ payload }) => payload);
  }

  private async jira(call: SeamCall, proceed: () => Promise<Response>): Promise<Response> {
    const now = this.site.clock.now();
    const hour = Math.floor(now / HOUR);
    const spent = this.pointsByHour.get(hour) ?? 0;
    if (this.limits.points && spent >= POINTS_AN_HOUR) {
      this.refused++;
      return new Response('{}', { status: 429, headers: { 'Retry-After': String(Math.ceil(((hour + 1) * HOUR - now) / 1_000)) } });
    }
    const response = await proceed();
    const text = response.body === null ? '' : await response.text();
    const points = pointsOf(call, text);
    this.points += points;
    this.pointsByHour.set(hour, (this.pointsByHour.get(hour) ?? 0) + points);
    const { status, headers } = response;
    return new Response(response.body === null ? null : text, { status, headers });
  }
}
