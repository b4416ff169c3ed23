import type { Locator } from 'playwright-core';
import type { Visitor } from './story';

const MOST_STOPS = 400;

/** A visitor who has only a keyboard: everything is reached with Tab and pressed with Enter or the space bar. */
export const keyboardOf = ({ page }: Visitor) => {
  // Listening from the start: a dialog that opens while listening begins would be lost.
  page.on('filechooser', () => undefined);
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      const way = await target.evaluate((element) => {
        const active = element.ownerDocument.hasFocus() ? element.ownerDocument.activeElement : null;
        if (active === element) return 'here';
        const isBefore = active !== null && (active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
        return isBefore ? 'Shift+Tab' : 'Tab';
      });
      if (way === 'here') return;
      await page.keyboard.press(way);
    }
    throw new Error(`Not reached with ${MOST_STOPS} stops: ${target}`);
  };
  const press = async (target: Locator, key = 'Enter'): Promise<void> => {
    await reach(target);
    await page.keyboard.press(key);
  };
  return {
    reach,
    press,
    type: async (target: Locator, text: string): Promise<void> => {
      await reach(target);
      await page.keyboard.insertText(text);
    },
    choose: async (target: Locator, name: string, text: string): Promise<void> => {
      await reach(target);
      const chooser = page.waitForEvent('filechooser');
      await page.keyboard.press('Enter');
      await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    },
  };
};
