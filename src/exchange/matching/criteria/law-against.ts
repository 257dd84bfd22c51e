import type { LawRule, UnderLaw } from '../../../law/index.js';
import { judge, refusals } from '../../../platform/index.js';
import { excludesByLaw, type Exclusion, type Mender } from './exclusion.js';

/** What one rule of law says against a pair. */
export const lawAgainst = <F extends object>(rule: LawRule<F>, facts: F & UnderLaw, mends: Mender): Exclusion[] =>
  refusals(judge([rule], facts)).map((result) => excludesByLaw(result, mends));
