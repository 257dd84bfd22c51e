import type { LawRule, UnderLaw } from '../../law/index.js';
import { satisfied, type Rule } from '../../platform/index.js';

/** A rule of law about one group of facts: rules that use the same word for different things stand in one list. A group that is null asks for nothing. */
export const underLaw = <Group extends string, F extends object>(
  group: Group,
  rule: LawRule<F>,
): Rule<Record<Group, F | null> & UnderLaw> => ({
  id: rule.id,
  cites: rule.cites,
  severity: rule.severity,
  reads: [group, 'law'],
  check: (facts) => {
    const own: F | null = facts[group];
    return own === null ? satisfied : rule.check({ ...own, law: facts.law });
  },
});
