import type { Rule, RuleResult } from '../../platform/index.js';
import { judge } from '../../platform/index.js';
import type { RuleKind } from '../editions/rule-set/book.js';
import type { CategoryRules, RuleSet } from '../editions/rule-set.schema.js';

interface UnderRules {
  rules: RuleSet;
}

/** A kind of rule: it reads the edition's data, and knows no edition. */
export interface EditionRule<F extends UnderRules> extends Rule<F> {
  /** Whether the rule book says anything of the kind; undefined: always. Pages leave out what was never asked. */
  concerns?: (rules: RuleSet, category: CategoryRules | undefined) => boolean;
}

/** Where the edition's own rule book says so: "YAAS 2026, eligibility: 12 to 18 years at the time of the deadline". */
export const citation = ({ book, title }: Pick<RuleSet, 'book' | 'title'>, kind: RuleKind): string =>
  `${book.name || title['en']!}, ${book.sections[kind] || kind}`;

/** The citation of a rule of that kind; such a rule reads `rules`. */
export const citing =
  (kind: RuleKind) =>
  ({ rules }: UnderRules): string =>
    citation(rules, kind);

/** The verdicts of those rules that the rule book knows of. */
export const judgeConcerning = <F extends UnderRules>(
  rules: readonly EditionRule<F>[],
  facts: F,
  category: CategoryRules | undefined,
): RuleResult[] =>
  judge(
    rules.filter(({ concerns }) => !concerns || concerns(facts.rules, category)),
    facts,
  );
