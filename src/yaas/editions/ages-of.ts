import type { AgeRange } from './rule-set/ages.js';
import type { CategoryRules, RuleSet } from './rule-set.schema.js';

/** Who may enter a category: its own range, else the edition's; before one is chosen, whoever may enter any. */
export function agesOf({ ages, categories }: RuleSet, category: CategoryRules | undefined): AgeRange {
  if (category) return category.ages ?? ages;
  const ranges = categories.map((one) => one.ages ?? ages);
  const isOpen = ranges.some(({ until }) => until === null);
  return {
    from: Math.min(...ranges.map(({ from }) => from)),
    until: isOpen ? null : Math.max(...ranges.map(({ until }) => until!)),
  };
}
