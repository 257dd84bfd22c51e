export { businessDayAfter } from './business-days.js';
export { LawBooks } from './law-books.service.js';
export { LawInForce } from './law-in-force.js';
export { allLawRules, lawRule, lawRuleOf, type LawRule, type UnderLaw } from './law-rule.js';
export { LawModule } from './law.module.js';
export * as secondaryStudents from './secondary-students/rules.js';
