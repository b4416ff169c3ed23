import type { Actor } from '../../site/actor';
import { SiteClock } from '../../site/clock';
import type { ProductEvent } from '../../site/jira/events';
import { createJira } from '../../site/jira/jira';
import { readWorld } from '../../site/jira/world';
import { Store } from '../../site/store';

export const aoi = 'qm:aoi-tanaka';
export const kenji = 'qm:kenji-mori';
export const lucas = 'qm:lucas-meyer';
export const mika = '5b10-mika-sato';
export const dana = '5b10-dana-cole';
export const admin = '5b10-ana-ruiz';

export const person = (accountId: string): Actor => ({ kind: 'person', accountId });
export const app: Actor = { kind: 'app' };
export const nobody: Actor = { kind: 'anonymous' };

const somebody = (accountId: string, accountType: string, displayName: string, timeZone: string, more: object = {}) => ({
  accountId,
  accountType,
  displayName,
  emailAddress: `${displayName.toLowerCase().replace(' ', '.')}@${accountType === 'customer' ? 'kitabank.example' : 'premier.example'}`,
  timeZone,
  locale: 'en_US',
  role: 'somebody of the tests',
  ...more,
});

/** Kita Bank (Aoi, Kenji) and Lucas of no organization; Mika is the agent, Dana sells, Ana administers the site. */
export const exampleWorld = {
  people: [
    somebody(aoi, 'customer', 'Aoi Tanaka', 'Asia/Tokyo'),
    somebody(kenji, 'customer', 'Kenji Mori', 'Asia/Tokyo'),
    somebody(lucas, 'customer', 'Lucas Meyer', 'Europe/Berlin'),
    somebody(mika, 'atlassian', 'Mika Sato', 'America/Los_Angeles'),
    somebody(dana, 'atlassian', 'Dana Cole', 'America/New_York'),
    somebody(admin, 'atlassian', 'Ana Ruiz', 'Europe/Madrid', { siteAdmin: true }),
  ],
  projects: [
    {
      id: '10000',
      key: 'PS',
      name: 'Premier support',
      projectTypeKey: 'service_desk',
      serviceDeskId: '1',
      served: true,
      agents: [mika],
      admins: [],
      requestTypes: [
        { id: '11', name: 'Report a problem', description: 'Something does not work' },
        { id: '12', name: 'Ask a question', description: 'How do I …' },
      ],
    },
    { id: '10001', key: 'SALES', name: 'Sales', projectTypeKey: 'software', agents: [dana], admins: [], requestTypes: [] },
  ],
  organizations: [
    { id: '1', name: 'Kita Bank', members: [aoi, kenji], serviceDeskIds: ['1'] },
    { id: '2', name: 'Elbe Logistik', members: [], serviceDeskIds: [] },
  ],
  groups: [{ groupId: 'g-1', name: 'premier-emea', members: [mika] }],
};

/** Friday 20 November 2026, 16:30 in Los Angeles. */
export const FRIDAY = Date.parse('2026-11-20T16:30:00-08:00');

export const fields = [
  { key: 'premier-severity', name: 'Severity', type: 'string', readOnly: true },
  { key: 'premier-first-response-due', name: 'First response due', type: 'datetime', readOnly: true },
  { key: 'premier-seats', name: 'Seats', type: 'number', readOnly: false },
];
export const [severityField, dueField, seatsField] = ['customfield_10101', 'customfield_10102', 'customfield_10103'];
export const appId = '7f1c2b0a-5d64-4c1e-9a53-2f0e8d6b41c7';

/** A fresh site on Friday afternoon, its clock standing still; `url` and `searchLag` as a test wants them. */
export const aSite = async (more: { url?: string; searchLag?: number; store?: Store } = {}) => {
  const store = more.store ?? (await Store.open(null));
  const clock = new SiteClock(FRIDAY, { frozen: true });
  const events: ProductEvent[] = [];
  const emit = (event: ProductEvent) => void events.push(event);
  const jira = createJira({
    store,
    clock,
    appId,
    environmentId: 'e1',
    environmentType: 'development',
    customFields: fields,
    emit,
    ...more,
  });
  jira.seed(readWorld(exampleWorld));
  const call = async (actor: Actor, line: string, body?: unknown) => {
    const [method = '', path = ''] = line.split(' ');
    const response = await jira.handle(actor, path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await response.text();
    return { status: response.status, headers: response.headers, json: text === '' ? null : JSON.parse(text) };
  };
  const raise = (more: object = {}) =>
    jira.createRequest({
      reporter: aoi,
      serviceDeskId: '1',
      requestTypeId: '11',
      summary: 'Bamboo does not start',
      description: 'Since the update\nnothing builds',
      ...more,
    });
  const names = () => events.splice(0).map((event) => event.eventType.replace('avi:jira:', ''));
  return { store, clock, events, jira, call, raise, names };
};

export const paragraph = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
