import { createContext, useCallback, useContext } from 'react';
import { type Reader, say } from '../../src/words/say';

const ReaderContext = createContext<Reader>({ language: 'en', zone: 'UTC' });

/** Gives everything below it the reader of the page. */
export const ReaderProvider = ReaderContext.Provider;

/** The reader of the page. */
export const useReader = (): Reader => useContext(ReaderContext);

export type Say = (key: string, values?: Record<string, string | number>) => string;

/** `say` in the reader's language. */
export function useSay(): Say {
  const { language } = useReader();
  return useCallback((key, values = {}) => say(key, values, language), [language]);
}
