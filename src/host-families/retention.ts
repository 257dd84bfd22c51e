/** 22 CFR 62.25(j)(8), as a `@Personal` says it. */
export const keptForHosts = 'Three years after the programme in which the family hosted';

/** The same, from the last day of the season on. */
export const KEPT_FOR_HOSTS_MONTHS = 36;
