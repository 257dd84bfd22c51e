import { assign } from './assign.js';

/** A draw of thousands of works, beside those who wait for a page. */
export const inThread = assign;
