import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { source as axe } from 'axe-core';
import { DateTime } from 'luxon';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { World } from '../site/jira/world';
import { type LocalSite, openLocalSite } from '../site/main';

const root = join(__dirname, '../..');

export interface Look {
  readonly name: string;
  readonly theme: 'light' | 'dark';
  readonly width: number;
}

/** A customer's contact, how she looks at the pages, and the words she reads. */
export interface Cast<Words> {
  readonly look: Look;
  readonly words: Words;
  readonly customer: string;
  readonly language: 'English' | '日本語';
}

/** A story's two: Grace Miller in English, light, on a desktop; Aoi Tanaka in Japanese, dark, on a phone. */
export const twoCasts = <Words>(story: string, english: Words, japanese: Words): readonly Cast<Words>[] => [
  {
    look: { name: `${story}-english-light-desktop`, theme: 'light', width: 1280 },
    ...{ words: english, customer: 'grace-miller', language: 'English' },
  },
  {
    look: { name: `${story}-japanese-dark-phone`, theme: 'dark', width: 390 },
    ...{ words: japanese, customer: 'aoi-tanaka', language: '日本語' },
  },
];

/** A person at a browser: one tab, whose every error, refused style or script, and accessibility finding is kept. */
export interface Visitor {
  readonly page: Page;
  readonly complaints: string[];
  /** Follows one of the links a visitor is given at the start; everything else is done with the mouse. */
  enter(path: string): Promise<void>;
  frame(): FrameLocator;
  look(step: string): Promise<void>;
  /** Keeps what is on the screen now, whatever it is. */
  picture(step: string): Promise<void>;
  leave(): Promise<void>;
}

/** A running local site on free ports, in memory, at a wall clock such as `2026-10-30 16:00 America/Los_Angeles`; `configured: false` = just installed. */
export const openStorySite = (
  wallClock: string,
  more: { configured?: boolean; world?: (example: World) => World } = {},
): Promise<LocalSite> => {
  const [date, time, zone] = wallClock.split(' ');
  const startAt = DateTime.fromISO(`${date}T${time}`, { zone: zone ?? 'utc' }).toMillis();
  return openLocalSite({ root, folder: null, ports: { site: 0, app: 0 }, startAt, ...more, log: () => undefined });
};

const watch = async (context: BrowserContext, complaints: string[]): Promise<void> => {
  await context.exposeBinding('complain', (_source, text: string) => void complaints.push(text));
  await context.addInitScript(() => {
    const complain = (globalThis as unknown as { complain: (text: string) => void }).complain;
    addEventListener('securitypolicyviolation', (event) => complain(`CSP: ${event.violatedDirective} ${event.blockedURI}`));
  });
};

const accessibilityFindings = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  for (const frame of page.frames().filter((entry) => entry.parentFrame() !== null)) {
    await frame.evaluate(axe);
    const { violations } = await frame.evaluate(() => (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document.body));
    found.push(
      ...violations.map(
        (violation) =>
          `axe: ${violation.id} ${violation.nodes
            .map((node) => node.html)
            .join(' ')
            .slice(0, 200)}`,
      ),
    );
  }
  return found;
};

const HEIGHT = 900;

/** Opens a tab for a visitor with a look. Screenshots go to `.cache/screenshots/<look>/<step>.png`. */
export const visit = async (browser: Browser, site: LocalSite, look: Look): Promise<Visitor> => {
  const complaints: string[] = [];
  const context = await browser.newContext({ viewport: { width: look.width, height: HEIGHT }, colorScheme: look.theme });
  await watch(context, complaints);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  const folder = join(root, '.cache/screenshots', look.name);
  mkdirSync(folder, { recursive: true });
  const picture = async (step: string): Promise<void> => {
    await page.evaluate(() => scrollTo(0, 0));
    // A frame below the window is not always painted, so the window grows to the page; not around a dialog, which would grow with it.
    const height = await page.evaluate(() => (document.querySelector('dialog[open]') ? 0 : document.documentElement.scrollHeight));
    if (height > HEIGHT) await page.setViewportSize({ width: look.width, height });
    await page.screenshot({ path: join(folder, `${step}.png`), fullPage: true });
    if (height > HEIGHT) await page.setViewportSize({ width: look.width, height: HEIGHT });
  };
  return {
    page,
    complaints,
    picture,
    enter: async (path) => {
      await page.goto(new URL(path, site.urls?.site).href);
      const dark = page.getByRole('button', { name: /(Appearance|表示|外観)/ });
      const isDark = (await page.locator('html').getAttribute('data-color-mode')) === 'dark';
      if (isDark !== (look.theme === 'dark')) await dark.click();
    },
    frame: () => page.frameLocator('iframe').first(),
    look: async (step) => {
      await page.waitForTimeout(250);
      await picture(step);
      complaints.push(...(await accessibilityFindings(page)));
    },
    leave: () => context.close(),
  };
};

/** Ends a story, well or badly: keeps what its visitors saw last, and closes everything. */
export const endStory = async (site: LocalSite, ...visitors: Pick<Visitor, 'picture' | 'leave'>[]): Promise<void> => {
  for (const visitor of visitors) {
    await visitor.picture('last').catch(() => undefined);
    await visitor.leave();
  }
  await site.close();
};
