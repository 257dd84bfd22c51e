import { refused, satisfied } from '../../platform/index.js';
import type { Gate } from '../registration/registration.gates.js';

/** What the gates know of the forms after the yes. */
export interface PaperFacts {
  /** Since when the guardian stands for what the days at the summit need; null while that is not so. */
  papersSignedAt: string | null;
}

/** Health, travel and the rules of the summit, signed as they stand now. */
export const formsAreSigned: Gate = {
  id: 'yls-forms-are-signed',
  cites: 'The summit’s rules: forms for health, travel and the days at the summit',
  severity: 'gate',
  reads: ['papersSignedAt'],
  check: ({ papersSignedAt }) =>
    papersSignedAt ? satisfied : refused('yls.rule.forms-are-signed', {}, { remedy: true }),
};
