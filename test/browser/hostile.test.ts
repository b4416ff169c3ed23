import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Frame } from 'playwright-core';
import { HOSTILE_ADDRESS, HOSTILE_MARKUP } from '../hostile/markup';
import { readManifest } from '../site/forge/manifest';
import type { World } from '../site/jira/world';
import type { LocalSite } from '../site/main';
import { launchBrowser } from './browser';
import { endStory, openStorySite, type Visitor, visit } from './story';

const { appId } = readManifest(join(__dirname, '../../manifest.yml'));
const look = { name: 'hostile', theme: 'light', width: 1280 } as const;
const ALL = HOSTILE_MARKUP.join('\n');
const markup = (index: number): string => HOSTILE_MARKUP[index % HOSTILE_MARKUP.length] ?? '';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Everybody, every organization and every type of request is named like an attack. */
const hostileWorld = (world: World): World => ({
  ...world,
  people: world.people.map((person, index) => ({ ...person, displayName: `${markup(index)} ${person.displayName}` })),
  organizations: world.organizations.map((organization, index) => ({
    ...organization,
    name: `${markup(index + 20)} ${organization.name}`,
  })),
});

interface StoredCustomer {
  readonly document: {
    readonly contacts: readonly { readonly id: string; readonly name: string }[];
    readonly instances: readonly { readonly id: string; readonly profile?: object }[];
  };
}

/** Puts a payload into every text of a customer: one contact and one instance for each. */
const poison = (site: LocalSite): void => {
  const customers = site.host.storage.entity('customer');
  const stored = customers.get('harbor-logistics') as StoredCustomer;
  const { document } = stored;
  const [firstContact] = document.contacts;
  const [firstInstance] = document.instances;
  const profile = { vm: ALL, os: markup(2), db: markup(5), drivers: markup(30), jvm: markup(31), 'known-problems': [...HOSTILE_MARKUP] };
  const contacts = HOSTILE_MARKUP.map((name, index) => ({ ...firstContact, id: `hostile-${index}`, accountId: null, name }));
  const instances = HOSTILE_MARKUP.map((name, index) => ({
    ...firstInstance,
    ...{ id: `hostile-${index}`, name, version: name, baseUrl: HOSTILE_ADDRESS, profile: { vm: name, os: markup(index + 1) } },
  }));
  customers.put('harbor-logistics', {
    ...stored,
    name: markup(2),
    document: {
      ...document,
      name: markup(2),
      partners: HOSTILE_MARKUP.slice(0, 10),
      contacts: [...document.contacts.map((contact, index) => ({ ...contact, name: markup(index) })), ...contacts],
      instances: [
        ...document.instances.map((instance, index) => ({ ...instance, name: markup(index + 9), ...(index === 0 ? { profile } : {}) })),
        ...instances,
      ],
      handlingNotes: { text: ALL, by: 'person:maya-torres', at: site.clock.now() },
    },
  });
};

const raise = async (site: LocalSite): Promise<{ issueId: string; issueKey: string }> => {
  const requests = HOSTILE_MARKUP.slice(0, 8).map((summary) =>
    site.jira.createRequest({
      ...{ reporter: 'person:grace-miller', serviceDeskId: '1', requestTypeId: '11', summary, description: ALL, organizationIds: ['102'] },
      properties: { [appId]: { premier: { productKey: 'bamboo', instanceId: 'harbor-bamboo-production', severity: 'L1', impact: ALL } } },
    }),
  );
  const records = site.host.storage.entity('request');
  for (let tries = 0; tries < 200 && records.entries().length < requests.length; tries++) await pause(100);
  const [first] = requests;
  if (first === undefined) throw new Error('nothing was raised');
  return first;
};

/** A call whose notes, and a handoff whose every field, is an attack. */
const care = async (site: LocalSite, { issueId }: { issueId: string }): Promise<void> => {
  const act = (kind: string, action: string, fields: object) =>
    site.host.invoke({
      ...{ moduleKey: 'issue-context', functionKey: 'act', accountId: 'person:maya-torres', accountType: 'licensed' as const },
      ...{ locale: 'en-US', timezone: 'UTC', extension: { issue: { id: issueId }, project: { id: '10001' } } },
      payload: { kind, recordId: null, action, id: `hostile-${kind}`, fields },
    });
  await act('call', 'log', { callKind: 'phone', minutes: 5, notes: ALL });
  await act('handoff', 'offer', { factsSoFar: ALL, nextStep: ALL });
};

const appFrames = (visitor: Visitor): Frame[] => visitor.page.frames().filter((frame) => frame.parentFrame() !== null);

const textsIn = (visitor: Visitor): Promise<string[]> =>
  Promise.all(
    appFrames(visitor).map((frame) =>
      frame
        .locator('body')
        .innerText()
        .catch(() => ''),
    ),
  );
const textIn = async (visitor: Visitor): Promise<string> => (await textsIn(visitor)).join('\n');
const FEWEST_LETTERS = 40;

/** Until every frame of the app says something; some screens have none. */
const settle = async (visitor: Visitor): Promise<void> => {
  for (let tries = 0; tries < 60; tries++) {
    await visitor.page.waitForTimeout(150);
    const texts = await textsIn(visitor);
    if (texts.length === 0 ? tries > 5 : texts.every((text) => text.trim().length > FEWEST_LETTERS)) return;
  }
};

/** Waits for the app's frames of a page, then opens every tab and every fold they have. */
const lookAround = async (visitor: Visitor): Promise<void> => {
  await settle(visitor);
  for (const frame of appFrames(visitor)) {
    for (const selector of ['[role=tab]', 'summary', 'button[aria-expanded=false]']) {
      const places = frame.locator(selector);
      for (let index = 0; index < Math.min(await places.count().catch(() => 0), 14); index++) {
        await places
          .nth(index)
          .click({ timeout: 3_000 })
          .catch(() => undefined);
        await visitor.page.waitForTimeout(150);
      }
    }
  }
};

/** Links that would run something when they are followed. */
const liveLinks = async (visitor: Visitor): Promise<string[]> => {
  const found = appFrames(visitor).map((frame) =>
    frame
      .locator('a[href^="javascript:" i], a[href^="data:" i]')
      .count()
      .catch(() => 0),
  );
  return (await Promise.all(found)).some((count) => count > 0) ? [`link: ${visitor.page.url()}`] : [];
};

test('forty attacks in every text that people write are shown as text on every page, and none runs', async () => {
  const site = await openStorySite('2026-10-28 09:00 America/Los_Angeles', { world: hostileWorld });
  const visitor = await visit(browser, site, look);
  const { page, complaints } = visitor;
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  try {
    poison(site);
    const request = await raise(site);
    await care(site, request);
    const [contact, agent, admin] = ['/as/person:grace-miller', '/as/person:maya-torres', '/as/person:olivia-grant'];
    const pages = [
      ...[`${contact}/portal`, `${contact}/portal/1/11`, `${contact}/requests/${request.issueKey}`],
      ...[`${agent}/projects/PREM/queue`, `${agent}/issues/${request.issueKey}`],
      ...['customers', 'customers/harbor-logistics', 'desk', 'handoffs', 'roster', 'bookings', 'escalations'].map(
        (name) => `${agent}/projects/PREM/premier/${name}`,
      ),
      ...[`${admin}/settings`, `${admin}/projects/PREM/settings`],
    ];
    const shown: string[] = [];
    for (const path of pages) {
      await visitor.enter(path);
      if (path.includes('/issues/')) await page.getByRole('button', { name: /^Premier Desk/ }).click();
      await lookAround(visitor);
      complaints.push(...(await liveLinks(visitor)));
      if ((await textIn(visitor)).includes('onerror=')) shown.push(path);
      await visitor.picture(path.replaceAll(/[^a-zA-Z0-9]+/g, '-'));
    }
    await visitor.enter(`${contact}/portal`);
    await page.getByRole('button', { name: /^Your menu/ }).click();
    await page.getByRole('button', { name: 'Your premium support', exact: true }).click();
    await lookAround(visitor);
    complaints.push(...(await liveLinks(visitor)));
    await visitor.picture('own-page');
    expect([...new Set(complaints)]).toEqual([]);
    // Nothing is hidden either: people read what was written.
    expect(shown).toEqual(expect.arrayContaining(pages.filter((path) => !/queue$|bookings$|escalations$/.test(path))));

    // The ear is open: the same text, taken for markup, is heard.
    await page.goto('about:blank');
    await page.setContent(ALL.replaceAll(/<meta[^>]*>|<base[^>]*>/g, ''));
    await page.waitForTimeout(500);
    expect(complaints).toContain('ran');
  } finally {
    await endStory(site, visitor);
  }
}, 300_000);
