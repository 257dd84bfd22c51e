/** A sentence that is data, by language code; English is always there. */
export type Localized = Readonly<Record<string, string>>;

/** The sentence in the reader's language, else in English. */
export const inLocale = (texts: Localized, locale: string): string => texts[locale] ?? texts['en']!;
