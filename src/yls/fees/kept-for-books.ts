/** As a `@Personal` says it. */
export const keptForBooks = 'Seven years after the summit for which somebody paid';

/** The same, from the last day of the summit on. */
export const KEPT_FOR_BOOKS_MONTHS = 84;

/**
 * Why names stay in the books when the registration is gone: what was received, and from whom, is kept as long as it may become material to an
 * examination. The law names no number of years; seven is the portal's own.
 */
export const BOOKS_LAW = '26 CFR 1.6001-1(e)';
