import { refused, satisfied, type Rule } from '../../platform/index.js';

/** What the gates know of the forms after the yes. */
export interface PaperFacts {
  /** Since when the guardian stands for what the days at the summit need; null while that is not so. */
  papersSignedAt: string | null;
  /** They did so once, and something was changed since. */
  papersLapsed: boolean;
}

/** Health, travel and the rules of the summit, signed as they stand now. */
export const formsAreSigned: Rule<PaperFacts> = {
  id: 'yls-forms-are-signed',
  cites: 'The summit’s rules: forms for health, travel and the days at the summit',
  severity: 'gate',
  reads: ['papersSignedAt', 'papersLapsed'],
  check: ({ papersSignedAt, papersLapsed }) => {
    if (papersSignedAt) return satisfied;
    return refused(`yls.rule.${papersLapsed ? 'forms-have-lapsed' : 'forms-are-signed'}`, {}, { remedy: true });
  },
};
