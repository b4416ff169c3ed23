import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { at } from '../../functions/desk';
import type { LocalSite } from '../../site/main';
import { type Look, visit } from '../story';

/** What the chapters of a quarter share: one browser, many people, and a clock that only moves forward. */
export interface Life {
  readonly page: Page;
  readonly site: LocalSite;
  readonly complaints: readonly string[];
  frame(): FrameLocator;
  /** Moves the site's clock, for example to `2026-10-09 16:10 America/Los_Angeles`. */
  until(wallClock: string): Promise<void>;
  as(person: string, path: string): Promise<void>;
  /** Opens the app's panel beside an issue. */
  panel(person: string, issueKey: string): Promise<void>;
  /** Opens a tab of the contact's own page. */
  ownTab(person: string, tab: string): Promise<FrameLocator>;
  press(name: string | RegExp): Promise<void>;
  reads(text: string | RegExp): Promise<void>;
  field(name: string | RegExp): Locator;
  /** Opens a new problem with Timetable Jira as its contact, and answers what the app asks. */
  report(severity: string, impact: string): Promise<void>;
  /** Sends a request of a type that the app asks nothing about, or whose questions are answered already; returns its key. */
  send(summary: string): Promise<string>;
  look(step: string): Promise<void>;
  picture(step: string): Promise<void>;
  leave(): Promise<void>;
}

const HOUR = 3_600_000;

/** Through days in which nothing is told, schedules rest until the last hour: 288 sweeps a day would only take time. */
const moveTo = async (site: LocalSite, target: number): Promise<void> => {
  if (target - site.clock.now() > 48 * HOUR) {
    site.host.faults.scheduleRuns = () => 0;
    await site.clock.moveTo(target - HOUR);
    site.host.faults.scheduleRuns = () => 1;
  }
  await site.clock.moveTo(target);
};

/** Opens the life of a customer on a site, in English. */
export const openLife = async (browser: Browser, site: LocalSite, look: Look): Promise<Life> => {
  const visitor = await visit(browser, site, look);
  const { page, frame, complaints } = visitor;
  const as: Life['as'] = async (person, path) => {
    await visitor.enter(`/as/person:${person}/${path}`);
    const other = page.getByRole('button', { name: /^(Language|言語)$/ });
    if ((await other.innerText()) === 'English') await other.click();
  };
  return {
    ...{ page, site, complaints, frame, as },
    until: (wallClock) => moveTo(site, at(wallClock)),
    panel: async (person, issueKey) => {
      await as(person, `issues/${issueKey}`);
      await page.getByRole('button', { name: /^Premier Desk/ }).click();
    },
    ownTab: async (person, tab) => {
      await as(person, 'portal');
      await page.getByRole('button', { name: /^Your menu/ }).click();
      await page.getByRole('button', { name: 'Your premium support', exact: true }).click();
      const dialog = page.frameLocator('dialog iframe');
      await dialog.getByRole('tab', { name: tab, exact: true }).click();
      return dialog;
    },
    press: (name) => frame().getByRole('button', { name, exact: true }).first().click(),
    reads: (text) => frame().getByText(text).first().waitFor(),
    field: (name) =>
      frame()
        .getByLabel(name, { exact: typeof name === 'string' })
        .and(frame().locator('input, select, textarea')),
    report: async (severity, impact) => {
      await as('mira-sandoval', 'portal/1/11');
      const choices = (name: RegExp) => frame().getByRole('combobox', { name });
      await choices(/^Product/).selectOption('jira-software');
      await choices(/^Instance/).selectOption({ index: 1 });
      await frame()
        .getByRole('radio', { name: new RegExp(`^${severity}`) })
        .check();
      await frame()
        .getByRole('textbox', { name: /business/i })
        .fill(impact);
    },
    send: async (summary) => {
      await page.getByRole('textbox', { name: /^Summary/ }).fill(summary);
      // The panel grows while it loads, and moves the button.
      await frame().getByText(/./).first().waitFor();
      await page.waitForTimeout(300);
      await page.getByRole('button', { name: 'Create', exact: true }).click();
      await page.waitForURL(/\/requests\/PREM-\d+$/);
      return page.url().split('/').at(-1) ?? '';
    },
    look: visitor.look,
    picture: visitor.picture,
    leave: visitor.leave,
  };
};
