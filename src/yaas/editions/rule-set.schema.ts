import { z } from 'zod';
import { localized } from './localized.js';

const code = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/);
const localMinute = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/);

/** Whole years, half-open: from the `from`-th birthday until the day before the `until`-th. */
const ageRange = z
  .object({ from: z.int().min(0), until: z.int().min(1) })
  .refine(({ from, until }) => from < until, { message: 'A range of ages ends after it begins.' });

const textWork = z.object({
  kind: z.literal('text'),
  form: z.enum(['poem', 'prose']),
  limit: z.object({ mode: z.enum(['words', 'characters', 'lines']), max: z.int().positive() }),
});

/** `file` names what may be uploaded: the portal's purposes carry the technical limits. */
const fileWork = z.object({ kind: z.enum(['image', 'audio']), file: z.enum(['yaas.artwork', 'yaas.recording']) });

const category = z.object({
  code,
  label: localized,
  description: localized,
  work: z.discriminatedUnion('kind', [textWork, fileWork]),
});

/** What a place in a quota is counted by. */
const quotaKey = z.enum(['student', 'member', 'community', 'partnership', 'category', 'age_group']);

const quota = z.object({ code, per: z.array(quotaKey).min(1), max: z.int().positive() });

const criterion = z.object({
  code,
  label: localized,
  description: localized,
  /** Parts of the whole: 1, 1, 1 are equal thirds. */
  parts: z.int().positive(),
  /** The highest step; the lowest is 1. */
  scale: z.int().min(2).max(100),
  anchors: z.array(localized),
});

/** The whole rule book of an edition, as data. Each entry keeps the version under which it was made. */
export const ruleSetSchema = z
  .object({
    title: localized,
    /** Local time of the edition's zone. */
    window: z.object({ opens: localMinute, closes: localMinute, timeZone: z.string().min(1) }),
    /** The day on which age counts is that of the deadline, in the edition's zone. */
    ages: ageRange,
    ageGroups: z.array(z.object({ code, label: localized, ages: ageRange })).min(1),
    categories: z.array(category).min(1),
    quotas: z.array(quota),
    criteria: z.array(criterion).min(1),
    judgesPerEntry: z.int().positive(),
    /** Days after the deadline within which a guardian may still consent: the student was in time. */
    consentGraceDays: z.int().min(0),
    /** From this age on a person consents alone. */
    ageOfConsent: z.int().min(13),
    /** Judges judge blind: name, e-mail and school may not stand in the work. */
    unsigned: z.boolean(),
    aiUse: z.object({ rule: z.enum(['declared_aid', 'none']), text: localized }),
    plagiarism: z.object({ text: localized }),
  })
  .check(({ value, issues }) => {
    for (const message of contradictions(value)) issues.push({ code: 'custom', message, input: value });
  });

export type RuleSet = z.infer<typeof ruleSetSchema>;
export type CategoryRules = RuleSet['categories'][number];
export type AgeGroupRules = RuleSet['ageGroups'][number];
export type QuotaRules = RuleSet['quotas'][number];

/** The rules of a category, or undefined when the rule set has no such category. */
export const categoryOf = (rules: RuleSet, wanted: string): CategoryRules | undefined =>
  rules.categories.find((candidate) => candidate.code === wanted);

function contradictions(rules: Pick<RuleSet, 'window' | 'ages' | 'ageGroups' | 'categories'>): string[] {
  const found: string[] = [];
  if (rules.window.opens >= rules.window.closes) found.push('The window closes after it opens.');
  if (!coverAges(rules)) found.push('The age groups cover the ages without gap or overlap.');
  if (new Set(rules.categories.map((one) => one.code)).size < rules.categories.length)
    found.push('Each category has its own code.');
  return found;
}

function coverAges({ ages, ageGroups }: Pick<RuleSet, 'ages' | 'ageGroups'>): boolean {
  const sorted = ageGroups.map((group) => group.ages).toSorted((a, b) => a.from - b.from);
  const joined = sorted.every((range, index) => index === 0 || range.from === sorted[index - 1]!.until);
  return joined && sorted[0]!.from === ages.from && sorted.at(-1)!.until === ages.until;
}
