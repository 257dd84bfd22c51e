import type { YaasPart } from '../yaas-part.js';

/** What an entry is made of: views, companion texts, translations, process evidence. */
export const works: YaasPart = {};
