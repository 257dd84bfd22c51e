/** As a `@Personal` says it; marks name nobody and stay. */
export const keptForFeedback = 'Own words two years after the summit; marks stay';

/** The same, from the last day of the summit on. */
export const KEPT_FOR_FEEDBACK_MONTHS = 24;
