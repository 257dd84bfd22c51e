import { ruleSetShape, type RuleSet } from '../rule-set.schema.js';

/** A stored version, whenever it was written. Published versions never change, so the words of 2025 are read for ever. @throws ZodError */
export const readRuleSet = (stored: unknown): RuleSet =>
  ruleSetShape.parse(isOfFirstWords(stored) ? inNewWords(stored) : stored);

/** The first words had no sections for judging, consent and originality. */
interface FirstWords {
  categories: readonly object[];
  ageGroups: readonly { code: string; label: unknown; ages: unknown }[];
  criteria: unknown;
  judgesPerEntry: number;
  consentGraceDays: number;
  ageOfConsent: number;
  unsigned: boolean;
  aiUse: { rule: string; text: unknown };
  plagiarism: { text: unknown };
}

const isOfFirstWords = (stored: unknown): stored is FirstWords =>
  typeof stored === 'object' && stored !== null && 'ageGroups' in stored && 'criteria' in stored;

function inNewWords(stored: FirstWords): object {
  const { ageGroups, criteria, judgesPerEntry, consentGraceDays, ageOfConsent, unsigned, aiUse, plagiarism, ...same } =
    stored;
  return {
    ...same,
    // Statements had no limit but that of the form, which no number of words below 1,500 reaches.
    categories: same.categories.map((one) => ({
      ...one,
      companions: { statement: { need: 'optional', maxWords: 1_500 } },
    })),
    groups: { by: 'age', groups: ageGroups },
    judging: { criteria, judgesPerEntry, unsigned },
    consents: { aloneFrom: ageOfConsent, graceDays: consentGraceDays },
    // "none" meant that no rule on AI was set.
    originality: { ai: { ...aiUse, rule: aiUse.rule === 'none' ? 'not_asked' : aiUse.rule }, plagiarism },
  };
}
