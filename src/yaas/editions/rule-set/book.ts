import { z } from 'zod';

/** The kinds of rules; each can name its place in the rule book. */
export const RULE_KINDS = [
  'window',
  'ages',
  'affiliation',
  'counts',
  'authorship',
  'medium',
  'language',
  'originality',
  'fees',
  'consents',
  'levels',
  'judging',
  'awards',
  'exhibit',
  'appeals',
] as const;

export type RuleKind = (typeof RULE_KINDS)[number];

/** The rule book that the data stands for: what every verdict cites. */
export const book = z.object({
  /** "YAAS 2026"; the edition's title when empty. */
  name: z.string().trim().default(''),
  /** Where it can be read. */
  source: z.string().trim().default(''),
  /** Where a kind of rule stands in it: `ages` → "eligibility: 12 to 18 years at the time of the deadline". */
  sections: z
    .partialRecord(z.enum(RULE_KINDS), z.string().trim())
    .transform((sections): Partial<Record<RuleKind, string>> =>
      Object.fromEntries(Object.entries(sections).filter(([, place]) => place !== '')),
    )
    .default({}),
});
