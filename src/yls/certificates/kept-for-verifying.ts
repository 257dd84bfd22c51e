/** As a `@Personal` says it: schools and universities ask for proof for some years. */
export const keptForVerifying = 'Five years after the summit, while a certificate can be verified';

/** The same, from the last day of the summit on. */
export const KEPT_FOR_VERIFYING_MONTHS = 60;
