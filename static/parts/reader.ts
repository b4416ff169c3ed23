import type { Reader } from '../../src/words/say';

interface ReaderContext {
  readonly locale?: string;
  readonly timezone?: string;
}

/**
 * The reader of a page: Japanese for every `ja` locale, English for all others; the zone of the account, UTC where the
 * account names none or one this runtime does not know (context of `view.getContext`, @forge/bridge).
 */
export function readerOf(context: ReaderContext): Reader {
  const language = /^ja(?![a-z])/i.test(context.locale ?? '') ? 'ja' : 'en';
  return { language, zone: isZone(context.timezone) ? context.timezone : 'UTC' };
}

function isZone(zone: string | undefined): zone is string {
  if (zone === undefined || zone === '') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
