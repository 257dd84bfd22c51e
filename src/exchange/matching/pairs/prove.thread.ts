import { prove } from './prove.js';

/** Minutes at worst, beside those who wait for a page. */
export const inThread = prove;
