import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { seedOpen } from '../functions/seed-open';
import { readManifest } from '../site/forge/manifest';
import type { LocalSite } from '../site/main';
import { launchBrowser } from './browser';
import { endStory, type Look, openStorySite, visit } from './story';

const { appId } = readManifest(join(__dirname, '../../manifest.yml'));
const OPEN = 5_000;
const MOST_ROWS = 60;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Three requests of Harbor Logistics, and as many records beside them as make five thousand. */
const fill = async (site: LocalSite): Promise<readonly string[]> => {
  const raise = (summary: string) =>
    site.jira.createRequest({
      ...{
        reporter: 'person:grace-miller',
        serviceDeskId: '1',
        requestTypeId: '11',
        summary,
        description: 'The build queue stands still.',
      },
      properties: { [appId]: { premier: { productKey: 'bamboo', instanceId: null, severity: 'L2' } } },
    });
  const raised = ['Builds wait for an agent', 'Deployments stand still', 'Reports are empty'].map(raise);
  const stored = site.host.storage.entity('request');
  for (let tries = 0; tries < 100 && stored.entries().length < raised.length; tries++) await pause(100);
  const [first] = raised;
  if (first === undefined) throw new Error('Nothing was raised.');
  seedOpen({ site }, first, OPEN - raised.length);
  return raised.map(({ issueKey }) => issueKey);
};

const looks: readonly (Look & {
  readonly person: string;
  /** Where the board stands: a page of the project, or among its queues. */
  readonly place: 'premier/desk' | 'queue';
  readonly words: Readonly<Record<'board' | 'search' | 'help' | 'promise', RegExp>>;
})[] = [
  {
    ...{ name: 'board-english-light-desktop', theme: 'light', width: 1280, person: 'maya-torres', place: 'queue' },
    words: { board: /^Desk board$/, search: /^Customer or key/, help: /^Keys$/, promise: /^First answer due/ },
  },
  {
    ...{ name: 'board-japanese-dark-phone', theme: 'dark', width: 390, person: 'yuki-mori', place: 'premier/desk' },
    words: { board: /^デスクボード$/, search: /^お客様またはキー/, help: /^キー操作$/, promise: /^初回応答の期限は/ },
  },
];

test.each(looks)(
  '5,000 open promises by keyboard: arrow keys, filter, open; at most 60 rows in the page ($name)',
  async (look) => {
    const site = await openStorySite('2026-10-30 16:00 America/Los_Angeles');
    const visitor = await visit(browser, site, look);
    const { page, frame } = visitor;
    const { words } = look;
    try {
      const [firstKey = ''] = await fill(site);
      await visitor.enter(`/as/person:${look.person}/projects/PREM/${look.place}`);
      if (look.place === 'queue') await page.getByRole('link', { name: words.board }).click();
      const board = frame().getByRole('grid', { name: words.board });
      await board.waitFor();
      const rows = board.locator('[role="row"][aria-selected]');
      const active = board.locator('[aria-selected="true"]');
      expect(await board.getAttribute('aria-rowcount')).toBe(String(OPEN + 1));
      await board.getByText(words.promise).first().waitFor();
      await board.getByText('Builds wait for an agent').waitFor();
      await visitor.look('1-board');

      await board.focus();
      expect(await active.innerText()).toContain(firstKey);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await active.getAttribute('aria-rowindex')).toBe('4');
      const seen: number[] = [];
      for (const key of ['PageDown', 'PageDown', 'PageDown', 'End', 'PageUp', 'Home']) {
        await page.keyboard.press(key);
        await active.waitFor();
        seen.push(await rows.count());
      }
      expect(Math.max(...seen)).toBeLessThanOrEqual(MOST_ROWS);
      await page.keyboard.press('End');
      await board.locator(`[aria-rowindex="${OPEN + 1}"][aria-selected="true"]`).waitFor();
      await visitor.look('2-last-row');

      await page.keyboard.press('/');
      await page.keyboard.type(firstKey);
      await board.locator('[aria-rowindex="2"]').waitFor();
      expect(await board.getAttribute('aria-rowcount')).toBe('2');
      await frame().getByText(words.help).click();
      await visitor.look('3-filtered');
      await frame().getByRole('searchbox', { name: words.search }).focus();
      await page.keyboard.press('Escape');
      const opened = page.context().waitForEvent('page');
      await page.keyboard.press('Enter');
      await (await opened).waitForURL(new RegExp(`/issues/${firstKey}$`));
      expect([...new Set(visitor.complaints)]).toEqual([]);
    } finally {
      await endStory(site, visitor);
    }
  },
  300_000,
);
