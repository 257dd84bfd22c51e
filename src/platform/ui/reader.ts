import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { directionOf, type Catalogue, type TextParams, type Words } from '../text/index.js';

/** Who reads a page, and when: everything a view needs beside its model. */
export interface Reader {
  catalogue: Catalogue;
  locale: string;
  /** The reader's IANA zone; instants are shown in it. */
  timeZone: string;
  /** The request's one moment: "how long is left" is counted from it. */
  now: Date;
}

export const ReaderContext = createContext<Reader | null>(null);

/** The reader of the page that is being rendered. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('A view was rendered outside of ReaderContext');
  return reader;
}

/** `t(key, params)`: a sentence of the catalogue in the page's language. */
export function useText(): (key: string, params?: TextParams) => string {
  const { catalogue, locale } = useReader();
  return (key, params) => catalogue.text(locale, key, params);
}

/** Turns a Text into its sentence, and leaves a string from the data as it is. */
export function useWords(): (words: Words) => string {
  const { catalogue, locale } = useReader();
  return (words) => catalogue.words(locale, words);
}

/** The page's language and the direction in which it is written. */
export function useLocale(): { locale: string; dir: 'ltr' | 'rtl' } {
  const { locale } = useReader();
  return { locale, dir: directionOf(locale) };
}
