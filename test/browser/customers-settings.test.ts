import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { endStory, type Look, openStorySite, type Visitor, visit } from './story';

interface Words {
  readonly switchTo: RegExp | null;
  readonly settings: RegExp;
  readonly projectSettings: RegExp;
  readonly person: RegExp;
  readonly add: RegExp;
  readonly save: RegExp;
  readonly name: RegExp;
  readonly zone: RegExp;
  readonly addLicence: RegExp;
  readonly order: RegExp;
  readonly firstDay: RegExp;
  readonly lastDay: RegExp;
  readonly organization: RegExp;
  readonly addDomain: RegExp;
  readonly domain: RegExp;
  readonly contact: RegExp;
  readonly search: RegExp;
  readonly inactive: RegExp;
  readonly reversed: RegExp;
  readonly remove: (name: string) => RegExp;
  readonly addInstance: RegExp;
  readonly instanceName: RegExp;
  readonly saved: RegExp;
  readonly product: RegExp;
  readonly instance: RegExp;
  readonly promise: RegExp;
  readonly summary: RegExp;
  readonly create: RegExp;
  readonly conflict: RegExp;
  readonly taken: RegExp;
  readonly undo: RegExp;
  readonly undone: RegExp;
}

const english: Words = {
  switchTo: null,
  settings: /^Settings$/,
  projectSettings: /^Project settings$/,
  person: /^Person/,
  add: /^Add (a )?customer$/,
  save: /^Save$/,
  name: /^Name$/,
  zone: /^Time zone/,
  addLicence: /^Add a Premier licence/,
  order: /^Order/,
  firstDay: /^First day/,
  lastDay: /^Last day/,
  organization: /^Add an organization/,
  addDomain: /^Add a domain/,
  domain: /^Domain 1/,
  contact: /^Register a contact/,
  search: /^Search$/,
  inactive: /The account of Theo Lindgren is deactivated/,
  reversed: /The last day is before the first day/,
  remove: (name) => new RegExp(`^Remove ${name}`),
  addInstance: /^Add an instance/,
  instanceName: /^Name$/,
  saved: /^Saved: Lumen Rail/,
  product: /^Product/,
  instance: /^Instance/,
  promise: /^First answer due/,
  summary: /^Summary/,
  create: /^Create$/,
  conflict: /Hana Lee saved this customer on .*, while you were editing/,
  taken: /Time zone: taken over from them/,
  undo: /^Undo$/,
  undone: /^Undone: Lumen Rail Europe is as before/,
};

const japanese: Words = {
  switchTo: /^(Language|言語)$/,
  settings: /^設定$/,
  projectSettings: /^プロジェクト設定$/,
  person: /^(Person|人)/,
  add: /^お客様を追加/,
  save: /^保存$/,
  name: /^名前$/,
  zone: /^タイムゾーン/,
  addLicence: /^プレミア ライセンスを追加/,
  order: /^注文番号/,
  firstDay: /^開始日/,
  lastDay: /^終了日/,
  organization: /^組織を追加/,
  addDomain: /^ドメインを追加/,
  domain: /^ドメイン 1/,
  contact: /^コンタクトを登録/,
  search: /^検索$/,
  inactive: /Theo Lindgrenのアカウントは無効です/,
  reversed: /終了日が開始日より前です/,
  remove: (name) => new RegExp(`^削除 ${name}`),
  addInstance: /^インスタンスを追加/,
  instanceName: /^名前$/,
  saved: /^保存しました: Lumen Rail/,
  product: /^製品/,
  instance: /^インスタンス/,
  promise: /^初回応答の期限は/,
  summary: /^要約/,
  create: /^作成$/,
  conflict: /編集中の .* に、Hana Lee がこのお客様を保存しました/,
  taken: /タイムゾーン: 相手の変更を取り込みました/,
  undo: /^元に戻す$/,
  undone: /^元に戻しました: Lumen Rail Europe/,
};

const casts: readonly { readonly look: Look; readonly words: Words }[] = [
  { look: { name: 'settings-english-light-desktop', theme: 'light', width: 1280 }, words: english },
  { look: { name: 'settings-japanese-dark-phone', theme: 'dark', width: 390 }, words: japanese },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const enterAs = async (visitor: Visitor, words: Words, name: string): Promise<void> => {
  await visitor.enter('/');
  await visitor.page
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  if (words.switchTo) await visitor.page.getByRole('button', { name: words.switchTo }).click();
};

/** Fills the form of a new customer with two mistakes: a licence that ends too early, and a contact who left. */
const fillCustomer = async ({ frame }: Visitor, words: Words): Promise<void> => {
  await frame().getByRole('textbox', { name: words.name }).first().fill('Lumen Rail');
  await frame().getByRole('textbox', { name: words.organization }).fill('lumen');
  await frame().getByRole('textbox', { name: words.organization }).press('Enter');
  await frame().getByRole('button', { name: 'Lumen Rail' }).first().click();
  await frame().getByRole('button', { name: words.addDomain }).click();
  await frame().getByRole('textbox', { name: words.domain }).fill('LumenRail.example');
  await frame().getByRole('button', { name: words.addLicence }).click();
  await frame().getByRole('textbox', { name: words.order }).fill('LR-2026-9');
  await frame().getByLabel(words.firstDay).fill('2026-10-01');
  await frame().getByLabel(words.lastDay).fill('2026-09-30');
  await frame().getByRole('textbox', { name: words.contact }).press('Enter');
  await frame()
    .getByRole('button', { name: /^Theo Lindgren/ })
    .click();
  await frame().getByRole('checkbox', { name: 'Bamboo', exact: true }).check();
  await frame().getByRole('button', { name: words.addInstance }).click();
  await frame().getByRole('textbox', { name: words.instanceName }).last().fill('Bamboo main');
};

/** The mistakes are told at their fields and mended one by one. */
const mendAndSave = async ({ frame }: Visitor, words: Words): Promise<void> => {
  const save = frame().getByRole('button', { name: words.add }).last();
  await frame().getByText(words.reversed).waitFor();
  await save.click();
  await frame().getByLabel(words.lastDay).fill('2027-09-30');
  await save.click();
  await frame().getByText(words.inactive).waitFor();
  await frame()
    .getByRole('button', { name: words.remove('Theo Lindgren') })
    .click();
  await frame().getByRole('textbox', { name: words.contact }).press('Enter');
  await frame()
    .getByRole('button', { name: /^Mira Sandoval/ })
    .click();
  await save.click();
  await frame().getByText(words.saved).waitFor();
};

test.each(casts)(
  'a customer is added, raises a premium request, two administrators meet over it, and the last save is taken back ($look.name)',
  async ({ look, words }) => {
    const site = await openStorySite('2026-10-28 09:00 America/Los_Angeles');
    const olivia = await visit(browser, site, look);
    const hana = await visit(browser, site, { ...look, name: `${look.name}-hana` });
    const mira = await visit(browser, site, { ...look, name: `${look.name}-mira` });
    try {
      await enterAs(olivia, words, 'Olivia Grant');
      await olivia.frame().getByRole('button', { name: words.add }).click();
      await fillCustomer(olivia, words);
      await olivia.look('1-mistakes');
      await mendAndSave(olivia, words);
      await olivia.look('2-saved');

      // The contact of the new customer, a moment later: premium, with the instance just recorded.
      await enterAs(mira, words, 'Mira Sandoval');
      await mira.page.getByRole('link', { name: /^Report a problem/ }).click();
      await mira.frame().getByRole('combobox', { name: words.product }).selectOption('bamboo');
      await mira.frame().getByRole('combobox', { name: words.instance }).selectOption({ index: 1 });
      await mira.frame().getByRole('radio', { name: /^L2/ }).check();
      await mira.look('3-form');
      await mira.frame().getByText(words.promise).first().waitFor();
      await mira.page.getByRole('textbox', { name: words.summary }).fill('Builds wait for an agent');
      await mira.page.getByRole('button', { name: words.create }).click();
      await mira.page.waitForURL(/\/requests\/PREM-\d+$/);
      await mira.frame().getByText(words.promise).first().waitFor();
      await mira.look('3-premium');

      // Two administrators at once: the second keeps the text, sees what the first did, and saves on top of it.
      await olivia.frame().getByRole('textbox', { name: words.name }).first().fill('Lumen Rail Europe');
      await enterAs(hana, words, 'Hana Lee');
      await hana.page.getByRole('link', { name: words.projectSettings }).click();
      await hana.frame().getByRole('button', { name: 'Lumen Rail' }).click();
      await hana.frame().getByRole('combobox', { name: words.zone }).fill('America/Chicago');
      await hana.frame().getByRole('button', { name: words.save }).click();
      await hana.frame().getByText(words.saved).waitFor();
      await hana.look('4-first-save');
      await olivia.frame().getByRole('button', { name: words.save }).click();
      await olivia.frame().getByText(words.conflict).waitFor();
      await olivia.frame().getByText(words.taken).waitFor();
      expect(await olivia.frame().getByRole('textbox', { name: words.name }).first().inputValue()).toBe('Lumen Rail Europe');
      expect(await olivia.frame().getByRole('combobox', { name: words.zone }).inputValue()).toBe('America/Chicago');
      await olivia.look('5-conflict');
      await olivia.frame().getByRole('button', { name: words.save }).click();
      await olivia.frame().getByText(words.saved).waitFor();

      // Taken back: the name is as it was, the other administrator's zone stays.
      await olivia.frame().getByRole('button', { name: words.undo }).click();
      await olivia.frame().getByText(words.undone).waitFor();
      await olivia.frame().getByRole('heading', { name: 'Lumen Rail', exact: true }).waitFor();
      expect(await olivia.frame().getByRole('combobox', { name: words.zone }).inputValue()).toBe('America/Chicago');
      await olivia.look('6-undone');
      expect([...new Set([...olivia.complaints, ...hana.complaints, ...mira.complaints])]).toEqual([]);
    } finally {
      await endStory(site, olivia, hana, mira);
    }
  },
  300_000,
);
