import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { LocalSite } from '../site/main';
import { launchBrowser } from './browser';
import { endStory, type Look, openStorySite, visit } from './story';

const english = {
  menu: /^Your menu/,
  entry: 'Your premium support',
  subheader: /^You are a registered contact of Harbor Logistics/,
  contacts: 'Registered contacts',
  requests: 'Requests',
  full: /2 of 2 used; none free/,
  replace: 'Replace… Peter Novak',
  replaceNow: 'Replace',
  name: 'Name',
  email: 'E-mail address',
  attest: /^Exactly one named person/,
  foreign: /gmail\.com/,
  replaced: 'Replaced; the seat is now held by Nora Quinn',
  waiting: 'Waiting for review',
  standIn: 'Stand-in… Grace Miller',
  person: 'Person',
  firstDay: 'First day',
  lastDay: 'Last day',
  returns: /^The seat returns to Grace Miller by itself on Mon 9 Nov/,
  standInNow: 'Name the stand-in',
  named: 'Dana Brooks is named as stand-in',
  comes: /^Dana Brooks stands in for Grace Miller from Mon 2 Nov .* to Mon 9 Nov/,
  adopt: /^Adopt this request PREM-/,
  promise: /^First answer due/,
  adopted: /^PREM-\d+ is a premium request now$/,
  nothingLeft: /^Nothing to adopt/,
  running: 'Running',
};

const japanese: typeof english = {
  menu: /^自分のメニュー/,
  entry: 'プレミア サポート（自社）',
  subheader: /^あなたは 北銀行 の登録コンタクトです/,
  contacts: '登録コンタクト',
  requests: 'リクエスト',
  full: /3 席中 2 席を使用、空き 1 席/,
  replace: '交代… 佐藤 健二 さん',
  replaceNow: '交代する',
  name: '氏名',
  email: 'メール アドレス',
  attest: /^このアドレスを読み、送信するのは/,
  foreign: /gmail\.com/,
  replaced: '交代しました。席は 鈴木 美咲 さんが引き継ぎました',
  waiting: '審査待ち',
  standIn: '代理… 田中 葵 さん',
  person: '対象者',
  firstDay: '開始日',
  lastDay: '終了日',
  returns: /^席は 11月9日\(月\) 00:00 JST に自動で 田中 葵 さんに戻ります/,
  standInNow: '代理を設定',
  named: '伊藤 遥 さんを代理に設定しました',
  comes: /^11月2日\(月\) .* から 11月9日\(月\) .* まで 伊藤 遥 さんが 田中 葵 さんの代理です/,
  adopt: /^このリクエストを引き取る PREM-/,
  promise: /^初回応答の期限は/,
  adopted: /^PREM-\d+ はプレミアのリクエストになりました$/,
  nothingLeft: /^引き取れるリクエストはありません/,
  running: '計測中',
};

interface Cast {
  readonly look: Look;
  readonly words: typeof english;
  readonly contact: string;
  readonly colleague: string;
  readonly colleagueName: RegExp;
  readonly successor: { readonly name: string; readonly wrong: string; readonly right: string };
}

const casts: readonly Cast[] = [
  {
    look: { name: 'own-english-light-desktop', theme: 'light', width: 1280 },
    words: english,
    contact: 'person:grace-miller',
    colleague: 'person:dana-brooks',
    colleagueName: /^Dana Brooks/,
    successor: { name: 'Nora Quinn', wrong: 'nora.quinn@gmail.com', right: 'nora.quinn@harborlogistics.example' },
  },
  {
    look: { name: 'own-japanese-dark-phone', theme: 'dark', width: 390 },
    words: japanese,
    contact: 'person:aoi-tanaka',
    colleague: 'person:haruka-ito',
    colleagueName: /^伊藤 遥/,
    successor: { name: '鈴木 美咲', wrong: 'misaki.suzuki@gmail.com', right: 'misaki.suzuki@kitabank.example.jp' },
  },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const MOST_TABS = 80;

const hasFocus = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => element.ownerDocument.hasFocus() && element.ownerDocument.activeElement === element).catch(() => false);

/** Presses Tab (backwards: Shift+Tab) until the place has the focus, which every place must get within 80 presses. */
const tabTo = async (page: Page, place: Locator, key = 'Tab'): Promise<void> => {
  await place.waitFor();
  for (let pressed = 0; pressed < MOST_TABS; pressed++) {
    if (await hasFocus(place)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${String(place)} is not reached with ${key}`);
};

const press = async (page: Page, place: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, place);
  await page.keyboard.press(key);
};

const type = async (page: Page, place: Locator, text: string): Promise<void> => {
  await tabTo(page, place);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
};

/** Chooses an option the way a keyboard does: arrow keys until it is the one. */
const choose = async (page: Page, place: Locator, wanted: RegExp): Promise<void> => {
  await tabTo(page, place);
  for (let step = 0; step < 20; step++) {
    const label = await place.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label ?? '');
    if (wanted.test(label)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${String(wanted)} is not among the options`);
};

const evaluated = async (site: LocalSite): Promise<void> => {
  const until = Date.now() + 20_000;
  while (site.host.storage.entity('request').entries().length === 0) {
    if (Date.now() > until) throw new Error('The request was not evaluated.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

const openTab = async (page: Page, dialog: FrameLocator, name: string): Promise<void> => {
  const tab = dialog.getByRole('tab', { name, exact: true });
  await tabTo(page, dialog.locator('[role=tab][aria-selected=true]'), 'Shift+Tab');
  for (let step = 0; step < 12 && !(await hasFocus(tab)); step++) await page.keyboard.press('ArrowRight');
  await dialog.locator(`[role=tab][aria-selected=true]`).getByText(name, { exact: true }).waitFor();
};

test.each(casts)(
  'X02 NEW-7 by keyboard alone a contact replaces a leaving colleague, names a stand-in for a week and adopts a colleague’s request ($look.name)',
  async ({ look, words, contact, colleague, colleagueName, successor }) => {
    const site = await openStorySite('2026-10-28 09:00 America/Los_Angeles');
    const visitor = await visit(browser, site, look);
    const { page } = visitor;
    try {
      const choice = { productKey: 'bamboo', instanceId: null, severity: 'L2' };
      site.jira.createRequest({
        ...{ reporter: colleague, serviceDeskId: '1', requestTypeId: '11' },
        summary: 'Builds do not start',
        description: '',
        properties: { '7f1c2b0a-5d64-4c1e-9a53-2f0e8d6b41c7': { premier: choice } },
      });
      await evaluated(site);
      await visitor.enter(`/as/${encodeURIComponent(contact)}/portal`);
      await page.frameLocator('iframe').first().getByText(words.subheader).waitFor();
      await visitor.look('1-portal');

      await press(page, page.getByRole('button', { name: words.menu }));
      await press(page, page.getByRole('button', { name: words.entry, exact: true }));
      const dialog = page.frameLocator('dialog iframe');
      await dialog.getByRole('heading', { level: 4 }).first().waitFor();
      await tabTo(page, dialog.getByRole('tab', { name: words.requests, exact: true }));
      await visitor.look('2-requests');

      // Replaces a leaving colleague: a wrong address is told at its field, nothing typed is lost, Escape gives the focus back.
      await openTab(page, dialog, words.contacts);
      await dialog.getByText(words.full).waitFor();
      await visitor.look('3-contacts');
      const replace = dialog.getByRole('button', { name: words.replace, exact: true });
      await press(page, replace);
      await page.keyboard.press('Escape');
      await dialog.getByRole('heading', { name: words.contacts }).waitFor();
      expect(await hasFocus(replace)).toBe(true);
      await press(page, replace);
      const form = dialog.getByRole('form');
      await type(page, form.getByRole('textbox', { name: words.name, exact: true }), successor.name);
      await type(page, form.getByRole('textbox', { name: words.email, exact: true }), successor.wrong);
      await form.getByText(words.foreign).waitFor();
      await visitor.look('4-wrong-address');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(successor.right);
      await press(page, form.getByRole('checkbox', { name: words.attest }), 'Space');
      await press(page, form.getByRole('button', { name: words.replaceNow, exact: true }));
      await dialog.getByText(words.replaced).waitFor();
      await dialog.getByText(words.waiting, { exact: true }).waitFor();
      await visitor.look('5-replaced');

      // Names a stand-in for next week.
      await press(page, dialog.getByRole('button', { name: words.standIn, exact: true }));
      await choose(page, form.getByRole('combobox', { name: words.person, exact: true }), colleagueName);
      await tabTo(page, form.getByLabel(words.firstDay));
      await page.keyboard.type('11022026');
      await tabTo(page, form.getByLabel(words.lastDay));
      await page.keyboard.type('11082026');
      await form.getByText(words.returns).waitFor();
      await visitor.look('6-stand-in');
      await press(page, form.getByRole('button', { name: words.standInNow, exact: true }));
      await dialog.getByText(words.named).waitFor();
      await dialog.getByText(words.comes).waitFor();

      // Adopts the colleague's request, whose promise is there before.
      const adopt = dialog.getByRole('button', { name: words.adopt });
      await tabTo(page, adopt);
      await dialog.getByText(words.promise).waitFor();
      await visitor.look('7-adopt');
      await page.keyboard.press('Enter');
      await dialog.getByText(words.adopted).waitFor();
      await dialog.getByText(words.nothingLeft).waitFor();
      await openTab(page, dialog, words.requests);
      await dialog.getByText(words.running, { exact: true }).waitFor();
      await visitor.look('8-adopted');

      // Escape closes the dialog, and the focus is where it was opened from.
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      expect(await hasFocus(page.getByRole('button', { name: words.menu }))).toBe(true);
      expect([...new Set(visitor.complaints)]).toEqual([]);
    } finally {
      await endStory(site, visitor);
    }
  },
  300_000,
);
