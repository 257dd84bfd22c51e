import { formatDate, formatDay, type Catalogue, type TextParams, type Words } from '../../platform/index.js';
import { OFFICE_ZONE } from '../application/office-day.js';
import { BINDER_LANGUAGE } from './binder-language.js';

type Params = TextParams;

/** The words of the binder. */
export interface BinderWords {
  /** A sentence of the binder's own. */
  say: (key: string, params?: Params) => string;
  /** Any sentence of the catalogue. */
  text: (key: string, params?: Params) => string;
  words: (words: Words) => string;
  /** An ISO date, or an instant at the sponsor's office; a dash for none. */
  day: (on: string | Date | null) => string;
}

const locale = BINDER_LANGUAGE;

export const binderWords = (catalogue: Catalogue): BinderWords => ({
  say: (key, params) => catalogue.text(locale, `exchange.binder.${key}`, params),
  text: (key, params) => catalogue.text(locale, key, params),
  words: (words) => catalogue.words(locale, words),
  day: (on) => {
    if (on === null) return '–';
    return typeof on === 'string' ? formatDay(on, locale) : formatDate(on, { locale, timeZone: OFFICE_ZONE });
  },
});

/** What stands beside one another in a line; what is missing is left out. */
export const inLine = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter(Boolean).join('\u00a0· ');
