import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';

describe('the browser of the tests', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test('shows Japanese: two characters look different, which boxes or gaps would not', async () => {
    const page = await browser.newPage({ viewport: { width: 100, height: 100 } });
    const pictureOf = async (text: string): Promise<string> => {
      await page.setContent(`<p style="font-size: 60px; margin: 0">${text}</p>`);
      return (await page.screenshot()).toString('base64');
    };
    const due = await pictureOf('期');
    expect(await pictureOf('期')).toBe(due);
    expect(await pictureOf('限')).not.toBe(due);
    expect(await pictureOf('\u{10fffd}')).toBe(await pictureOf('\u{10fffc}'));
  });

  test('keeps a sandboxed frame away from its parent', async () => {
    const page = await browser.newPage();
    await page.setContent(`<iframe sandbox="allow-scripts" srcdoc="<script>
      try { parent.document; document.title = 'inside'; } catch (error) { document.title = error.name; }
    </script>"></iframe>`);
    const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
    await expect(frame?.title()).resolves.toBe('SecurityError');
  });
});
