import type { RuleSet } from '../rule-set.schema.js';
import type { Contradiction } from './contradictions.js';

/** A judging plan that would not come to an end, and awards without what they are given within. */
export function judgingContradicts({ judging, awards, categories, groups, divisions }: RuleSet): Contradiction[] {
  const found: Contradiction[] = [];
  const { ties, tieCriterion, criteria, pools, rounds } = judging;
  if (ties === 'criterion' && !criteria.some(({ code }) => code === tieCriterion))
    found.push({
      message: 'The criterion that breaks ties is one of the criteria.',
      path: ['judging', 'tieCriterion'],
    });
  if (pools.filter(({ within }) => within.length === 0).length > 1)
    found.push({ message: 'Only one pool takes all the others.', path: ['judging', 'pools'] });
  if (rounds.some(({ advance }) => advance === 'per_pool') && pools.length === 0)
    found.push({ message: 'A round that takes the best of each pool needs pools.', path: ['judging', 'rounds'] });
  if (awards.per.includes('pool') && pools.length === 0)
    found.push({ message: 'Awards within pools need pools.', path: ['awards', 'per'] });
  const groupCodes = new Set([...groups.groups, ...divisions].map(({ code }) => code));
  const isUnknown = awards.ladder.some(
    ({ category, group }) =>
      (category !== null && !categories.some(({ code }) => code === category)) ||
      (group !== null && !groupCodes.has(group)),
  );
  if (isUnknown)
    found.push({ message: 'A prize names a category and a group that exist.', path: ['awards', 'ladder'] });
  return found;
}
