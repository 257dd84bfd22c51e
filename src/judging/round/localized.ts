import type { Catalogue } from '../../platform/index.js';

/** A sentence that is data, by language code; English is always there. */
export type Localized = Readonly<Record<string, string>>;

/** The sentence in the reader's language, else in English. */
export const inLocale = (texts: Localized, locale: string): string => texts[locale] ?? texts['en']!;

/** A sentence of the catalogue, kept as data in every language that has it. */
export function everyLanguage(catalogue: Catalogue, key: string): Localized {
  const spoken = catalogue.locales.filter(({ code }) => catalogue.has(code, key));
  return Object.fromEntries(spoken.map(({ code }) => [code, catalogue.text(code, key)]));
}
