import { SiteClock } from '../../site/clock';
import { createForgeHost, type ForgeHost, type PageCall } from '../../site/forge/host';
import type { AppFunctions } from '../../site/forge/invoke';
import { manifestOf } from '../../site/forge/manifest';
import type { JiraCalls } from '../../site/forge/product-calls';
import { Store } from '../../site/store';

/** The real packages, loaded after the platform's globals are in place, as the app's bundle would load them. */
export interface Packages {
  readonly api: typeof import('@forge/api');
  readonly kvs: typeof import('@forge/kvs');
  readonly events: typeof import('@forge/events');
  readonly resolver: typeof import('@forge/resolver');
}

/** A function of the app, as written in a test: it knows what it is given. */
type Handler = (payload: never, context: never) => unknown;

const MANIFEST = `
app:
  id: ari:cloud:ecosystem::app/7f1c2b0a-5d64-4c1e-9a53-2f0e8d6b41c7
  storage:
    entities:
      - name: request
        attributes:
          version: { type: integer }
          projectId: { type: string }
          state: { type: string }
          dueAt: { type: string }
          weight: { type: float }
          isHeld: { type: boolean }
          document: { type: any }
        indexes:
          - dueAt
          - { name: by-state-due, partition: [projectId, state], range: [dueAt] }
          - { name: by-weight, partition: [projectId], range: [weight] }
          - { name: by-document, range: [document] }
          - { name: by-two, range: [state, dueAt] }
permissions:
  scopes: [storage:app, read:jira-work, read:jira-user, report:personal-data]
modules:
  jiraServiceManagement:portalRequestDetail:
    - { key: request-panel, title: Premier, resource: portal, resolver: { function: portal }, unlicensedAccess: [customer, unlicensed] }
  jira:issueContext:
    - { key: issue-context, title: Premier, resource: desk, resolver: { function: agent }, dynamicProperties: { function: issue-status } }
  trigger:
    - key: request-events
      function: on-event
      events: [avi:jira:created:issue, avi:jira:commented:issue]
      filter:
        ignoreSelf: true
        expression: "event.issue?.fields?.project?.projectTypeKey == 'service_desk'"
        onError: RECEIVE_AND_LOG
    - { key: lifecycle, function: on-installed, events: [avi:forge:installed:app] }
  consumer:
    - { key: evaluate-consumer, queue: evaluate, function: on-evaluate }
    - { key: import-consumer, queue: import, function: on-import }
  scheduledTrigger:
    - { key: sweep, function: on-sweep, interval: fiveMinute }
    - { key: hourly, function: on-hour, interval: hour }
  function:
    - { key: portal, handler: index.portal }
    - { key: agent, handler: index.agent }
    - { key: issue-status, handler: index.issueStatus }
    - { key: on-event, handler: index.onEvent }
    - { key: on-installed, handler: index.onInstalled }
    - { key: on-evaluate, handler: index.onEvaluate }
    - { key: on-import, handler: index.onImport, timeoutSeconds: 900 }
    - { key: on-sweep, handler: index.onSweep }
    - { key: on-hour, handler: index.onHour }
`;

/** Monday 2026-01-05 09:00 Tokyo. */
export const MONDAY = Date.UTC(2026, 0, 5, 0, 0);

const jiraOf = (): JiraCalls => ({
  handle: async (actor, path, init) => Response.json({ actor, path, init }),
  operationOf: (method, path) => {
    const template = `${method} ${path.replace(/\?.*$/, '').replace(/SUP-\d+/, '{key}')}`;
    if (template === 'GET /rest/api/3/issue/{key}') return { template, scopes: { classic: ['read:jira-work'], granular: [] } };
    if (template === 'POST /rest/api/3/issue/{key}/comment')
      return { template, scopes: { classic: ['write:jira-work'], granular: ['write:comment:jira'] } };
    return null;
  },
});

/** A small desk: one host, and functions of the app that each test writes itself. */
export interface Desk {
  readonly host: ForgeHost;
  readonly clock: SiteClock;
  readonly store: Store;
  readonly packages: Packages;
  readonly log: string[];
  /** What the app exports; a test fills in what it needs. */
  readonly app: Record<string, Handler>;
  /** Runs `work` as an agent's call of the issue panel. */
  asAgent<T>(work: () => Promise<T>, person?: Partial<PageCall>): Promise<T>;
}

const AGENT: PageCall = {
  moduleKey: 'issue-context',
  accountId: 'agent-aoi-tanaka',
  accountType: 'licensed',
  extension: { issue: { key: 'SUP-1' } },
  locale: 'ja-JP',
  timezone: 'Asia/Tokyo',
  functionKey: 'work',
  payload: {},
};

export const openDesk = async (options: { store?: Store; manifest?: (text: string) => string; startAt?: number } = {}): Promise<Desk> => {
  const store = options.store ?? (await Store.open(null));
  const clock = new SiteClock(options.startAt ?? MONDAY, { frozen: true });
  const log: string[] = [];
  const app: Record<string, Handler> = { onSweep: () => undefined, onHour: () => undefined };
  const loaded: Packages[] = [];
  const work = new Map<string, () => Promise<unknown>>();
  const loadApp = (): AppFunctions => {
    const api = require('@forge/api');
    const kvs = require('@forge/kvs');
    const events = require('@forge/events');
    const resolver = require('@forge/resolver');
    loaded.push({ api, kvs, events, resolver });
    app.agent = new resolver.default()
      .define('work', ({ payload }: { payload: { id: string } }) => work.get(payload.id)?.())
      .getDefinitions();
    return app as AppFunctions;
  };
  const manifest = manifestOf((options.manifest ?? ((text) => text))(MANIFEST));
  const host = createForgeHost({ manifest, loadApp, store, clock, jira: jiraOf(), log: (line) => log.push(line) });
  const [packages] = loaded;
  if (!packages) throw new Error('The app was not loaded.');
  const asAgent: Desk['asAgent'] = async (run, person = {}) => {
    const id = `work-${work.size}`;
    const kept: { result?: Awaited<ReturnType<typeof run>> } = {};
    work.set(id, async () => {
      kept.result = await run();
    });
    await host.invoke({ ...AGENT, ...person, payload: { id } });
    if (!('result' in kept)) throw new Error('The work did not run.');
    return kept.result as Awaited<ReturnType<typeof run>>;
  };
  return { host, clock, store, packages, log, app, asAgent };
};

/** The code of the error a promise ends with. */
export const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
  } catch (error) {
    return Reflect.get(Object(error), 'code') ?? String(error);
  }
  return 'no error';
};
