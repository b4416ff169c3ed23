import type { Browser } from 'playwright-core';
import type { LocalSite } from '../site/main';
import { launchBrowser } from './browser';
import { endStory, type Look, openStorySite, visit } from './story';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A day that the office keeps, and one that is no whole day. */
const ICS = [
  'BEGIN:VCALENDAR',
  ...['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20261224', 'SUMMARY:Kerstavond', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'DTSTART:20261231T150000Z', 'SUMMARY:Early close', 'END:VEVENT'],
  'END:VCALENDAR',
].join('\r\n');

const looks: readonly Look[] = [
  { name: 'plan-light-desktop', theme: 'light', width: 1280 },
  { name: 'plan-dark-phone', theme: 'dark', width: 390 },
];

test.each(looks)(
  'an administrator tries, compares, publishes and assesses again ($name)',
  async (look) => {
    const site: LocalSite = await openStorySite('2026-10-28 09:00 America/Los_Angeles');
    const visitor = await visit(browser, site, look);
    const { page, frame } = visitor;
    try {
      site.jira.createRequest({
        reporter: 'person:grace-miller',
        serviceDeskId: '1',
        requestTypeId: '11',
        summary: 'Builds do not start',
        description: 'The build queue stands still.',
      });
      await visitor.enter('/');
      await page.getByRole('link', { name: /^Olivia Grant/ }).click();
      await frame().getByRole('button', { name: 'Plan', exact: true }).click();
      await frame().getByRole('heading', { name: 'On duty now' }).waitFor();
      await frame()
        .getByText(/^The same as a table/)
        .click();
      await visitor.look('1-coverage');

      // NEW-3: the moment of creation moves by keyboard and by pointer on the ribbon itself, and the promise with it.
      const promised = frame()
        .getByText(/^First answer due/)
        .first();
      const before = await promised.innerText();
      const slider = frame().getByRole('slider', { name: /^Created/ });
      await slider.focus();
      await slider.press('ArrowRight');
      expect(await promised.innerText()).not.toBe(before);
      await slider.scrollIntoViewIfNeeded();
      const box = await frame().locator('.ribbon-track').boundingBox();
      if (box === null) throw new Error('The ribbon is nowhere');
      await page.mouse.move(box.x + box.width * 0.1, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.22, box.y + box.height / 2, { steps: 4 });
      await page.mouse.up();
      await frame()
        .getByText(/held from Fri 17:00 Los Angeles to Mon 10:00 Sydney|held until Mon 10:00 Sydney|Mon 2 Nov/)
        .first()
        .waitFor();

      // NEW-4: what if, kept as a case.
      await frame().getByRole('button', { name: 'What if' }).click();
      await frame().getByLabel('Product').selectOption('bamboo');
      await frame()
        .getByLabel(/^Keep this/)
        .fill('Bamboo L2');
      await frame().getByRole('button', { name: 'Keep case' }).click();
      await frame().getByText('As expected').waitFor();
      await visitor.look('2-what-if');

      // NEW-5: a mistake is named at its field; a draft is compared, published, and open requests are assessed again.
      await frame().getByRole('button', { name: 'Edit and compare' }).click();
      const target = frame()
        .getByLabel(/^L4 .*minutes$/)
        .first();
      await target.fill('0');
      await frame().getByText('A target must be longer than 0 minutes.').first().waitFor();
      expect(await frame().getByRole('button', { name: 'Compare', exact: true }).isDisabled()).toBe(true);
      await visitor.look('3-mistake');
      await target.fill('2880');
      await frame()
        .getByRole('button', { name: /^Bamboo/ })
        .click();
      await frame().getByLabel('Former names').fill('Bamboo Server, Elastic Bamboo');
      await frame().getByRole('button', { name: /^EMEA/ }).click();
      await frame().getByText('No weekday gap in the next two years.').waitFor();
      await frame().getByRole('button', { name: 'Remove Wednesday, stretch 1' }).last().click();
      await frame()
        .getByText(/^The rota has \d+ gaps/)
        .first()
        .waitFor();
      await frame().getByRole('button', { name: 'Add hours Wednesday' }).last().click();
      await frame().getByLabel('Wednesday, stretch 1: from').last().fill('08:00');
      await frame().getByText('No weekday gap in the next two years.').waitFor();
      await frame()
        .getByLabel('Calendar file (ICS)')
        .setInputFiles({ name: 'amsterdam.ics', mimeType: 'text/calendar', buffer: Buffer.from(ICS) });
      await frame().getByText('1 holiday read, from 2026-12-24 to 2026-12-24.', { exact: false }).waitFor();
      await frame()
        .getByText(/^Line 6 was left out/)
        .waitFor();
      await frame().getByRole('button', { name: 'Add these to the list' }).click();
      await visitor.look('3-region');
      await frame().getByLabel('Reading of the offering').selectOption('never');
      await frame().getByRole('button', { name: 'Compare', exact: true }).click();
      await frame()
        .getByText(/1 due time changes/)
        .waitFor();
      await frame().getByRole('heading', { name: 'Comparison' }).scrollIntoViewIfNeeded();
      await visitor.look('4-compared');
      await frame().getByRole('button', { name: 'Publish', exact: true }).click();
      await frame().getByText('Published', { exact: true }).first().waitFor();
      await frame().getByRole('button', { name: 'Versions' }).click();
      await frame().getByText('premier-2019, version 2').first().waitFor();
      await frame().getByRole('button', { name: 'Assess all open requests again' }).click();
      await frame()
        .getByText(/1 written/)
        .waitFor();
      await visitor.look('5-versions');
      expect([...new Set(visitor.complaints)]).toEqual([]);
    } finally {
      await endStory(site, visitor);
    }
  },
  300_000,
);

test.each<Look>([
  { name: 'coverage-japanese-dark-desktop', theme: 'dark', width: 1280 },
  { name: 'coverage-japanese-light-phone', theme: 'light', width: 390 },
])(
  'an agent in Tokyo sees who is on duty and the two weeks ahead ($name)',
  async (look) => {
    const site: LocalSite = await openStorySite('2026-10-28 10:00 Europe/Amsterdam');
    const visitor = await visit(browser, site, look);
    const { page, frame } = visitor;
    try {
      await visitor.enter('/');
      await page.getByRole('link', { name: /^森 由紀/ }).click();
      await page.getByRole('link', { name: /^Premier Desk/ }).click();
      await frame().getByRole('button', { name: '対応時間' }).click();
      await frame()
        .getByText(/現在、アムステルダムが応答します/)
        .waitFor();
      await visitor.look('1-coverage');
      await frame().getByText('表で見る').click();
      await frame().getByRole('cell', { name: '計測停止' }).first().waitFor();
      await visitor.look('2-table');
      expect([...new Set(visitor.complaints)]).toEqual([]);
    } finally {
      await endStory(site, visitor);
    }
  },
  300_000,
);
