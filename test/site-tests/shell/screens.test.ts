import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../browser/browser';
import type { Site } from '../../site/site';
import { AOI, MEI, openFakeSite, SAM } from './fake-site';

const cache = join(__dirname, '../../../.cache');
let site: Site;
let browser: Browser;
let context: BrowserContext;
const problems: string[] = [];

beforeAll(async () => {
  site = await openFakeSite({ frozen: false, screens: { shell: join(cache, 'shell'), bridge: join(cache, 'bridge/bridge.js') } });
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => console.error(`policy violated: ${violatedDirective}`));
  });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A new tab on the choose-a-person screen; from here on only links and buttons. */
const openTab = async (person: { displayName: string }): Promise<Page> => {
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(site.urls?.site ?? '');
  await page.getByRole('link', { name: new RegExp(person.displayName) }).click();
  return page;
};

test('customer and agent work side by side in two tabs, without a typed address or a reload', async () => {
  const customer = await openTab(AOI);
  await customer.getByRole('link', { name: /Report a problem/ }).click();
  const panel = customer.frameLocator('iframe');
  await panel.getByText('Error: bridge method openRovo is not emulated').waitFor();
  expect(await panel.locator('#parent').textContent()).toBe('SecurityError');
  await customer.getByLabel('要約').fill('夜間バッチが止まりました');

  const create = customer.getByRole('button', { name: '作成', exact: true });
  await panel.getByLabel('Severity').selectOption('blocked');
  await customer.locator('button.primary:disabled').waitFor();
  await panel.getByLabel('Severity').selectOption('L1');
  await create.click();
  await customer.waitForURL(/requests\/PREM-1$/);
  await customer.frameLocator('iframe').getByText('jiraServiceManagement:portalRequestDetail').waitFor();

  const agent = await openTab(MEI);
  await agent.getByRole('link', { name: 'PREM-1' }).click();
  await agent.getByRole('button', { name: /Harbour watch On watch/ }).click();
  await agent.frameLocator('iframe').getByText('jira:issueContext · en-US · light').waitFor();
  await agent.getByRole('textbox', { name: 'Reply to customer' }).fill('We are reading the batch log.');
  await agent.getByRole('button', { name: 'Send' }).click();
  await customer.getByText('We are reading the batch log.').waitFor();
  await agent.frameLocator('iframe').getByText('heard').waitFor();
  await agent.getByLabel('Internal note').first().check();
  await agent.getByRole('textbox', { name: 'Internal note' }).fill('Handing over to Tokyo.');
  await agent.getByRole('button', { name: 'Send' }).click();
  await agent.getByText('Handing over to Tokyo.').waitFor();
  expect(await customer.getByText('Handing over to Tokyo.').count()).toBe(0);
  expect(problems).toEqual([]);
});

test('a full page keeps its own path in the address, and the browser’s way back works', async () => {
  const page = await openTab(SAM);
  const frame = page.frameLocator('iframe');
  await frame.getByText('jira:adminPage').waitFor();
  await frame.getByRole('button', { name: 'Deeper' }).click();
  await page.waitForURL(/settings\/customers\/kita$/);
  await page.goBack();
  await frame.locator('#path', { hasText: /^\/$/ }).waitFor();
  expect(problems).toEqual([]);
});

test('language, light and dark and the clock reach the frame that is open', async () => {
  const page = await openTab(SAM);
  const frame = page.frameLocator('iframe');
  await frame.getByText('en-US · light').waitFor();
  await page.getByRole('button', { name: /Appearance/ }).click();
  await frame.locator('html[data-color-mode=dark]').waitFor();
  await page.getByRole('button', { name: 'Language' }).click();
  await frame.getByText('ja-JP · dark').waitFor();
  const frameTime = () => page.frames()[1]?.evaluate(() => Date.now()) ?? Promise.resolve(0);
  const before = await frameTime();
  await page.getByRole('button', { name: /時計を進める/ }).click();
  await page.getByRole('button', { name: '+2 時間' }).click();
  await page.waitForFunction(
    (then) =>
      fetch('/local/clock')
        .then((answer) => answer.json())
        .then(({ now }) => now > then + 7_000_000),
    before,
  );
  await page.waitForTimeout(300);
  expect((await frameTime()) - before).toBeGreaterThanOrEqual(7_200_000);
  expect(problems).toEqual([]);
});
