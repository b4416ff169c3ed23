import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, openDesk } from '../desk';
import { ACCOUNTS, type Named, PLACES, type Place, ROLES, type Role, type Row, worldOfRoles } from './roles';

const ENTITIES = ['customer', 'person', 'instance', 'request', 'care', 'plan', 'job', 'rollup', 'history', 'dead-letter'];
/** POST only because the question is long. */
const READS = ['/rest/api/3/permissions/check', '/rest/api/3/search/jql', '/rest/api/3/issue/bulkfetch'];
/** The first roles are people of the portal. */
const CUSTOMER_SIDE = 8;

export interface Asking {
  readonly desk: Desk;
  /** What Harbor Logistics really has. */
  readonly real: Named;
  /** What must never reach people who are not of that customer. */
  readonly canaries: Readonly<Record<'harbor' | 'kita' | 'prem' | 'facilities', readonly string[]>>;
  ask(role: Role, place: Place, key: string, row: Row, named: Named): Promise<unknown>;
  /** All that is stored, and how often the app has written to storage, queues and Jira. */
  state(): string;
}

const admin = (desk: Desk, key: string, payload: object) =>
  desk.ask('olivia-grant', 'app-settings', key, {}, payload) as Promise<{ state: string }>;

const done = async (step: Promise<{ state: string }>): Promise<void> => {
  const answer = await step;
  if (!['saved', 'changed'].includes(answer.state)) throw new Error(`Preparing the desk: ${JSON.stringify(answer)}`);
};

const typed = (name: string, accountId: string | null, email: string) => ({ accountId, email, name, kind: 'direct', partner: '' });

/** A contact who left with another address, and one whom a contact proposes and nobody has approved. */
const prepareContacts = async (desk: Desk): Promise<void> => {
  const contact = (command: object) => admin(desk, 'changeContact', { customerId: 'harbor-logistics', command, accepted: true });
  await done(contact({ act: 'remove', contactId: 'harbor-peter' }));
  const leo = typed('Leo Brandt', 'person:leo-brandt', 'leo.brandt@harborlogistics.example');
  await done(contact({ act: 'add', person: leo, replaces: null, attested: true }));
  const stored = desk.site.host.storage.entity('customer').get('harbor-logistics') as {
    document: { contacts: { id: string; accountId: string | null }[] };
  };
  const id = stored.document.contacts.find(({ accountId }) => accountId === 'person:leo-brandt')?.id ?? '';
  await done(contact({ act: 'remove', contactId: id }));
  desk.site.jira.changePerson('person:leo-brandt', { emailAddress: 'leo.brandt@elsewhere.example' });
  const nina = typed('Nina Falk', null, 'nina.falk@harborlogistics.example');
  const command = { act: 'add', person: nina, replaces: null, attested: true };
  await done(desk.ask('grace-miller', 'own-page', 'changeOwnContacts', {}, { accepted: true, command }) as Promise<{ state: string }>);
};

const pin = (desk: Desk, issueId: string, text: string) =>
  desk.ask('maya-torres', 'issue-context', 'saveHandlingNotes', { issue: { id: issueId }, project: { id: '10001' } }, { version: 0, text });

interface ExampleCustomer {
  readonly id: string;
  readonly name: string;
  readonly licences?: readonly { readonly order: string }[];
  readonly contacts: readonly { readonly id: string; readonly accountId: string; readonly name: string }[];
  readonly instances: readonly { readonly id: string; readonly baseUrl?: string }[];
}

const folder = join(__dirname, '../../site/example/customers');
const examples = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ExampleCustomer);

const canariesOf = (customerId: string): string[] =>
  examples
    .filter(({ id }) => id === customerId)
    .flatMap(({ id, name, licences = [], contacts, instances }) => [
      id,
      name,
      ...licences.map(({ order }) => order),
      ...contacts.flatMap((contact) => [contact.id, contact.accountId, contact.name]),
      ...instances.flatMap((instance) => [instance.id, ...(instance.baseUrl ? [instance.baseUrl] : [])]),
    ]);

const filled = (value: object, named: Named): object => {
  const text = JSON.stringify(value).replace(/\$([a-zA-Z]+)/g, (whole, name: string) =>
    name in named ? String(named[name as keyof Named]) : whole,
  );
  return JSON.parse(text) as object;
};

/** The example desk with every role, a request of each of two customers, and something to give away in each of them. */
export const openAsking = async (): Promise<Asking> => {
  const desk = await openDesk('2026-10-28 09:00 America/Los_Angeles', { world: worldOfRoles });
  await prepareContacts(desk);
  const own = await desk.raise(
    'grace-miller',
    { productKey: 'bamboo', severity: 'L2', instanceId: 'harbor-bamboo-production' },
    { organizationIds: ['102'] },
  );
  const other = await desk.raise(
    'aoi-tanaka',
    { productKey: 'bamboo', severity: 'L3', instanceId: 'kita-bamboo-production' },
    { organizationIds: ['101'] },
  );
  await pin(desk, own.issueId, 'harbor-handling-note');
  await pin(desk, other.issueId, 'kita-handling-note');
  const elsewhere = await desk.raise('grace-miller', null, { portal: '2', organizationIds: ['102'] });
  await desk.pass(1);
  const { host, jira } = desk.site;
  return {
    desk,
    real: { ...own, customerId: 'harbor-logistics', contactId: 'harbor-grace', instanceId: 'harbor-bamboo-production' },
    canaries: {
      harbor: [...canariesOf('harbor-logistics'), own.issueKey, 'harbor-handling-note', 'Nina Falk'],
      prem: [own.issueKey, other.issueKey],
      facilities: [elsewhere.issueKey],
      kita: [...canariesOf('kita-bank'), other.issueKey, 'kita-handling-note'],
    },
    ask: (role, place, key, { payload = {} }, named) => {
      const [moduleKey, extensionOf] = PLACES[place];
      const isPortal = ['createPanel', 'request', 'ownPage', 'subheader'].includes(place);
      const isStaff = ROLES.indexOf(role) >= CUSTOMER_SIDE;
      // Customers are let into agents' and administrators' pages here, so that what refuses them is the app itself.
      const accountType = isStaff || !isPortal ? 'licensed' : 'customer';
      const who = { accountId: ACCOUNTS[role], accountType, locale: 'en-US', timezone: 'UTC' } as const;
      return host.invoke({ ...who, moduleKey, extension: extensionOf(named), functionKey: key, payload: filled(payload, named) });
    },
    state: () => {
      const { kvsWrites, queuePushes } = host.counters();
      const writes = Object.entries(jira.counters()).filter(
        ([name]) => !name.startsWith('GET ') && !READS.some((read) => name.endsWith(read)),
      );
      return JSON.stringify([kvsWrites, queuePushes, writes, ENTITIES.map((name) => host.storage.entity(name).entries())]);
    },
  };
};
