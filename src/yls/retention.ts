/** As a `@Personal` says it. */
export const keptForDelegates = 'Two years after the summit for which somebody applied';

/** The same, from the last day of the summit on. */
export const KEPT_FOR_DELEGATES_MONTHS = 24;
