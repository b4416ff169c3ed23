import type { Browser, Locator } from 'playwright-core';
import { launchBrowser } from './browser';
import { type Cast, endStory, openStorySite, twoCasts, type Visitor, visit } from './story';

const english = {
  menu: /^Your menu/,
  entry: 'Your premium support',
  tab: 'Bookings',
  plan: 'Plan a booking',
  tooSoon: 'Sat 14 Nov 2026, too soon to book',
  why: /^It had to be asked for by Sat 24 Oct 09:00/,
  instead: 'Tell the weekend team instead',
  after: 'Book an engineer after all',
  inTime: 'Sat 28 Nov 2026, weekend',
  canBe: /can be booked: it has to be asked for by Sat 7 Nov/,
  send: 'Ask for the booking',
  missing: 'Fill this in.',
  purpose: 'Purpose',
  steps: 'Plan',
  rollback: 'Rollback plan',
  there: 'Who is there in the window',
  raised: /^Your request PREM-1 is with the desk$/,
  approve: 'Approve with an engineer',
  engineer: 'Premier engineer',
  confirm: 'Approve',
  approved: 'Approved',
  back: 'Back to the bookings',
  customer: /^Booked: .* for 8 h\.$/,
  health: 'Health',
  ask: /^Ask for a check/,
  askNow: 'Ask for the check',
  asked: /^Your request PREM-1 is with the desk$/,
  start: 'Begin the check',
  add: 'Add a finding',
  area: 'Area',
  level: 'Level',
  finding: 'Finding',
  advice: 'Advice',
  finish: 'Finish with the report',
  summary: 'Summary for the customer',
  finishNow: 'Finish and tell the customer',
  score: '75 of 100',
  freeFrom: /^The next one is free from Fri 1 Jan 2027/,
  print: 'Print the report',
};

const japanese: typeof english = {
  menu: /^自分のメニュー/,
  entry: 'プレミア サポート（自社）',
  tab: '予約',
  plan: '予約を計画する',
  tooSoon: '2026年11月14日(土)、期限を過ぎているため予約できません',
  why: /^依頼の期限は 10月24日\(土\) 09:00 JST でした/,
  instead: '代わりに週末チームに連絡',
  after: 'やはりエンジニアを予約する',
  inTime: '2026年11月28日(土)、週末',
  canBe: /は予約できます。依頼の期限は 11月7日\(土\) 09:00 JST です。/,
  send: '予約を依頼',
  missing: '入力してください。',
  purpose: '目的',
  steps: '作業計画',
  rollback: '切り戻し計画',
  there: '当日の担当者',
  raised: /^リクエスト PREM-1 をデスクが受け付けました$/,
  approve: 'エンジニアを決めて承認',
  engineer: 'プレミア エンジニア',
  confirm: '承認',
  approved: '承認済み',
  back: '予約の一覧に戻る',
  customer: /^予約済み: /,
  health: 'ヘルス チェック',
  ask: /^チェックを依頼/,
  askNow: 'チェックを依頼',
  asked: /^リクエスト PREM-1 をデスクが受け付けました$/,
  start: 'チェックを開始',
  add: '指摘事項を追加',
  area: '領域',
  level: 'レベル',
  finding: '指摘事項',
  advice: '推奨事項',
  finish: 'レポートを完成',
  summary: 'お客様への要約',
  finishNow: '完成してお客様に連絡',
  score: '100 点中 75 点',
  freeFrom: /^次回は 2027年1月1日\(金\) から依頼できます/,
  print: 'レポートを印刷',
};

const casts = twoCasts('bookings', english, japanese);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const fill = async (form: Locator, words: typeof english): Promise<void> => {
  const text = (name: string) => form.getByLabel(name, { exact: true });
  await text(words.purpose).selectOption('upgrade');
  await form.getByRole('checkbox', { name: 'Bamboo', exact: true }).check();
  await text(words.steps).fill('09:00 stop the agents, 09:30 back up, 10:00 upgrade to 9.6, 12:00 test.');
  await text(words.rollback).fill('Restore the snapshot; decided by 15:00.');
  await text(words.there).fill('+1 415 555 0100');
};

/** Everybody's page is read in one language, whatever their own is. */
const paths = (visitor: Visitor, { words, customer, language }: Pick<Cast<typeof english>, 'words' | 'customer' | 'language'>) => {
  const { page } = visitor;
  const as = async (person: string, path: string): Promise<void> => {
    await visitor.enter(`/as/person:${person}/${path}`);
    const other = page.getByRole('button', { name: /^(Language|言語)$/ });
    if ((await other.innerText()) === language) await other.click();
  };
  const openTab = async (name: string) => {
    await as(customer, 'portal');
    await page.getByRole('button', { name: words.menu }).click();
    await page.getByRole('button', { name: words.entry, exact: true }).click();
    const dialog = page.frameLocator('dialog iframe');
    await dialog.getByRole('tab', { name, exact: true }).click();
    return dialog;
  };
  return { as, openTab };
};

test.each(casts.slice(0, 1))(
  'NEW-32 a contact is too late for one weekend, sees why, books the next one in time and reads who comes ($look.name)',
  async ({ look, words, customer, language }) => {
    const site = await openStorySite('2026-10-28 09:00 America/Los_Angeles');
    const visitor = await visit(browser, site, look);
    const { page, frame } = visitor;
    const { as, openTab } = paths(visitor, { words, customer, language });
    try {
      const dialog = await openTab(words.tab);
      await dialog.getByRole('button', { name: words.plan }).click();
      await visitor.look('1-planner');
      await dialog.getByRole('button', { name: words.tooSoon }).click();
      await dialog.getByText(words.why).waitFor();
      await visitor.look('2-too-soon');
      await dialog.getByRole('button', { name: words.instead }).click();
      await dialog.getByRole('button', { name: words.after }).click();
      await dialog.getByRole('button', { name: words.inTime }).click();
      await dialog.getByText(words.canBe).waitFor();
      const form = dialog.getByRole('form');
      await form.getByRole('button', { name: words.send, exact: true }).click();
      await form.getByText(words.missing).first().waitFor();
      await fill(form, words);
      await visitor.look('3-filled');
      await form.getByRole('button', { name: words.send, exact: true }).click();
      await dialog.getByText(words.raised).waitFor();
      await visitor.look('4-raised');

      // The desk sees it in its list and approves it with an engineer.
      await as('maya-torres', 'projects/PREM/premier/bookings');
      await frame().getByRole('button', { name: 'PREM-1', exact: true }).waitFor();
      await visitor.look('5-desk');
      await as('maya-torres', 'issues/PREM-1');
      await page.getByRole('button', { name: /^Premier Desk/ }).click();
      await frame().getByRole('button', { name: words.approve }).click();
      await frame().getByLabel(words.engineer, { exact: true }).selectOption({ label: 'Maya Torres' });
      await visitor.look('6-approving');
      await frame().getByRole('button', { name: words.confirm, exact: true }).click();
      await frame().getByText(words.approved, { exact: true }).waitFor();
      await visitor.look('7-approved');

      // The customer reads it below the request, and in the list.
      await as(customer, 'requests/PREM-1');
      await frame().getByText(words.customer).waitFor();
      await visitor.look('8-customer');
      const again = await openTab(words.tab);
      await again.getByText(words.approved, { exact: true }).waitFor();
      await visitor.look('9-list');
      expect([...new Set(visitor.complaints)]).toEqual([]);
    } finally {
      await endStory(site, visitor);
    }
  },
  300_000,
);

test.each(casts.slice(1))(
  'NEW-18 a contact asks for a health check of the quarter, the desk writes its report, and the wheel and the report say so ($look.name)',
  async ({ look, words, customer, language }) => {
    const site = await openStorySite('2026-10-28 09:00 America/Los_Angeles');
    const visitor = await visit(browser, site, look);
    const { page, frame } = visitor;
    const { as, openTab } = paths(visitor, { words, customer, language });
    try {
      const dialog = await openTab(words.health);
      await dialog.getByRole('button', { name: words.ask }).first().click();
      await visitor.look('h1-wheels');
      await dialog.getByRole('form').getByRole('button', { name: words.askNow, exact: true }).click();
      await dialog.getByText(words.asked).waitFor();

      await as('maya-torres', 'issues/PREM-1');
      await page.getByRole('button', { name: /^Premier Desk/ }).click();
      await frame().getByRole('button', { name: words.start }).click();
      await frame().getByRole('button', { name: words.add }).click();
      const form = frame().getByRole('form');
      const field = (name: string) => form.getByLabel(name, { exact: true });
      await field(words.area).selectOption('4');
      await field(words.level).selectOption('critical');
      await field(words.finding).fill('Heap of 2 GB');
      await field(words.advice).fill('Raise it to 6 GB.');
      await visitor.look('h2-finding');
      await form.getByRole('button', { name: words.add, exact: true }).click();
      await frame().getByRole('button', { name: words.finish }).click();
      await field(words.summary).fill('One matter.');
      await form.getByRole('button', { name: words.finishNow, exact: true }).click();
      await frame().getByText(words.score, { exact: true }).waitFor();
      await visitor.look('h3-finished');

      await as(customer, 'requests/PREM-1');
      await frame().getByText(words.score, { exact: true }).waitFor();
      await visitor.look('h4-report');
      await page.emulateMedia({ media: 'print' });
      expect(await frame().getByRole('button', { name: words.print, exact: true }).isVisible()).toBe(false);
      await visitor.look('h5-printed');
      await page.emulateMedia({ media: null });
      const again = await openTab(words.health);
      await again.getByText(words.freeFrom).first().waitFor();
      await visitor.look('h6-wheel-turned');
      expect([...new Set(visitor.complaints)]).toEqual([]);
    } finally {
      await endStory(site, visitor);
    }
  },
  300_000,
);
