/**
 * Rules of 22 CFR 62.9, 62.10 and 62.25 about sponsors, schools, terms and what follows an arrival: whoever places students asks them. They stand
 * down here so that each programme may, and so that an administrator reads them beside all others (decision 46).
 */
export * from './change-of-address.rules.js';
export * from './contact.rules.js';
export * from './school.rules.js';
export * from './sponsor.rules.js';
export * from './term.rules.js';
