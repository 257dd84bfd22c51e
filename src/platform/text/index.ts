export { Catalogue, MissingText } from './catalogue.js';
export { countCharacters, countLines, countText, countWords, type CountMode } from './counting.js';
export {
  formatDate,
  formatDateTime,
  formatDay,
  formatNumber,
  formatRelative,
  formatRow,
  formatTime,
} from './formatting.js';
export { loadCatalogue } from './load.js';
export { directionOf, type Locale } from './locales.js';
export { negotiateLocale, type LocaleWishes } from './negotiation.js';
export { plainWords } from './plain-words.js';
export type { InLanguages, Text, TextParams, Words } from './text.js';
export { newReadableCode, readReadableCode, shownReadableCode } from './readable-code.js';
