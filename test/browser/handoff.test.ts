import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { at } from '../functions/desk';
import type { LocalSite } from '../site/main';
import { launchBrowser } from './browser';
import { rosterDesk } from './roster-desk';
import { endStory, openStorySite, twoCasts, visit } from './story';

const english = {
  offer: /^Write the note and hand over/,
  confirm: 'Hand over',
  facts: 'Facts so far',
  nextStep: 'Next step',
  missing: 'Fill this in.',
  accept: 'Accept',
  waiting: /accepts within/,
  warm: /accepted Sat 31 Oct 08:4.* both were there for 1[0-9] min/,
  nothing: 'Nothing to hand over.',
  engineer: /^Your engineer is now 森 由紀 \(Weekend support\), handed over by Maya Torres at Fri 30 Oct 16:4/,
  callNow: /^Call now: Weekend support/,
  back: /^Your engineer is now Liam Okafor \(Sydney\), handed over by 森 由紀 at /,
  menu: /^Your menu/,
  entry: 'Your premium support',
  phone: 'Phone',
  atHand: 'Have at hand:',
  otherAtHand: 'お手元にご用意ください:',
  log: /^Log a call/,
  logNow: 'Log this call',
  caller: /^Who called/,
  notes: /^What was said/,
  contact: 'Grace Miller',
  logged: /^Phone call with Grace Miller/,
};

const japanese: typeof english = {
  offer: /^メモを作成して引き継ぐ/,
  confirm: '引き継ぐ',
  facts: 'これまでの事実',
  nextStep: '次に行うこと',
  missing: '入力してください。',
  accept: '受け取る',
  waiting: /が受け取りを|受け取ります/,
  warm: /に受け取りました。重複時間は 1[0-9]/,
  nothing: '引き継ぐものはありません。',
  engineer: /^現在の担当エンジニアは 森 由紀（週末サポート）です/,
  callNow: /^今すぐお電話ください。週末サポート/,
  back: /^現在の担当エンジニアは Liam Okafor（シドニー）です/,
  menu: /^自分のメニュー/,
  entry: 'プレミア サポート（自社）',
  phone: '電話',
  atHand: 'お手元にご用意ください:',
  otherAtHand: 'Have at hand:',
  log: /^通話を記録/,
  logNow: 'この通話を記録',
  caller: /^通話の相手/,
  notes: /^内容/,
  contact: '田中 葵',
  logged: /^電話（田中 葵 さん）/,
};

const casts = twoCasts('handoff', english, japanese);

const APP = '7f1c2b0a-5d64-4c1e-9a53-2f0e8d6b41c7';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const raise = async (site: LocalSite, customer: string): Promise<string> => {
  const { issueKey } = site.jira.createRequest({
    ...{ reporter: `person:${customer}`, serviceDeskId: '1', requestTypeId: '11', summary: 'Nobody can log in', description: '' },
    properties: { [APP]: { premier: { productKey: 'jira-software', instanceId: null, severity: 'L1' } } },
    files: ['thread-dump-node-1.txt'],
  });
  for (let tries = 0; tries < 200 && site.host.storage.entity('request').entries().length === 0; tries++) await pause(100);
  return issueKey;
};

test.each(casts)(
  'HND-5 X30 an L1 goes to the weekend team warm on Friday and back to Sydney on Monday; the customer reads who has it ($look.name)',
  async ({ look, words, customer, language }) => {
    const site = await openStorySite('2026-10-30 16:10 America/Los_Angeles');
    await rosterDesk(site, true);
    const visitor = await visit(browser, site, look);
    const { page, frame } = visitor;
    /** Everybody's page is read in one language, whatever their own is. */
    const as = async (person: string, path: string) => {
      await visitor.enter(`/as/person:${person}/${path}`);
      const other = page.getByRole('button', { name: /^(Language|言語)$/ });
      if ((await other.innerText()) === language) await other.click();
    };
    const openPanel = async (person: string, key: string) => {
      await as(person, `issues/${key}`);
      await page.getByRole('button', { name: /^Premier Desk/ }).click();
    };
    const until = (wallClock: string) => site.clock.moveTo(at(wallClock));
    try {
      const key = await raise(site, customer);

      // Maya writes the note on the board; facts and files are there already, the next step is hers.
      await as('maya-torres', 'projects/PREM/premier/handoffs');
      await frame().getByRole('button', { name: words.offer }).click();
      const form = frame().getByRole('form');
      expect(await form.getByRole('textbox', { name: words.facts }).inputValue()).toContain('Nobody can log in');
      await form.getByRole('button', { name: words.confirm, exact: true }).click();
      await form.getByText(words.missing).waitFor();
      await visitor.look('1-note');
      await form.getByRole('textbox', { name: words.nextStep }).fill('Read the thread dump of node 1; call back by 18:00.');
      await form.getByRole('button', { name: words.confirm, exact: true }).click();
      await frame().getByText(words.waiting).waitFor();
      await visitor.look('2-offered');

      // Yuki of the weekend team accepts at 16:48, twelve minutes before Maya leaves.
      await until('2026-10-30 16:48 America/Los_Angeles');
      await openPanel('yuki-mori', key);
      await frame().getByRole('button', { name: words.accept, exact: true }).click();
      await frame().getByText(words.warm).waitFor();
      await visitor.look('3-accepted');

      // The customer reads who has it now, and whom a call reaches after 17:00.
      await until('2026-10-30 17:10 America/Los_Angeles');
      await as(customer, `requests/${key}`);
      await frame().getByText(words.engineer).waitFor();
      await frame().getByText(words.callNow).waitFor();
      await visitor.look('4-customer');

      // A call on Saturday is logged.
      await until('2026-10-31 10:00 America/Los_Angeles');
      await openPanel('yuki-mori', key);
      await frame().getByRole('button', { name: words.log }).click();
      await form.getByRole('combobox', { name: words.caller }).selectOption({ label: words.contact });
      await form.getByRole('spinbutton').fill('8');
      await form.getByRole('textbox', { name: words.notes }).fill('They restarted node 2.');
      await visitor.look('5-call');
      await form.getByRole('button', { name: words.logNow, exact: true }).click();
      await frame().getByText(words.logged).waitFor();

      // Back on Monday: Yuki writes the note, Liam of Sydney accepts before 10:00.
      await until('2026-11-02 09:30 Australia/Sydney');
      await as('yuki-mori', 'projects/PREM/premier/handoffs');
      await frame().getByRole('button', { name: words.offer }).click();
      await form.getByRole('textbox', { name: words.nextStep }).fill('Raise the pool size of node 2.');
      await form.getByRole('button', { name: words.confirm, exact: true }).click();
      await frame().getByText(words.waiting).waitFor();
      await until('2026-11-02 09:48 Australia/Sydney');
      await as('liam-okafor', 'projects/PREM/premier/handoffs');
      await frame().getByRole('button', { name: words.accept, exact: true }).click();
      await frame().getByText(words.nothing).waitFor();
      await visitor.look('6-back');
      await until('2026-11-02 10:05 Australia/Sydney');
      await as(customer, `requests/${key}`);
      await frame().getByText(words.back).waitFor();
      await visitor.look('7-customer-monday');

      // The numbers on the customer's own page, and the card to print in both languages.
      await as(customer, 'portal');
      await page.getByRole('button', { name: words.menu }).click();
      await page.getByRole('button', { name: words.entry, exact: true }).click();
      const dialog = page.frameLocator('dialog iframe');
      await dialog.getByRole('tab', { name: words.phone, exact: true }).click();
      await dialog.getByText(words.atHand).waitFor();
      await dialog.getByText(words.otherAtHand).waitFor();
      await visitor.look('8-phone');
      await page.emulateMedia({ media: 'print' });
      expect([await dialog.getByRole('button').count(), await dialog.getByRole('heading').count()]).toEqual([0, 2]);
      await visitor.look('9-print');
      await page.emulateMedia({ media: 'screen' });
      expect([...new Set(visitor.complaints)]).toEqual([]);
    } finally {
      await endStory(site, visitor);
    }
  },
  300_000,
);
