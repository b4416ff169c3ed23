import { createHash } from 'node:crypto';
import type { Actor } from '../actor';
import type { Site } from '../site';
import { type Attainment, attainmentTable } from './attainment';
import type { Incident } from './incidents';

/** Friday 30 October 2026, 10:00 UTC: inside the replay lies a weekend of 47 hours, the one on which the United States leave summer time. */
export const REPLAY_START = Date.UTC(2026, 9, 30, 10);

const PORTAL = '1';
const REPORT_A_PROBLEM = '11';
const PROJECT = '10001';
const ADMIN = 'person:olivia-grant';
const AFTER_THE_LAST = 60 * 60_000;
const DAY = 24 * 60 * 60_000;
const SEARCH = 'POST /rest/api/3/search/jql';

/** What a replay prints: results are the same in every run, the cost is the machine's. */
export interface Replayed {
  readonly results: string;
  readonly cost: string;
}

interface Step {
  readonly at: number;
  readonly act: (site: Site) => Promise<void>;
}

const rest = async (site: Site, actor: Actor, method: string, path: string, body?: unknown): Promise<unknown> => {
  const init = { method, headers: { 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const response = await site.jira.handle(actor, path, init);
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
};

const raise = (site: Site, incident: Incident, appUuid: string): string => {
  const value = { productKey: incident.productKey, instanceId: null, severity: incident.severity };
  return site.jira.createRequest({
    reporter: incident.reporter,
    serviceDeskId: PORTAL,
    requestTypeId: REPORT_A_PROBLEM,
    summary: `${incident.number} on ${incident.productKey}`,
    description: 'Replayed from a real incident log.',
    properties: { [appUuid]: { premier: value } },
  }).issueKey;
};

const stepsOf = (incidents: readonly Incident[], appUuid: string): readonly Step[] => {
  const keys = new Map<string, string>();
  const steps = incidents.flatMap((incident): Step[] => {
    const raised: Step = { at: incident.raisedAt, act: async (site) => void keys.set(incident.number, raise(site, incident, appUuid)) };
    if (incident.answeredAt === null) return [raised];
    const answer = async (site: Site): Promise<void> => {
      const path = `/rest/servicedeskapi/request/${keys.get(incident.number) ?? ''}/comment`;
      await rest(site, { kind: 'person', accountId: incident.agent }, 'POST', path, { body: 'We are looking into it.', public: true });
    };
    return [raised, { at: Math.max(incident.answeredAt, incident.raisedAt + 1_000), act: answer }];
  });
  return steps
    .map((step, index) => ({ step, index }))
    .sort((a, b) => a.step.at - b.step.at || a.index - b.index)
    .map(({ step }) => step);
};

/** What the project page says, asked through the app's own resolver as an agent. */
const figuresOfPage = async (site: Site): Promise<{ rows: readonly Attainment[]; standard: number }> => {
  const answer = await site.host.invoke({
    moduleKey: 'project-page',
    accountId: ADMIN,
    accountType: 'licensed',
    extension: { type: 'jira:projectPage', project: { id: PROJECT, key: 'PREM', type: 'service_desk' } },
    locale: 'en-US',
    timezone: 'Etc/UTC',
    functionKey: 'figures',
    payload: {},
  });
  return answer as { rows: readonly Attainment[]; standard: number };
};

/** The requests as Jira's own fields tell them, counted without the app: key, severity, product, track and state. */
const countByFields = async (site: Site): Promise<Readonly<Record<string, number>>> => {
  const admin: Actor = { kind: 'person', accountId: ADMIN };
  const fields = (await rest(site, admin, 'GET', '/rest/api/3/field')) as { id: string; schema?: { custom?: string } }[];
  const idOf = (key: string): string => fields.find((field) => field.schema?.custom?.endsWith(`/static/${key}`))?.id ?? '';
  const [severity, state, track] = [idOf('premier-severity'), idOf('premier-first-response-state'), idOf('premier-track')];
  const counts: Record<string, number> = {};
  let nextPageToken: string | undefined;
  do {
    const query = {
      jql: `project = PREM ORDER BY key ASC`,
      fields: [severity, state, track],
      maxResults: 100,
      ...(nextPageToken ? { nextPageToken } : {}),
    };
    const page = (await rest(site, admin, 'POST', '/rest/api/3/search/jql', query)) as {
      issues: { fields: Record<string, string> }[];
      nextPageToken?: string;
    };
    for (const issue of page.issues) {
      const name = issue.fields[track] === 'standard' ? 'standard' : `${issue.fields[severity]} ${issue.fields[state]}`;
      counts[name] = (counts[name] ?? 0) + 1;
    }
    nextPageToken = page.nextPageToken;
  } while (nextPageToken);
  return counts;
};

const countByFigures = (rows: readonly Attainment[], standard: number): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = standard > 0 ? { standard } : {};
  for (const { severity, met, breached, ended, open, overdue } of rows) {
    for (const [state, count] of Object.entries({ met, breached, ended, open: open + overdue })) {
      if (count > 0) counts[`${severity} ${state}`] = (counts[`${severity} ${state}`] ?? 0) + count;
    }
  }
  return counts;
};

const inOrder = (counts: Readonly<Record<string, number>>): string => JSON.stringify(Object.entries(counts).sort());

/**
 * Sends the incidents through the running app at their own times on the site's clock. Returns the figures of the project page
 * as text and how long it took; throws when Jira's fields and the project page disagree.
 */
export const replay = async (site: Site, incidents: readonly Incident[], appUuid: string): Promise<Replayed> => {
  const started = performance.now();
  const before = site.host.counters();
  let last = REPLAY_START;
  for (const step of stepsOf(incidents, appUuid)) {
    await site.clock.moveTo(step.at);
    await step.act(site);
    last = step.at;
  }
  await site.clock.moveTo(last + AFTER_THE_LAST);
  const milliseconds = performance.now() - started;
  const after = site.host.counters();
  const { rows, standard } = await figuresOfPage(site);
  const fromFields = inOrder(await countByFields(site));
  const fromPage = inOrder(countByFigures(rows, standard));
  if (fromFields !== fromPage) throw new Error(`The project page and Jira’s fields disagree:\n${fromPage}\n${fromFields}`);
  const digest = createHash('sha256')
    .update(JSON.stringify([rows, standard]))
    .digest('hex')
    .slice(0, 16);
  const calls = ((after.jiraCalls - before.jiraCalls) / incidents.length).toFixed(2);
  const sweeps = ((site.jira.counters()[SEARCH] ?? 0) / incidents.length).toFixed(2);
  const days = Math.round((last - REPLAY_START) / DAY);
  return {
    results: [
      attainmentTable(rows),
      '',
      `${incidents.length} requests: ${incidents.length - standard} with a promise, ${standard} on the standard track`,
      `Jira’s fields and the project page agree; fingerprint of the figures ${digest}`,
      `${calls} calls to Jira a request, raised and answered; of them ${sweeps} by the five-minute sweeps of ${days} days`,
    ].join('\n'),
    cost: `${(milliseconds / incidents.length).toFixed(1)} ms a request`,
  };
};
