import { join } from 'node:path';
import { DateTime } from 'luxon';
import { readManifest } from '../site/forge/manifest';
import type { World } from '../site/jira/world';
import { type LocalSite, openLocalSite } from '../site/main';
import type { Remembered } from '../site/store';

const root = join(__dirname, '../..');
const { appId } = readManifest(join(root, 'manifest.yml'));

export const PREM = '10001';
export const FACILITIES = '10002';

export interface Choice {
  readonly productKey?: unknown;
  readonly instanceId?: unknown;
  readonly severity?: unknown;
}

export interface Raised {
  readonly issueId: string;
  readonly issueKey: string;
}

/** The example support desk in memory: the compiled app, the real packages, a clock that only the test moves. */
export interface Desk {
  readonly site: LocalSite;
  readonly lines: string[];
  raise(
    reporter: string,
    choice: Choice | null,
    options?: { organizationIds?: string[]; portal?: '1' | '2'; value?: unknown },
  ): Promise<Raised>;
  comment(person: string, issueKey: string, visible: boolean): Promise<string>;
  rest(person: string, method: string, path: string, body?: unknown): Promise<unknown>;
  ask(person: string, moduleKey: string, functionKey: string, extension: Record<string, unknown>, payload?: unknown): Promise<unknown>;
  fieldsOf(issueKey: string): Promise<Readonly<Record<string, unknown>>>;
  recordOf(issueId: string): StoredRecord | undefined;
  pass(minutes: number): Promise<void>;
}

export interface StoredRecord {
  readonly version: number;
  readonly state: string;
  readonly document: {
    readonly deleted: boolean;
    readonly facts: { readonly response: { at: number; commentId: string } | null; readonly choice: unknown; readonly match: unknown };
    readonly assessment: {
      readonly track: string;
      readonly scope: string;
      readonly clock: { state: string; dueAt?: number };
      readonly reasons: { code: string }[];
    };
  };
}

const MINUTE = 60_000;

/** Epoch milliseconds of a wall clock such as `2026-10-30 16:30 America/Los_Angeles`. */
export const at = (wallClock: string): number => {
  const [date, time, zone] = wallClock.split(' ');
  return DateTime.fromISO(`${date}T${time}`, { zone: zone ?? 'utc' }).toMillis();
};

/** Opens the desk at a wall clock; `configured: false` = as right after the installation, `searchLag` in milliseconds. */
export const openDesk = async (
  wallClock: string,
  more: { configured?: boolean; searchLag?: number; world?: (example: World) => World; remembered?: Remembered } = {},
): Promise<Desk> => {
  const lines: string[] = [];
  const startAt = at(wallClock);
  const site = await openLocalSite({ root, folder: null, ports: null, frozen: true, startAt, ...more, log: (line) => lines.push(line) });
  const pass = (minutes: number): Promise<void> => site.clock.moveTo(site.clock.now() + minutes * MINUTE);

  const rest: Desk['rest'] = async (person, method, path, body) => {
    const init = { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await site.jira.handle({ kind: 'person', accountId: `person:${person}` }, path, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  };

  const raise: Desk['raise'] = async (reporter, choice, options = {}) => {
    const value = options.value ?? (choice && { premier: { productKey: null, instanceId: null, severity: null, ...choice } });
    const portal = options.portal ?? '1';
    const raised = site.jira.createRequest({
      reporter: `person:${reporter}`,
      serviceDeskId: portal,
      requestTypeId: portal === '1' ? '11' : '21',
      summary: 'Builds do not start',
      description: 'The build queue stands still.',
      ...(options.organizationIds ? { organizationIds: options.organizationIds } : {}),
      ...(value === null ? {} : { properties: { [appId]: value } }),
    });
    await pass(1 / 30);
    return raised;
  };

  const fieldsOf: Desk['fieldsOf'] = async (issueKey) => {
    const fields = (await rest('olivia-grant', 'GET', '/rest/api/3/field')) as { id: string; schema?: { custom?: string } }[];
    const issue = (await rest('olivia-grant', 'GET', `/rest/api/3/issue/${issueKey}`)) as { fields: Record<string, unknown> };
    const own = fields.filter((field) => field.schema?.custom?.includes(`${appId}/`));
    return Object.fromEntries(
      own.map((field) => [field.schema?.custom?.split('/static/premier-')[1] ?? '', issue.fields[field.id] ?? null]),
    );
  };

  return {
    site,
    lines,
    raise,
    rest,
    fieldsOf,
    pass,
    comment: async (person, issueKey, visible) => {
      const body = { body: 'We are looking into it.', public: visible };
      const written = (await rest(person, 'POST', `/rest/servicedeskapi/request/${issueKey}/comment`, body)) as { id: string };
      await pass(1 / 30);
      return written.id;
    },
    ask: async (person, moduleKey, functionKey, extension, payload = {}) => {
      const accountId = `person:${person}`;
      const known = site.jira.people().find((entry) => entry.accountId === accountId);
      const accountType = known?.accountType === 'customer' ? 'customer' : 'licensed';
      const { locale = 'en-US', timeZone: timezone = 'UTC' } = known ?? {};
      return site.host.invoke({ moduleKey, accountId, accountType, extension, locale, timezone, functionKey, payload });
    },
    recordOf: (issueId) =>
      site.host.storage
        .entity('request')
        .entries()
        .find(([key]) => key === issueId)?.[1] as StoredRecord | undefined,
  };
};
