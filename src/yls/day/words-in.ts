import type { InLanguages } from '../../platform/index.js';

/** Words of the data in the reader's language, or in English. */
export const wordsIn = (words: InLanguages, locale: string): string => words[locale] ?? words['en'] ?? '';
