import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { readManifest } from '../site/forge/manifest';
import type { LocalSite } from '../site/main';
import { launchBrowser } from './browser';
import { endStory, type Look, openStorySite, visit } from './story';

const { appId } = readManifest(join(__dirname, '../../manifest.yml'));

const english = {
  menu: /^Your menu/,
  entry: 'Your premium support',
  tab: 'Instances',
  running: /^In production: /,
  allCorrect: /still correct$/,
  confirmed: /^Thank you: every field is confirmed/,
  edit: /^Change what it says/,
  drivers: 'Drivers',
  save: 'Save',
  saved: /^Saved\. What was there before is kept/,
  changes: 'What changed since the last request',
  twins: 'Twins side by side',
  firstTwin: 'differs',
  passport: /^Passport/,
  print: 'Print',
  back: 'Back',
  sinceRaised: 'Changed since the request was raised',
  sameDay: /^the same day, after the request$/,
};

const japanese: typeof english = {
  menu: /^自分のメニュー/,
  entry: 'プレミア サポート（自社）',
  tab: 'インスタンス',
  running: /^本番環境: /,
  allCorrect: /変更なし（確認）$/,
  confirmed: /^ありがとうございます。すべての項目を確認済みにしました/,
  edit: /^内容を変更/,
  drivers: 'ドライバ',
  save: '保存',
  saved: /^保存しました。以前の内容も記録に残ります/,
  changes: '前回のリクエスト以降の変更',
  twins: '環境の比較',
  firstTwin: '不明',
  passport: /^パスポート/,
  print: '印刷',
  back: '戻る',
  sinceRaised: '起票後の変更',
  sameDay: /^リクエスト当日（起票後）$/,
};

interface Cast {
  readonly look: Look;
  readonly words: typeof english;
  readonly contact: string;
  readonly agent: string;
  readonly customer: string;
  readonly instance: { readonly id: string; readonly name: string; readonly productKey: string };
}

const casts: readonly Cast[] = [
  {
    look: { name: 'profile-english-light-desktop', theme: 'light', width: 1280 },
    ...{ words: english, contact: 'person:grace-miller', agent: 'person:maya-torres', customer: 'harbor-logistics' },
    instance: { id: 'harbor-bamboo-production', name: 'Bamboo production', productKey: 'bamboo' },
  },
  {
    look: { name: 'profile-japanese-dark-phone', theme: 'dark', width: 390 },
    ...{ words: japanese, contact: 'person:aoi-tanaka', agent: 'person:yuki-mori', customer: 'kita-bank' },
    instance: { id: 'kita-jira-production', name: 'Jira 本番', productKey: 'jira-software' },
  },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

const raised = async (site: LocalSite, { contact, instance }: Cast): Promise<string> => {
  const { issueKey } = site.jira.createRequest({
    ...{ reporter: contact, serviceDeskId: '1', requestTypeId: '11', summary: 'Pages are slow', description: '' },
    properties: { [appId]: { premier: { productKey: instance.productKey, instanceId: instance.id, severity: 'L2' } } },
  });
  const stored = site.host.storage.entity('request');
  for (let tries = 0; tries < 200 && stored.entries().length === 0; tries++) await pause(100);
  return issueKey;
};

test.each(casts)(
  'NEW-15 NEW-16 NEW-17 a contact confirms all with one press and edits a driver; the desk sees what changed ($look.name)',
  async (cast) => {
    const { look, words, contact, agent, customer, instance } = cast;
    const site = await openStorySite('2026-11-20 09:00 America/Los_Angeles');
    const visitor = await visit(browser, site, look);
    const { page } = visitor;
    try {
      const issueKey = await raised(site, cast);
      await visitor.enter(`/as/${encodeURIComponent(contact)}/portal`);
      await page.getByRole('button', { name: words.menu }).click();
      await page.getByRole('button', { name: words.entry, exact: true }).click();
      const dialog = page.frameLocator('dialog iframe');
      await dialog.getByRole('tab', { name: words.tab, exact: true }).click();
      await dialog.getByText(words.running).waitFor();
      await visitor.look('1-profile');

      // One press says that everything is still correct.
      await dialog.getByRole('button', { name: words.allCorrect }).first().click();
      await dialog.getByText(words.confirmed).first().waitFor();

      // A driver is changed; what it was is kept, and told as changed since the request.
      const card = dialog
        .getByRole('listitem')
        .filter({ has: page.frameLocator('dialog iframe').getByRole('heading', { level: 4, name: instance.name }) });
      await card.getByRole('button', { name: words.edit }).click();
      const form = dialog.getByRole('form');
      await form.getByRole('textbox', { name: words.drivers, exact: true }).fill('PostgreSQL JDBC 42.7.4');
      await form.getByRole('button', { name: words.save, exact: true }).click();
      await dialog.getByText(words.saved).waitFor();
      await dialog.getByRole('heading', { name: words.changes }).waitFor();
      const twins = dialog.getByRole('region', { name: words.twins });
      expect(await twins.getByRole('row').nth(1).innerText()).toContain(words.firstTwin);
      await visitor.look('2-changed');

      // The passport prints as one plain page.
      await card.getByRole('button', { name: words.passport }).click();
      const print = dialog.getByRole('button', { name: words.print, exact: true });
      await print.waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await print.isVisible()).toBe(false);
      expect(await dialog.getByRole('tab', { name: words.tab, exact: true }).isVisible()).toBe(false);
      await dialog.getByText('PostgreSQL JDBC 42.7.4').waitFor();
      await visitor.look('3-printed');
      await page.emulateMedia({ media: 'screen' });
      await dialog.getByRole('button', { name: words.back, exact: true }).click();
      await page.keyboard.press('Escape');

      // The desk: the request as it was, and the customer's environment today.
      await visitor.enter(`/as/${encodeURIComponent(agent)}/issues/${issueKey}`);
      const panel = visitor.frame();
      await page.getByRole('button', { name: /^Premier Desk/ }).click();
      await panel.getByText(words.sinceRaised, { exact: true }).waitFor();
      await panel.getByText(words.sameDay).waitFor();
      await visitor.look('4-issue');
      await visitor.enter(`/as/${encodeURIComponent(agent)}/projects/PREM/premier/customers/${customer}/environment`);
      await visitor.frame().getByText(words.running).waitFor();
      await visitor.look('5-desk');
      expect([...new Set(visitor.complaints)]).toEqual([]);
    } finally {
      await endStory(site, visitor);
    }
  },
  300_000,
);
