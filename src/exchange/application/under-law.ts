import type { LawRule, UnderLaw } from '../../law/index.js';
import type { Rule } from '../../platform/index.js';

/** A rule of law about one group of facts: rules that use the same word for different things stand in one list. */
export const underLaw = <Group extends string, F extends object>(
  group: Group,
  rule: LawRule<F>,
): Rule<Record<Group, F> & UnderLaw> => ({
  id: rule.id,
  cites: rule.cites,
  severity: rule.severity,
  reads: [group, 'law'],
  check: (facts) => rule.check({ ...facts[group], law: facts.law }),
});
