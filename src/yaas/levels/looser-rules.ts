import type { AgeRange } from '../editions/rule-set/ages.js';
import { categoryOf, type RuleSet } from '../editions/rule-set.schema.js';
import { countsOneStudent } from './effective-rules.js';
import type { Loosenable, Overrides } from './overrides.schema.js';

/** Which of a local level's rules are looser than those of its edition: the final level may refuse what they let in. */
export function looserRules(rules: RuleSet, overrides: Overrides): Loosenable[] {
  const found: Loosenable[] = [];
  if (overrides.ages && !isWithinRange(overrides.ages, rules.ages)) found.push('ages');
  if (overrides.pieces && allowsMorePieces(rules, overrides.pieces)) found.push('pieces');
  if (Object.entries(overrides.limits ?? {}).some(([code, max]) => max > limitOf(rules, code))) found.push('limits');
  return found;
}

const isWithinRange = (inner: AgeRange, outer: AgeRange): boolean =>
  inner.from >= outer.from && (outer.until === null || (inner.until !== null && inner.until <= outer.until));

/** By category a student may bring as many in each, so one in each is more than one in all. */
function allowsMorePieces(rules: RuleSet, { max, per }: NonNullable<Overrides['pieces']>): boolean {
  const quotas = rules.quotas.filter((quota) => countsOneStudent(quota) && quota.level !== 'local');
  return quotas.some((quota) => max > quota.max || (per === 'category' && !quota.per.includes('category')));
}

function limitOf(rules: RuleSet, code: string): number {
  const work = categoryOf(rules, code)?.work;
  return work?.kind === 'text' ? work.limit.max : Number.POSITIVE_INFINITY;
}
