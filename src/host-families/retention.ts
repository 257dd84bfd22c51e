/** 22 CFR 62.25(j)(8), as a `@Personal` says it. */
export const keptForHosts = 'Three years after the programme in which the family hosted';
