import type { Browser } from 'playwright-core';
import { findMessage, say } from '../../src/words/say';
import type { LocalSite } from '../site/main';
import { launchBrowser } from './browser';
import { keyboardOf } from './keyboard';
import { endStory, type Look, openStorySite, type Visitor, visit } from './story';

const COMPANIES = 20;
const two = (number: number): string => String(number).padStart(2, '0');

/** Twenty customers without contacts, and one whose three direct seats are taken. */
const register = [
  ...Array.from({ length: COMPANIES }, (_, at) => ({
    ...{
      id: `company-${two(at)}`,
      name: `Company ${two(at)}`,
      zone: 'Europe/Amsterdam',
      language: 'en',
      emailDomains: [`company-${two(at)}.example`],
    },
    licences: [{ id: `licence-${two(at)}`, order: `O-${two(at)}`, from: '2026-01-01', to: '2026-12-31' }],
  })),
  {
    ...{
      id: 'lumen',
      name: 'Lumen Rail',
      zone: 'America/Denver',
      language: 'en',
      emailDomains: ['lumenrail.example'],
      partners: ['Northlight'],
    },
    licences: [{ id: 'lumen-premier', order: 'LR-1', from: '2026-01-01', to: '2026-12-31' }],
    contacts: ['Mira Sandoval', 'Noor Bakker', 'Otto Weiss'].map((name, at) => ({
      ...{ id: `lumen-${at}`, name, email: `${name.toLowerCase().replace(' ', '.')}@lumenrail.example` },
    })),
  },
];

type Cells = readonly [customer: string, name: string, email: string, kind: string, from: string];

/** Sixty rows, the first fifty of which have something wrong, each in one of ten ways. */
const rows = (isRepaired: boolean): readonly Cells[] =>
  Array.from({ length: 60 }, (_, at): Cells => {
    const company = `company-${two(at % COMPANIES)}`;
    const fine: Cells = [company, `Person ${two(at)}`, `${at === 59 ? 'jira-admins' : `person.${two(at)}`}@${company}.example`, '', ''];
    if (isRepaired || at >= 50) return fine;
    const [customer, name, email] = fine;
    const wrong: readonly Cells[] = [
      [customer, name, `person.${two(at)}@elsewhere.example`, '', ''],
      [customer, name, `per son.${two(at)}@${company}.example`, '', ''],
      [customer, name, `person.${two(at)}`, '', ''],
      ['Nowhere Inc', name, email, '', ''],
      ['', name, email, '', ''],
      [customer, '', email, '', ''],
      [customer, name, email, 'boss', ''],
      [customer, name, email, '', '2026-13-45'],
      [customer, name, `${'x'.repeat(65)}@${company}.example`, '', ''],
      [customer, name, email, 'partner', ''],
    ];
    return wrong[at % wrong.length] ?? fine;
  });

const csv = (isRepaired: boolean): string =>
  ['customer;name;email;kind;from', ...rows(isRepaired).map((cells) => cells.join(';'))].join('\r\n');

const casts: readonly { readonly look: Look; readonly language: 'en' | 'ja' }[] = [
  { look: { name: 'import-english-light-desktop', theme: 'light', width: 1280 }, language: 'en' },
  { look: { name: 'import-japanese-dark-phone', theme: 'dark', width: 390 }, language: 'ja' },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const prepare = async (site: LocalSite): Promise<void> => {
  const person = { accountId: 'person:olivia-grant', accountType: 'licensed', locale: 'en-US', timezone: 'UTC' } as const;
  const call = { ...person, moduleKey: 'app-settings', extension: { type: 'jira:adminPage' }, functionKey: 'importCustomers' };
  expect(await site.host.invoke({ ...call, payload: { customers: register } })).toMatchObject({ state: 'imported', problems: [] });
};

const enter = async (visitor: Visitor, language: 'en' | 'ja'): Promise<void> => {
  await visitor.enter('/');
  const { page } = visitor;
  const { press } = keyboardOf(visitor);
  await press(page.getByRole('link', { name: /^Olivia Grant/ }).first());
  if (language === 'ja') await press(page.getByRole('button', { name: /^(Language|言語)$/ }));
};

test.each(casts)(
  'by keyboard alone a file with 50 bad rows is repaired, imported and taken back, and a licence is opened to a partner ($look.name)',
  async ({ look, language }) => {
    const site = await openStorySite('2026-10-28 09:00 America/Los_Angeles');
    await prepare(site);
    const visitor = await visit(browser, site, look);
    const { press, choose } = keyboardOf(visitor);
    const { frame } = visitor;
    const words = (key: string, values: Record<string, string | number> = {}): string => say(key, values, language);
    const button = (name: string) => frame().getByRole('button', { name });
    const files = () => frame().getByLabel(words('bulk.import.files'), { exact: true });
    try {
      await enter(visitor, language);
      await press(button(words('page.settings.place.transfer')));
      await choose(files(), 'contacts.csv', csv(false));
      await frame()
        .getByText(words('bulk.dry.problems', { count: 50 }))
        .waitFor();
      const told = await frame().locator('section.problems tbody tr').allInnerTexts();
      expect(told).toHaveLength(50);
      expect(told.filter((line) => line.includes('problem.'))).toEqual([]);
      for (const row of [2, 26, 51])
        expect(told.some((line) => line.includes(words('bulk.problems.place', { file: 'contacts.csv', row })))).toBe(true);
      for (const code of ['customerMissing', 'kindUnknown', 'addressSpace'])
        expect(told.join()).toContain(findMessage(`problem.${code}`, language) ?? code);
      await visitor.look('1-fifty-bad-rows');

      await choose(files(), 'contacts-repaired.csv', csv(true));
      await visitor.look('2-checked');
      await press(button(words('bulk.start', { count: COMPANIES })));
      await button(words('bulk.undo')).waitFor();
      await frame()
        .getByText(words('bulk.job.saved', { saved: COMPANIES }))
        .waitFor();
      await visitor.look('3-imported');
      await press(button(words('page.settings.place.inbox')));
      await frame().getByText(words('inbox.question')).waitFor();
      await visitor.look('4-to-decide');
      await press(button(words('page.settings.place.transfer')));
      await press(button(words('bulk.undo')));
      await press(button(words('bulk.undo.yes')));
      await button(words('bulk.undo')).waitFor({ state: 'detached' });
      await frame()
        .locator('.message.success', { hasText: String(COMPANIES) })
        .waitFor();
      await visitor.look('5-taken-back');

      await press(button(words('page.settings.place.customers')));
      await press(button('Lumen Rail'));
      const open = button(words('licence.switch', { mode: words('page.edit.mode.withPartner') }));
      await press(open);
      await frame()
        .getByText(words('problem.modeDirectFirst', { count: 1 }))
        .waitFor();
      await visitor.look('6-switch-refused');
      await press(button(`${words('page.edit.remove')} Otto Weiss`));
      await frame().getByText(words('register.done.remove')).waitFor();
      await press(open);
      await frame().getByText(words('register.done.mode')).waitFor();
      await frame()
        .getByText(words('licence.seats', { mode: words('page.edit.mode.withPartner') }))
        .waitFor();
      await visitor.look('7-switched');
      expect([...new Set(visitor.complaints)]).toEqual([]);
    } finally {
      await endStory(site, visitor);
    }
  },
  300_000,
);
