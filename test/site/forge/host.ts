import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { SiteClock } from '../clock';
import type { Store } from '../store';
import { createAnswer } from './answer';
import type { DeliverableEvent } from './event-filter';
import { Events } from './events';
import { type Counters, type Faults, noCounts, noFaults } from './faults';
import { installation } from './installation';
import { type AppFunctions, createInvoker, InvocationRefused, type Invoker } from './invoke';
import type { Manifest, PageModule } from './manifest';
import type { JiraCalls } from './product-calls';
import { type DeadLetter, Queue } from './queue';
import { Schedules } from './schedules';
import { installSeams, isInside } from './seams';
import { storageMeter } from './storage/limits';
import { SetBody, setOne } from './storage/single';
import { openSpaces } from './storage/spaces';

export interface ForgeHostDeps {
  readonly manifest: Manifest;
  /** Loads the compiled app; called once, after the platform's globals are in place. */
  readonly loadApp: () => AppFunctions;
  readonly store: Store;
  readonly clock: SiteClock;
  readonly jira: JiraCalls;
  readonly log: (line: string) => void;
  /** Where the site's pages are; the app sees it as `context.siteUrl`. */
  readonly siteUrl?: () => string;
}

export interface PageCall {
  readonly moduleKey: string;
  readonly accountId: string | null;
  readonly accountType: 'licensed' | 'unlicensed' | 'customer' | 'anonymous';
  readonly extension: Readonly<Record<string, unknown>>;
  readonly locale: string;
  readonly timezone: string;
  readonly functionKey: string;
  readonly payload: unknown;
}

/** The platform around one installation of the app. */
export interface ForgeHost {
  /** A page's call of its resolver; refusals and what the app throws are thrown. */
  invoke(call: PageCall): Promise<unknown>;
  dynamicProperties(call: Pick<PageCall, 'moduleKey' | 'extension' | 'accountId'>): Promise<unknown>;
  deliver(event: DeliverableEvent): void;
  /** Puts an event into a queue, word for word, as another version of the app may have done before an upgrade. */
  push(queueName: string, body: Readonly<Record<string, unknown>>): void;
  lifecycle(moment: 'installed' | 'upgraded'): Promise<void>;
  runSchedule(key: string): Promise<void>;
  counters(): Counters;
  readonly faults: Faults;
  /** What the app has stored, for tests; what is put there is checked as if the app had written it. */
  readonly storage: {
    get(key: string): unknown;
    /** The most requests in a second and units in a minute so far, and how many requests a limit refused. */
    most(): { readonly requests: number; readonly reads: number; readonly writes: number; readonly refused: number };
    entity(name: string): { entries(): [string, unknown][]; get(key: string): unknown; put(key: string, value: unknown): void };
  };
  readonly deadLetters: readonly DeadLetter[];
}

const LARGEST_PAYLOAD = 500 * 1_024;
const LARGEST_RESPONSE = 5 * 1_024 * 1_024;

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');

const pageOf = (manifest: Manifest, moduleKey: string): PageModule => {
  const page = manifest.pages.find(({ key }) => key === moduleKey);
  if (!page) throw new InvocationRefused('MODULE_UNKNOWN', `The manifest has no page module "${moduleKey}".`);
  return page;
};

/** Whether the module runs for that kind of person; `unlicensedAccess` names those beyond licensed users. */
const checkAccess = (page: PageModule, { accountId, accountType }: PageCall): void => {
  const isKnown = accountType === 'anonymous' ? accountId === null : accountId !== null;
  const isOpen = accountType === 'licensed' || page.unlicensedAccess.includes(accountType);
  if (!isKnown || !isOpen) throw new InvocationRefused('NOT_PERMITTED', `Module "${page.key}" does not run for ${accountType} users.`);
};

const invokerOf = ({ accountId, accountType }: PageCall): Invoker | null =>
  accountId === null || accountType === 'anonymous' ? null : { accountId, accountType };

const fullContextOf = (page: PageModule, call: PageCall, siteUrl: string): Record<string, unknown> => ({
  // The platform calls everyone it does not know by one name; nothing may be kept under it.
  accountId: call.accountId ?? 'unidentified',
  accountType: call.accountType,
  cloudId: installation.cloudId,
  environmentId: installation.environmentId,
  environmentType: installation.environmentType,
  localId: `local-${page.key}`,
  moduleKey: page.key,
  siteUrl,
  locale: call.locale,
  timezone: call.timezone,
  extension: { type: page.type, ...call.extension },
});

/** Starts the platform: the globals, then the app, then everything that runs by the clock. */
export const createForgeHost = (deps: ForgeHostDeps): ForgeHost => {
  const { manifest, store, clock, log } = deps;
  installSeams();
  const faults = noFaults();
  clock.skew = () => (isInside() ? faults.clockSkew : 0);
  const counters = noCounts();
  const spaces = openSpaces(manifest, store, clock, faults);
  const invoke = createInvoker({ manifest, app: deps.loadApp(), answer: (...call) => answer(...call), log, faults, counters });
  const queue = new Queue({ manifest, store, clock, faults, counters, invoke });
  const schedules = new Schedules({ manifest, store, clock, faults, invoke });
  const events = new Events({ manifest, store, clock, faults, log, invoke });
  const meter = storageMeter(() => clock.now());
  const answer = createAnswer({ manifest, jira: deps.jira, spaces, queue, faults, counters, meter, log });
  for (const source of [events.agenda, queue.agenda, schedules]) clock.add(source);

  const invokePage = async (call: PageCall): Promise<unknown> => {
    const page = pageOf(manifest, call.moduleKey);
    checkAccess(page, call);
    if (!page.resolver) throw new InvocationRefused('NO_FUNCTION', `Module "${page.key}" has no resolver.`);
    if (bytesOf(call.payload) > LARGEST_PAYLOAD) throw new InvocationRefused('PAYLOAD_TOO_LARGE', 'A page may send at most 500 KB.');
    const context = fullContextOf(page, call, deps.siteUrl?.() ?? 'http://localhost');
    const payload = { call: { functionKey: call.functionKey, payload: call.payload }, context };
    const module = { moduleKey: page.key, moduleType: page.type, functionKey: page.resolver.function };
    const result = await invoke({ ...module, payload, person: invokerOf(call) });
    if (bytesOf(result) > LARGEST_RESPONSE) throw new InvocationRefused('RESPONSE_TOO_LARGE', 'A function may answer at most 5 MB.');
    return result;
  };

  const dynamicProperties: ForgeHost['dynamicProperties'] = async ({ moduleKey, extension, accountId }) => {
    const page = pageOf(manifest, moduleKey);
    if (!page.dynamicProperties) throw new InvocationRefused('NO_FUNCTION', `Module "${moduleKey}" has no dynamicProperties.`);
    const payload = { cloudId: installation.cloudId, extension: { type: page.type, ...extension } };
    const person = accountId === null ? null : { accountId, accountType: 'licensed' as const };
    return invoke({ moduleKey, moduleType: page.type, functionKey: page.dynamicProperties.function, payload, person });
  };

  return {
    invoke: invokePage,
    dynamicProperties,
    deliver: (event) => events.deliver(event),
    push: (queueName, body) => void queue.answer('publish', JSON.stringify({ queueName, jobId: randomUUID(), payload: [{ body }] }), 0),
    lifecycle: (moment) => events.lifecycle(moment),
    runSchedule: (key) => schedules.runNow(key),
    counters: () => ({ ...counters }),
    faults,
    storage: {
      get: (key) => spaces.plain.rows.find(key)?.value,
      most: meter.most,
      entity: (name) => ({
        entries: () =>
          spaces
            .entity(name)
            .rows.seenFrom('')
            .map(({ key, value }) => [key, value]),
        get: (key) => spaces.entity(name).rows.find(key)?.value,
        put: (key, value) => void setOne(spaces.entity(name), v.parse(SetBody, { key, value })),
      }),
    },
    deadLetters: queue.deadLetters,
  };
};
