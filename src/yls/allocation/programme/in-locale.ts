import type { InLanguages } from '../../../platform/index.js';

/** Words that staff gave, in the reader's language or in English. */
export const inLocale = (words: InLanguages, locale: string): string => words[locale] ?? words['en'] ?? '';
