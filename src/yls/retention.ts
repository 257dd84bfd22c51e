/** As a `@Personal` says it. */
export const keptForDelegates = 'Two years after the summit for which somebody applied';

/** The same, from the last day of the summit on. */
export const KEPT_FOR_DELEGATES_MONTHS = 24;

/** What is told of somebody’s health goes earlier. */
export const keptForHealth = 'Two months after the summit for which it was told';

/** The same, from the last day of the summit on. */
export const KEPT_FOR_HEALTH_MONTHS = 2;
