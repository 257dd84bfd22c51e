import type { RuleSet } from '../rule-set.schema.js';
import type { CategoryRules } from './category.js';
import type { Contradiction } from './contradictions.js';

/** Limits within a category that no work could meet. */
export function categoriesContradict({ categories, divisions }: RuleSet): Contradiction[] {
  const known = new Set(divisions.map(({ code }) => code));
  return categories.flatMap((category, index) => {
    const at = (...path: (string | number)[]) => ['categories', index, ...path];
    const found = [...limitsContradict(category, at), ...statementContradicts(category, at)];
    const isUnknown = category.divisions.some((code) => !known.has(code));
    return isUnknown ? [...found, { message: 'A category names divisions that exist.', path: at('divisions') }] : found;
  });
}

type At = (...path: (string | number)[]) => (string | number)[];

function limitsContradict({ work }: CategoryRules, at: At): Contradiction[] {
  if (work.kind === 'text')
    return work.limit.min <= work.limit.max
      ? []
      : [{ message: 'The least length is not above the greatest.', path: at('work', 'limit', 'min') }];
  if (work.kind === 'image') return imageContradicts(work, at);
  if (work.maxSeconds === null || work.minSeconds <= work.maxSeconds) return [];
  return [{ message: 'The least duration is not above the greatest.', path: at('work', 'minSeconds') }];
}

function imageContradicts(
  { views, minPixels, maxPixels }: Extract<CategoryRules['work'], { kind: 'image' }>,
  at: At,
): Contradiction[] {
  const found: Contradiction[] = [];
  if (views.min > views.max)
    found.push({ message: 'The fewest views are not more than the most.', path: at('work', 'views', 'min') });
  if (minPixels && maxPixels && (minPixels.short > maxPixels.short || minPixels.long > maxPixels.long))
    found.push({ message: 'The least pixels are not above the greatest.', path: at('work', 'minPixels') });
  return found;
}

function statementContradicts({ companions: { statement } }: CategoryRules, at: At): Contradiction[] {
  if (statement.minWords <= statement.maxWords) return [];
  return [
    {
      message: 'The shortest statement is not longer than the longest.',
      path: at('companions', 'statement', 'minWords'),
    },
  ];
}
