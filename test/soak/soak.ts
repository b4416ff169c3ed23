import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asAdmin } from '../faults/admin';
import { pick, randomOf } from '../races/random';
import { renewed } from '../site/example/renewed';
import { readManifest } from '../site/forge/manifest';
import { readWorld } from '../site/jira/world';
import { openSite, type Site } from '../site/site';
import { type Cost, Meter } from './meter';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** A Thursday, so that no weekend lies in the day. */
const BEGIN = Date.UTC(2026, 9, 28, 15);
const AGENT = 'person:maya-torres';
const CUSTOMER = 'person:grace-miller';
const RESOLVE = '31';
/** Customers of one import, and how long one may take. */
const CUSTOMERS_AT_ONCE = 300;
const IMPORTED_AFTER = 20 * MINUTE;

export interface SoakPlan {
  readonly requests: number;
  readonly hours: number;
  readonly seed: number;
  readonly pointsLimit: boolean;
  /** Customers beside those of the example. */
  readonly customers: number;
}

/** What one thing that happens costs. */
export type Row = readonly [what: string, cost: Cost];

export interface Sample {
  readonly requests: number;
  readonly heapMegabytes: number;
  readonly secondsPerThousand: number;
}

export interface Soaked {
  readonly plan: SoakPlan;
  readonly empty: readonly Row[];
  readonly full: readonly Row[];
  readonly total: Cost;
  readonly pointsByHour: readonly number[];
  readonly evaluations: { readonly count: number; readonly p50: number; readonly p95: number; readonly longest: number };
  readonly mostUnits: { readonly reads: number; readonly writes: number };
  readonly refused: number;
  readonly samples: readonly Sample[];
  readonly customers: number;
  readonly recorded: number;
  readonly answered: number;
  readonly open: number;
  readonly deadLetters: number;
  readonly seconds: number;
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const another = (number: number): unknown => ({
  id: `company-${number}`,
  name: `Company ${number}`,
  zone: 'Europe/Amsterdam',
  language: 'en',
  organizationIds: [],
  emailDomains: [`company-${number}.example`],
  licences: [{ id: `premier-${number}`, order: `C-${number}`, from: '2026-01-15', to: '2027-01-14', contactMode: 'direct' }],
  contacts: [
    { id: `contact-${number}`, accountId: `person:contact-${number}`, name: `Contact ${number}`, activeFrom: '2026-01-15T08:00:00Z' },
  ],
  productKeys: ['jira-software', 'confluence'],
  instances: [],
});

const open = (root: string, appBundle: string): Promise<Site> => {
  const folder = join(root, 'test/site/example/customers');
  const example = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => renewed(json(join(folder, name)), BEGIN));
  return openSite({
    folder: null,
    appBundle,
    staticFolder: join(root, 'static/build'),
    manifestPath: join(root, 'manifest.yml'),
    startAt: BEGIN,
    frozen: true,
    ports: null,
    world: readWorld(json(join(root, 'test/site/example/world.json'))),
    customers: example,
    log: () => undefined,
  });
};

const addCustomers = async (site: Site, count: number): Promise<void> => {
  for (let from = 0; from < count; from += CUSTOMERS_AT_ONCE) {
    const customers = Array.from({ length: Math.min(CUSTOMERS_AT_ONCE, count - from) }, (_, index) => another(from + index));
    await asAdmin(site, 'importCustomers', { customers });
    await site.clock.moveTo(site.clock.now() + IMPORTED_AFTER);
  }
};

class People {
  constructor(
    private readonly site: Site,
    private readonly appId: string,
  ) {}

  raise(reporter: string, severity: string, serviceDeskId = '1'): string {
    const value = { premier: { productKey: 'jira-software', instanceId: null, severity } };
    return this.site.jira.createRequest({
      reporter,
      serviceDeskId,
      requestTypeId: serviceDeskId === '1' ? '11' : '21',
      summary: 'Builds do not start',
      description: 'The build queue stands still since this morning.',
      ...(serviceDeskId === '1' ? { properties: { [this.appId]: value } } : {}),
    }).issueId;
  }

  comment(accountId: string, issueId: string, isPublic: boolean): Promise<unknown> {
    return this.rest(accountId, 'POST', `/rest/servicedeskapi/request/${issueId}/comment`, { body: 'We look into it.', public: isPublic });
  }

  resolve(issueId: string): Promise<unknown> {
    return this.rest(AGENT, 'POST', `/rest/api/3/issue/${issueId}/transitions`, { transition: { id: RESOLVE } });
  }

  edit(issueId: string): Promise<unknown> {
    return this.rest(AGENT, 'PUT', `/rest/api/3/issue/${issueId}`, { fields: { summary: 'Builds still do not start' } });
  }

  private async rest(accountId: string, method: string, path: string, body: unknown): Promise<unknown> {
    const init = { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await this.site.jira.handle({ kind: 'person', accountId }, path, init);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  }
}

/** What each thing that can happen to a request costs, measured one by one between two sweeps. */
const table = async (site: Site, meter: Meter, people: People): Promise<readonly Row[]> => {
  await site.clock.moveTo(Math.ceil(site.clock.now() / (5 * MINUTE)) * 5 * MINUTE + 30 * SECOND);
  let [request, other] = ['', ''];
  const rows: Row[] = [];
  const row = async (what: string, work: () => unknown): Promise<void> => void rows.push([what, await meter.costOf(work)]);
  await row('a request is raised by a registered contact', () => (request = people.raise(CUSTOMER, 'L2')));
  await row('a request is raised by a colleague, on the standard track', () => people.raise('person:dana-brooks', 'L2'));
  await row('an internal note', () => people.comment(AGENT, request, false));
  await row('a public comment by the customer', () => people.comment(CUSTOMER, request, true));
  await row('the first answer', () => people.comment(AGENT, request, true));
  await row('a public comment after the answer', () => people.comment(AGENT, request, true));
  await row('the summary is edited', () => people.edit(request));
  await row('the request is resolved', () => people.resolve(request));
  await row('a request is raised in a project that is not served', () => (other = people.raise('person:olivia-grant', 'L2', '2')));
  await row('a comment there', () => people.comment('person:olivia-grant', other, true));
  await site.clock.moveTo(site.clock.now() + 40 * MINUTE);
  await row('a sweep that finds nothing new', () =>
    site.clock.moveTo(Math.ceil(site.clock.now() / (5 * MINUTE)) * 5 * MINUTE + 2 * SECOND),
  );
  return rows;
};

interface Dated {
  readonly at: number;
  readonly act: () => unknown;
}

/** Requests raised evenly over the hours; four of five answered, within three hours, and resolved within three more. */
const actsOf = (plan: SoakPlan, from: number, people: People): readonly Dated[] => {
  const random = randomOf(plan.seed);
  const reporters = [CUSTOMER, 'person:peter-novak', 'person:aoi-tanaka', 'person:kenji-sato', 'person:dana-brooks'];
  const span = plan.hours * HOUR;
  const acts = Array.from({ length: plan.requests }, (_, index): Dated[] => {
    let issueId = '';
    const at = from + Math.floor((index / plan.requests) * span);
    const answeredAt = at + MINUTE + random(3 * HOUR);
    const raise = { at, act: () => (issueId = people.raise(pick(reporters, random), pick(['L1', 'L2', 'L3', 'L4'], random))) };
    if (random(5) === 0) return [raise];
    return [
      raise,
      { at: answeredAt, act: () => people.comment(AGENT, issueId, true) },
      { at: answeredAt + random(3 * HOUR), act: () => people.resolve(issueId) },
    ];
  });
  return acts.flat().sort((one, other) => one.at - other.at);
};

const EVERY = 1_000;

/** Sends a day of requests through the app and tells what it cost. */
export const soak = async (root: string, appBundle: string, plan: SoakPlan, tell: (line: string) => void): Promise<Soaked> => {
  const started = performance.now();
  const site = await open(root, appBundle);
  try {
    const meter = new Meter(site, { points: plan.pointsLimit });
    const people = new People(site, readManifest(join(root, 'manifest.yml')).appId);
    const empty = await table(site, meter, people);
    await addCustomers(site, plan.customers);
    const customers = site.host.storage.entity('customer').entries().length;
    const samples: Sample[] = [];
    let [raised, lap] = [0, performance.now()];
    const from = site.clock.now() + MINUTE;
    for (const { at, act } of actsOf(plan, from, people)) {
      await site.clock.moveTo(Math.max(at, site.clock.now()));
      const result = await act();
      if (typeof result !== 'string' || ++raised % EVERY !== 0) continue;
      const heapMegabytes = Math.round(process.memoryUsage().heapUsed / 1_048_576);
      samples.push({ requests: raised, heapMegabytes, secondsPerThousand: (performance.now() - lap) / 1_000 });
      lap = performance.now();
      tell(`${raised} requests, ${heapMegabytes} MB, ${samples.at(-1)?.secondsPerThousand.toFixed(1)} s for the latest ${EVERY}`);
    }
    await site.clock.moveTo(site.clock.now() + 2 * HOUR);
    const full = await table(site, meter, people);
    const records = site.host.storage
      .entity('request')
      .entries()
      .map(([, value]) => (value as { state: string }).state);
    const times = meter.evaluations();
    const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
    return {
      plan,
      empty,
      full,
      total: meter.total(),
      pointsByHour: [...meter.pointsByHour.values()],
      evaluations: { count: times.length, p50: at(0.5), p95: at(0.95), longest: times.at(-1) ?? 0 },
      mostUnits: meter.mostUnits(),
      refused: meter.refused,
      samples,
      customers,
      recorded: records.length,
      answered: records.filter((state) => state === 'met' || state === 'breached').length,
      open: records.filter((state) => state === 'open').length,
      deadLetters: site.host.storage.entity('dead-letter').entries().length,
      seconds: (performance.now() - started) / 1_000,
    };
  } finally {
    await site.close();
  }
};
