import type { Browser } from 'playwright-core';
import type { LocalSite } from '../site/main';
import { launchBrowser } from './browser';
import { endStory, type Look, openStorySite, type Visitor, visit } from './story';

interface Cast {
  readonly look: Look;
  readonly contact: string;
  readonly colleague: string;
  readonly agent: string;
  readonly admin: string;
  readonly customer: string;
  readonly words: Readonly<
    Record<
      | 'time'
      | 'friday'
      | 'moving'
      | 'report'
      | 'product'
      | 'instance'
      | 'promise'
      | 'summary'
      | 'create'
      | 'person'
      | 'held'
      | 'reply'
      | 'send'
      | 'met'
      | 'notContact'
      | 'forward'
      | 'clause',
      RegExp
    >
  >;
}

const english: Cast['words'] = {
  time: /^Site time/,
  friday: /^Friday 16:30/,
  moving: /^Moving/,
  report: /^Report a problem/,
  product: /^Product/,
  instance: /^Instance/,
  promise: /^First answer due/,
  summary: /^Summary/,
  create: /^Create$/,
  person: /^Person/,
  held: /^held from Fri 17:00 Los Angeles to Mon 10:00 Sydney \(47 h this weekend\)$/,
  reply: /^Reply to customer/,
  send: /^Send$/,
  met: /target met/,
  notContact: /The reporter is not a registered contact of Harbor Logistics/,
  forward: /Ask a registered contact of your company to raise it/,
  clause: /月曜日の午前 10 時まで/,
};

const japanese: Cast['words'] = {
  time: /^サイトの時刻/,
  friday: /^金曜 16:30/,
  moving: /^進めています/,
  report: /^Report a problem/,
  product: /^製品/,
  instance: /^インスタンス/,
  promise: /^初回応答の期限は/,
  summary: /^要約/,
  create: /^作成$/,
  person: /^人/,
  held: /^ロサンゼルスの金曜日 17:00 からシドニーの月曜日 10:00 まで停止 \(今週末は 47 時間\)$/,
  reply: /^顧客に返信/,
  send: /^送信$/,
  met: /目標を達成しました/,
  notContact: /報告者は北銀行の登録コンタクトではありません/,
  forward: /自社の登録コンタクトに起票を依頼する/,
  clause: /月曜日の午前 10 時まで/,
};

const harbor = {
  contact: 'Grace Miller',
  colleague: 'Dana Brooks',
  agent: 'Maya Torres',
  admin: 'Olivia Grant',
  customer: 'Harbor Logistics',
  words: english,
};
const kita = { contact: '田中 葵', colleague: '伊藤 遥', agent: '森 由紀', admin: 'Olivia Grant', customer: '北銀行', words: japanese };

const casts: readonly Cast[] = [
  { ...harbor, look: { name: 'english-light-desktop', theme: 'light', width: 1280 } },
  { ...harbor, look: { name: 'english-dark-phone', theme: 'dark', width: 390 } },
  { ...kita, look: { name: 'japanese-light-phone', theme: 'light', width: 390 } },
  { ...kita, look: { name: 'japanese-dark-desktop', theme: 'dark', width: 1280 } },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The one Promise a frame shows, as its reader sees it. */
const promiseIn = async ({ frame }: Visitor, words: Cast['words']): Promise<string> => {
  const sentence = frame().getByRole('paragraph').filter({ hasText: words.promise }).first();
  return (await sentence.innerText()).replaceAll(/\s+/g, ' ').trim();
};

const becomes = async ({ page, words }: { page: Visitor['page']; words: Cast['words'] }, name: string): Promise<void> => {
  await page.getByRole('button', { name: words.person }).click();
  await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
};

const fillIn = async (visitor: Visitor, words: Cast['words'], summary: string): Promise<void> => {
  const { page, frame } = visitor;
  await page.getByRole('link', { name: words.report }).click();
  await frame().getByRole('combobox', { name: words.product }).selectOption('bamboo');
  await frame().getByRole('radio', { name: /^L2/ }).check();
  await page.getByRole('textbox', { name: words.summary }).fill(summary);
};

test.each(casts)(
  'Friday 16:30 in Los Angeles: asked, promised, held, answered, met ($look.name)',
  async (cast) => {
    const { words } = cast;
    const site: LocalSite = await openStorySite('2026-10-30 16:00 America/Los_Angeles');
    const visitor = await visit(browser, site, cast.look);
    const { page, frame } = visitor;
    try {
      await visitor.enter('/');
      await visitor.look('1-choose-a-person');
      await page.getByRole('link', { name: new RegExp(`^${cast.contact}`) }).click();
      await page.getByRole('button', { name: words.time }).click();
      await page.getByRole('button', { name: words.friday }).click();
      await page.getByText(words.moving).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: words.time }).click();

      // The sentence counts in whole minutes: read and send within the same one.
      await page.waitForTimeout(1_500);

      // As a registered contact: the promise is read before the request is sent.
      await fillIn(visitor, words, 'Builds wait for an agent');
      await frame().getByRole('combobox', { name: words.instance }).selectOption({ index: 1 });
      const before = await promiseIn(visitor, words);
      await page.getByRole('button', { name: words.create }).click();
      await page.waitForURL(/\/requests\/PREM-\d+$/);
      await frame().getByText(words.promise).first().waitFor();
      const onThePortal = await promiseIn(visitor, words);
      expect(onThePortal).toBe(before);
      await visitor.look('2-request');

      // Why: a phrase opens its segment and the clause in both languages.
      await frame().getByRole('button', { name: words.held }).click();
      await frame().getByText(words.clause).first().waitFor();
      await visitor.look('3-why');

      // As the agent: the same sentence; an answer meets it.
      await becomes({ page, words }, cast.agent);
      await page
        .getByRole('link', { name: /PREM-1/ })
        .first()
        .click();
      await page.getByRole('button', { name: /^Premier Desk/ }).click();
      await frame().getByText(words.promise).first().waitFor();
      expect(await promiseIn(visitor, words)).toBe(before);
      await visitor.look('4-issue');
      await page.getByRole('textbox', { name: words.reply }).fill('We are looking into it.');
      await page.getByRole('button', { name: words.send }).click();
      await frame().getByText(words.met).first().waitFor();
      await visitor.look('5-met');

      // As a colleague who is not a contact: why, and the ways forward.
      await becomes({ page, words }, cast.colleague);
      await fillIn(visitor, words, 'The same for me');
      await frame().getByText(words.notContact).first().waitFor();
      await frame().getByText(words.forward).first().waitFor();
      await visitor.look('6-colleague');
      await page.getByRole('button', { name: words.create }).click();
      await page.waitForURL(/\/requests\/PREM-2$/);
      await frame().getByText(words.forward).first().waitFor();

      // The customer on the project page, with the same sentence.
      await becomes({ page, words }, cast.agent);
      await page.getByRole('link', { name: /^Premier Desk/ }).click();
      await visitor.look('7-customers');
      await frame().getByText(cast.customer).first().click();
      await frame().getByText(words.promise).first().waitFor();
      expect(await promiseIn(visitor, words)).toBe(before);
      await visitor.look('8-customer');

      await becomes({ page, words }, cast.admin);
      await frame().getByText(cast.customer).first().waitFor();
      await visitor.look('9-settings');
      expect([...new Set(visitor.complaints)]).toEqual([]);
    } finally {
      await endStory(site, visitor);
    }
  },
  300_000,
);
