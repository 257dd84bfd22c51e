import { z } from 'zod';
import { localized } from './localized.js';
import { affiliation, attestation } from './rule-set/affiliation.js';
import { ages, gradeRange } from './rule-set/ages.js';
import { appeals } from './rule-set/appeals.js';
import { authorship } from './rule-set/authorship.js';
import { awards } from './rule-set/awards.js';
import { book } from './rule-set/book.js';
import { category, type CategoryRules } from './rule-set/category.js';
import { consents } from './rule-set/consents.js';
import { contradictionsOf } from './rule-set/contradictions.js';
import { quota } from './rule-set/counts.js';
import { entryWindow } from './rule-set/entry-window.js';
import { exhibit } from './rule-set/exhibit.js';
import { fees } from './rule-set/fees.js';
import { division, groups } from './rule-set/groups.js';
import { judging } from './rule-set/judging.js';
import { language } from './rule-set/language.js';
import { levels } from './rule-set/levels.js';
import { originality } from './rule-set/originality.js';

export type { CategoryRules } from './rule-set/category.js';
export type { QuotaRules } from './rule-set/counts.js';
export type { WorkRules } from './rule-set/medium.js';

/** The shape alone; `ruleSetSchema` also refuses what contradicts itself. */
export const ruleSetShape = z.object({
  title: localized,
  book: book.prefault({}),
  window: entryWindow,
  ages,
  /** School grades that may enter, beside the ages; null: not asked. */
  grades: gradeRange.nullable().default(null),
  groups,
  divisions: z.array(division).default([]),
  affiliation: affiliation.prefault({}),
  attestations: z.array(attestation).default([]),
  categories: z.array(category).min(1),
  quotas: z.array(quota),
  authorship: authorship.prefault({}),
  language: language.prefault({}),
  originality,
  fees: fees.prefault({}),
  consents: consents.prefault({}),
  levels: levels.prefault({}),
  judging,
  awards: awards.prefault({}),
  exhibit: exhibit.prefault({}),
  appeals: appeals.prefault({}),
});

/** The whole rule book of an edition, as data. Each entry keeps the version under which it was made. */
export const ruleSetSchema = ruleSetShape.check(({ value, issues }) => {
  for (const { message, path } of contradictionsOf(value)) issues.push({ code: 'custom', message, path, input: value });
});

export type RuleSet = z.infer<typeof ruleSetShape>;
export type RuleSetInput = z.input<typeof ruleSetShape>;

/** The rules of a category, or undefined when the rule set has no such category. */
export const categoryOf = (rules: Pick<RuleSet, 'categories'>, wanted: string): CategoryRules | undefined =>
  rules.categories.find((candidate) => candidate.code === wanted);
