import type { Choice } from '../../../platform/index.js';
import { inLocale, type Localized } from '../localized.js';
import type { RuleSet } from '../rule-set.schema.js';
import type { CodesOf } from './field.js';

const listOf: Record<CodesOf, (rules: RuleSet) => readonly { code: string; label: Localized }[]> = {
  categories: ({ categories }) => categories,
  groups: ({ groups, divisions }) => [...groups.groups, ...divisions.filter(({ ungrouped }) => ungrouped)],
  divisions: ({ divisions }) => divisions,
  criteria: ({ judging }) => judging.criteria,
};

/** The codes that data may refer to, by their names. */
export const codesOf = (rules: RuleSet, of: CodesOf): Choice[] =>
  listOf[of](rules).map(({ code, label }) => ({ value: code, label: inLocale(label, 'en') }));
