import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { bookedWeekend, healthCheck, inTheWindow } from './quarter/care';
import { friday, report, weekend } from './quarter/incident';
import { openLife } from './quarter/life';
import { onboarding } from './quarter/onboarding';
import { purchase } from './quarter/purchase';
import { rosterDesk } from './roster-desk';
import { endStory, openStorySite } from './story';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a quarter in the life of a customer, from the purchase on 1 October 2026 to the health check in November', async () => {
  const site = await openStorySite('2026-10-01 09:00 America/Los_Angeles');
  await rosterDesk(site, false);
  const life = await openLife(browser, site, { name: 'quarter-english-light-desktop', theme: 'light', width: 1280 });
  try {
    await purchase(life);
    await onboarding(life);
    const key = await friday(life);
    await weekend(life, key);
    await report(life, key);
    await bookedWeekend(life);
    await inTheWindow(life);
    await healthCheck(life);
    expect([...new Set(life.complaints)]).toEqual([]);
  } finally {
    await endStory(site, life);
  }
}, 600_000);
