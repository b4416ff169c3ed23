import type { Browser, Locator } from 'playwright-core';
import { launchBrowser } from './browser';
import { endStory, type Look, openStorySite, visit } from './story';

const english = {
  isJapanese: false,
  progress: (count: number) => `${count} of 5 steps done`,
  project: 'Switch on Support desk (PREM)',
  samples: 'Add sample customers',
  raise: 'Raise a request on the portal',
  customer: /^Customer/,
  sample: 'Kestrel Freight (sample)',
  product: /^Product/,
  promise: /^First answer due/,
  summary: /^Summary/,
  create: 'Create',
  complete: /has its promise: Premier Desk is set up/,
  person: /^Person/,
  health: 'App health',
  working: 'The app is at work',
  check: 'Check the installation',
  checked: /Checked/,
  jql: 'JQL to paste',
  remove: 'Remove the sample customers',
  dismiss: 'Put this guide away',
};

const japanese: Words = {
  isJapanese: true,
  progress: (count: number) => `5 ステップ中 ${count} ステップ完了`,
  project: 'Support desk (PREM) を有効にする',
  samples: 'サンプルのお客様を追加する',
  raise: 'ポータルでリクエストを起票する',
  customer: /^お客様/,
  sample: 'Kestrel Freight (sample)',
  product: /^製品/,
  promise: /^初回応答の期限は/,
  summary: /^要約/,
  create: '作成',
  complete: /に応答期限が付きました/,
  person: /^人/,
  health: 'アプリの状態',
  working: 'アプリは正常に動作しています',
  check: '導入状況を確認する',
  checked: /確認日時/,
  jql: '貼り付ける JQL',
  remove: 'サンプルのお客様を削除する',
  dismiss: 'このガイドを閉じる',
};

type Words = typeof english;

const stories: readonly { readonly look: Look; readonly words: Words }[] = [
  { look: { name: 'first-use-english-light-desktop', theme: 'light', width: 1280 }, words: english },
  { look: { name: 'first-use-japanese-dark-phone', theme: 'dark', width: 390 }, words: japanese },
];

const MOST_DECISIONS = 10;
const MOST_MINUTES = 5;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test.each(stories)(
  'from the installation to the first premium request ($look.name)',
  async ({ look, words }) => {
    const site = await openStorySite('2026-10-28 09:00 America/Los_Angeles', { configured: false });
    const visitor = await visit(browser, site, look);
    const { page, frame } = visitor;
    const decisions: string[] = [];
    const decide = async (what: string, act: Promise<unknown>): Promise<void> => {
      decisions.push(what);
      await act;
    };
    const button = (name: string): Locator => frame().getByRole('button', { name, exact: true });
    const started = performance.now();
    try {
      await visitor.enter(new URL(site.links.settings).pathname);
      if (words.isJapanese) await page.getByRole('button', { name: 'Language' }).click();
      await frame().getByText(words.progress(1)).first().waitFor();
      await visitor.look('1-just-installed');

      await decide('which project', button(words.project).click());
      await frame().getByText(words.progress(2)).first().waitFor();
      await decide('try it with sample customers', button(words.samples).click());
      await frame().getByText(words.progress(4)).first().waitFor();
      await visitor.look('2-sample-customers');
      await decide('raise the first request', button(words.raise).click());

      await decide('for which customer', frame().getByRole('combobox', { name: words.customer }).selectOption({ label: words.sample }));
      await decide('about which product', frame().getByRole('combobox', { name: words.product }).selectOption('bamboo'));
      await decide('how severe', frame().getByRole('radio', { name: /^L2/ }).check());
      await decide('what is wrong', page.getByRole('textbox', { name: words.summary }).fill('Builds wait for an agent'));
      await visitor.look('3-first-request');
      await decide('send it', page.getByRole('button', { name: words.create, exact: true }).click());
      await page.waitForURL(/\/requests\/PREM-1$/);
      await frame().getByText(words.promise).first().waitFor();
      const minutes = (performance.now() - started) / 60_000;

      await visitor.enter(new URL(site.links.settings).pathname);
      await frame().getByText(words.complete).first().waitFor();
      await visitor.look('4-complete');
      console.info(`${look.name}: ${decisions.length} decisions in ${minutes.toFixed(2)} minutes: ${decisions.join(', ')}`);
      expect(decisions.length).toBeLessThanOrEqual(MOST_DECISIONS);
      expect(minutes).toBeLessThanOrEqual(MOST_MINUTES);

      await site.clock.moveTo(site.clock.now() + 6 * 60_000);
      await button(words.health).click();
      await frame().getByText(words.working).first().waitFor();
      await frame().getByRole('button', { name: words.check }).click();
      await frame().getByText(words.checked).first().waitFor();
      await visitor.look('5-health-and-check');
      expect(await frame().getByRole('textbox', { name: words.jql }).inputValue()).toBe(
        '"Premier track" is EMPTY OR "Premier track" = standard',
      );

      await visitor.enter(new URL(site.links.settings).pathname);
      await button(words.remove).click();
      await button(words.remove).waitFor({ state: 'detached' });
      await button(words.dismiss).click();
      await button(words.dismiss).waitFor({ state: 'detached' });
      await visitor.look('6-put-away');
      expect([...new Set(visitor.complaints)]).toEqual([]);
    } finally {
      await endStory(site, visitor);
    }
  },
  300_000,
);
