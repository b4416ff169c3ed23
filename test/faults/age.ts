import type { Site } from '../site/site';
import type { History } from './history';
import { storedOf } from './records';

/** What records of the first versions did not have. */
const LATER = ['earlier', 'tellings'] as const;

/** Makes every twentieth quiet record one that the first version of the app had written: F14. */
export const ageSome = (site: Site, histories: ReadonlyMap<number, History>): void => {
  for (const [number, { issueId, happened }] of histories) {
    const isQuiet = number % 20 === 7 && happened.every(({ what }) => what === 'raised' || what === 'commented');
    const stored = isQuiet ? storedOf(site, issueId) : undefined;
    if (stored === undefined || (stored.document.tellings ?? []).some(({ state }) => state === 'owed')) continue;
    const { changes: _changes, text: _text, ...facts } = stored.document.facts as typeof stored.document.facts & { text?: unknown };
    const document = Object.fromEntries(
      Object.entries({ ...stored.document, facts }).filter(([name]) => !LATER.some((later) => later === name)),
    );
    site.host.storage.entity('request').put(issueId, { ...stored, document });
  }
};
