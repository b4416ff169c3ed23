import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { endStory, type Look, openStorySite, type Visitor, visit } from './story';

interface Cast {
  readonly look: Look;
  readonly contact: string;
  readonly reporter: string;
  readonly agent: string;
  readonly words: Readonly<Record<keyof typeof english, RegExp>>;
}

const english = {
  person: /^Person/,
  promise: /^First answer due/,
  change: /^Change…$/,
  severity: /^Severity/,
  reason: /^Reason/,
  confirm: /^Change and tell the customer$/,
  noReason: /^Write why/,
  changed: /^Changed$/,
  told: /The customer was told/,
  byDesk: /^Changed by the support desk/,
  comment: /The answer time of this request has changed/,
  complete: /Complete your request/,
  completeNow: /^Complete the request$/,
  completeForAgent: /^Complete this request$/,
  product: /^Product/,
};

const japanese = {
  person: /^人/,
  promise: /^初回応答の期限は/,
  change: /^変更…$/,
  severity: /^重大度/,
  reason: /^理由/,
  confirm: /^変更してお客様に伝える$/,
  noReason: /^理由を入力してください/,
  changed: /^変更しました$/,
  told: /公開コメントでお客様に伝えました/,
  byDesk: /サポート デスクが変更/,
  comment: /このリクエストの初回応答の期限が変わりました/,
  complete: /リクエストを補足してください/,
  completeNow: /^この内容で補足する$/,
  completeForAgent: /^リクエストの補足が必要です$/,
  product: /^製品/,
};

const casts: readonly Cast[] = [
  {
    look: { name: 'change-english-light', theme: 'light', width: 1280 },
    contact: 'Grace Miller',
    reporter: 'person:grace-miller',
    agent: 'Maya Torres',
    words: english,
  },
  {
    look: { name: 'change-japanese-dark', theme: 'dark', width: 1280 },
    contact: '田中 葵',
    reporter: 'person:aoi-tanaka',
    agent: '森 由紀',
    words: japanese,
  },
  {
    look: { name: 'change-japanese-phone', theme: 'light', width: 390 },
    contact: '田中 葵',
    reporter: 'person:aoi-tanaka',
    agent: '森 由紀',
    words: japanese,
  },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const APP_PROPERTY = '7f1c2b0a-5d64-4c1e-9a53-2f0e8d6b41c7';
const textIn = async (place: ReturnType<ReturnType<Visitor['frame']>['locator']>): Promise<string> =>
  (await place.innerText()).replaceAll(/\s+/g, ' ').trim();

test.each(casts)(
  'Wednesday 09:00 in Los Angeles: raised as L3, changed to L1, told; a request by mail is completed by its customer ($look.name)',
  async ({ look, contact, reporter, agent, words }) => {
    const site = await openStorySite('2026-10-28 09:00 America/Los_Angeles');
    const visitor = await visit(browser, site, look);
    const { page, frame } = visitor;
    const becomes = async (name: string) => {
      await page.getByRole('button', { name: words.person }).click();
      await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
    };
    const open = async (key: string) => {
      await page
        .getByRole('link', { name: new RegExp(key) })
        .first()
        .click();
    };
    try {
      const raised = { reporter, serviceDeskId: '1', requestTypeId: '11', description: '' };
      const premier = { productKey: 'bamboo', instanceId: null, severity: 'L3' };
      site.jira.createRequest({ ...raised, summary: 'Builds wait for an agent', properties: { [APP_PROPERTY]: { premier } } });
      site.jira.createRequest({ ...raised, summary: 'Sent by mail' });
      await visitor.enter('/');
      await page.getByRole('link', { name: new RegExp(`^${agent}`) }).click();

      // The agent sees both promises before anything is changed, and is asked why.
      await open('PREM-1');
      await page.getByRole('button', { name: /^Premier Desk/ }).click();
      const form = frame().getByRole('form');
      await frame().getByText(words.promise).first().waitFor();
      const before = await textIn(frame().locator('.promise-text'));
      await frame().getByRole('button', { name: words.change }).click();
      await visitor.look('1-change');
      await form.getByRole('combobox', { name: words.severity }).selectOption('L1');
      await form.locator('.promise-change del').waitFor();
      expect(await textIn(form.locator('.promise-change del'))).toBe(before);
      const after = await textIn(form.locator('.promise-change strong'));
      expect(after).toContain('L1');
      await form.getByRole('button', { name: words.confirm }).click();
      await form.getByText(words.noReason).waitFor();
      await visitor.look('2-preview');
      await form.getByRole('textbox', { name: words.reason }).fill('Production is down');
      await form.getByRole('button', { name: words.confirm }).click();
      await frame().getByText(words.changed).waitFor();
      await frame().getByText(words.told).waitFor();
      await frame().locator('.history del').waitFor();
      expect(await textIn(frame().locator('.history del'))).toBe(before);
      await visitor.look('3-changed');

      // The customer sees the new promise, the struck one and the comment.
      await becomes(contact);
      await page.goto(new URL(page.url()).origin + new URL(page.url()).pathname);
      await open('PREM-1');
      await frame().getByText(words.byDesk).first().waitFor();
      expect(await textIn(frame().locator('.history del'))).toBe(before);
      expect(await textIn(frame().locator('.promise-text'))).toContain('L1');
      await page.getByText(words.comment).first().waitFor();
      await visitor.look('4-customer');

      // The request that came by mail is completed by its customer.
      await page.goBack();
      await open('PREM-2');
      await frame().getByText(words.complete).first().waitFor();
      await visitor.look('5-by-mail');
      await frame().getByRole('combobox', { name: words.product }).selectOption('bamboo');
      await frame().getByRole('radio', { name: /^L2/ }).check();
      await frame().locator('.promise-change strong').waitFor();
      await visitor.look('6-completing');
      await frame().getByRole('button', { name: words.completeNow }).click();
      await frame().locator('.history del').waitFor();
      expect(await textIn(frame().locator('.promise-text'))).toContain('L2');
      await visitor.look('7-completed');
      expect([...new Set(visitor.complaints)]).toEqual([]);
    } finally {
      await endStory(site, visitor);
    }
  },
  300_000,
);
