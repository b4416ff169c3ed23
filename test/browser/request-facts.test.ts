import type { Browser } from 'playwright-core';
import { say } from '../../src/words/say';
import type { AskSettings } from '../../static/settings/invoke-settings';
import { requestFile } from '../../static/settings/transfer/request-export';
import type { LocalSite } from '../site/main';
import { launchBrowser } from './browser';
import { keyboardOf } from './keyboard';
import { endStory, type Look, openStorySite, visit } from './story';

const casts: readonly { readonly look: Look; readonly language: 'en' | 'ja' }[] = [
  { look: { name: 'request-facts-light', theme: 'light', width: 1280 }, language: 'en' },
  { look: { name: 'request-facts-dark-phone', theme: 'dark', width: 375 }, language: 'ja' },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const person = { accountId: 'person:olivia-grant', accountType: 'licensed', locale: 'en-US', timezone: 'UTC' } as const;
const asker = (site: LocalSite) => (functionKey: string, payload: object) =>
  site.host.invoke({ ...person, moduleKey: 'app-settings', extension: { type: 'jira:adminPage' }, functionKey, payload });

/** Two requests as they are, one of a project that is not served, one of a customer nobody knows, and a line cut off. */
const fileOf = async (site: LocalSite): Promise<string> => {
  for (const reporter of ['person:grace-miller', 'person:aoi-tanaka'])
    site.jira.createRequest({ reporter, serviceDeskId: '1', requestTypeId: '11', summary: 'Builds stand still', description: '' });
  await site.clock.moveTo(site.clock.now() + 60_000);
  const file = await requestFile(asker(site) as AskSettings, () => undefined);
  const [header = '', first = '', second = ''] = (file?.pieces.join('') ?? '').split('\n');
  const moved = first.replaceAll('"projectId":"10001"', '"projectId":"10002"');
  const strange = second.replaceAll('"customerId":"kita-bank"', '"customerId":"gone-inc"');
  return [header, first, second, moved, strange, first.slice(0, 120)].join('\n');
};

test.each(casts)(
  'by keyboard a file of requests is checked, and tells what would become of each ($look.name)',
  async ({ look, language }) => {
    const site = await openStorySite('2026-10-28 09:00 America/Los_Angeles');
    const visitor = await visit(browser, site, look);
    const { press, choose } = keyboardOf(visitor);
    const words = (key: string, values: Record<string, string | number> = {}): string => say(key, values, language);
    const { page, frame } = visitor;
    try {
      const text = await fileOf(site);
      await visitor.enter('/');
      await press(page.getByRole('link', { name: /^Olivia Grant/ }).first());
      if (language === 'ja') await press(page.getByRole('button', { name: /^(Language|言語)$/ }));
      await press(frame().getByRole('button', { name: words('page.settings.place.transfer') }));
      await frame().getByText(words('restore.export.personal')).first().waitFor();
      await choose(frame().getByLabel(words('restore.import.file')), 'premier-desk-requests-2026-10-28.jsonl', text);
      await frame()
        .getByText(words('restore.count.noCustomer', { count: 1 }))
        .waitFor();
      for (const outcome of ['same', 'notServed', 'wrong']) {
        const count = outcome === 'same' ? 2 : 1;
        expect(
          await frame()
            .getByText(words(`restore.count.${outcome}`, { count }))
            .count(),
        ).toBeGreaterThan(0);
      }
      expect(
        await frame()
          .getByRole('button', { name: words('restore.start', { count: 1 }) })
          .count(),
      ).toBe(0);
      await press(frame().getByLabel(words('restore.strangers')));
      await visitor.look('1-checked');
      expect(visitor.complaints).toEqual([]);
    } finally {
      await endStory(site, visitor);
    }
  },
  120_000,
);
