import { load } from 'cheerio';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Reader } from '../../src/words/say';
import { ReaderProvider } from '../../static/parts/words';

export const inTokyo: Reader = { language: 'ja', zone: 'Asia/Tokyo' };
export const inAmsterdam: Reader = { language: 'en', zone: 'Europe/Amsterdam' };

/** A part of a page as the reader's browser would get it. */
export function rendered(part: ReactNode, reader: Reader = inAmsterdam): ReturnType<typeof load> {
  return load(renderToStaticMarkup(<ReaderProvider value={reader}>{part}</ReaderProvider>));
}
