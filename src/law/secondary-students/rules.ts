/**
 * Rules of 22 CFR 62.8 to 62.25 about sponsors, students, schools, homes, terms and what is reported: whoever places students asks them. They stand
 * down here so that each programme may, and so that an administrator reads them beside all others (decision 46).
 */
export * from './acceptance.rules.js';
export * from './before-departure.rules.js';
export * from './change-of-address.rules.js';
export * from './contact.rules.js';
export * from './department.rules.js';
export * from './english.rules.js';
export * from './homes.rules.js';
export * from './insurance.rules.js';
export * from './report.rules.js';
export * from './school.rules.js';
export * from './sponsor.rules.js';
export * from './student.rules.js';
export * from './term.rules.js';
