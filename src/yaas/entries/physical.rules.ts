import { refused, satisfied } from '../../platform/index.js';
import type { PhysicalRules } from '../editions/rule-set/medium.js';
import type { CategoryRules } from '../editions/rule-set.schema.js';
import { citing, type EditionRule } from './edition-rule.js';
import type { EntryAnswers } from './entry-answers.js';
import type { EntryFacts } from './entry-facts.js';

const physicalOf = (category: CategoryRules | undefined): PhysicalRules | null =>
  category?.work.kind === 'image' ? category.work.physical : null;

/** The piece itself, turned as it may be, with its frame where the rules say so. */
const sizeWithin: EditionRule<EntryFacts> = {
  id: 'size_within',
  cites: citing('medium'),
  severity: 'block',
  reads: ['rules', 'category', 'answers'],
  concerns: (_, category) => physicalOf(category) !== null,
  check({ category, answers }) {
    const limit = physicalOf(category);
    if (!limit) return satisfied;
    const params = { ...sizeOf(limit), frame: limit.includesFrame ? 'with' : 'without' };
    if (answers.width === null || answers.height === null) return refused('yaas.rule.size_unsaid', params);
    return fits(limit, answers) ? satisfied : refused('yaas.rule.size_within', { ...params, ...ownSize(answers) });
  },
};

function fits(limit: PhysicalRules, { width, height, depth }: EntryAnswers): boolean {
  const [short, long] = ascending(width!, height!);
  const [maxShort, maxLong] = ascending(limit.width, limit.height);
  return short <= maxShort && long <= maxLong && (limit.depth === null || (depth ?? 0) <= limit.depth);
}

const ascending = (one: number, other: number): [number, number] => [Math.min(one, other), Math.max(one, other)];

const sizeOf = ({ width, height, depth, unit }: PhysicalRules) => ({
  size: [width, height, depth].filter((side) => side !== null).join(' × '),
  unit,
});

const ownSize = ({ width, height, depth }: EntryAnswers) => ({
  own: [width, height, depth].filter((side) => side !== null).join(' × '),
});

const weightWithin: EditionRule<EntryFacts> = {
  id: 'weight_within',
  cites: citing('medium'),
  severity: 'block',
  reads: ['rules', 'category', 'answers'],
  concerns: (_, category) => (physicalOf(category)?.maxWeight ?? null) !== null,
  check({ category, answers: { weight } }) {
    const limit = physicalOf(category);
    if (!limit || limit.maxWeight === null) return satisfied;
    const params = { max: limit.maxWeight, unit: limit.weightUnit };
    if (weight === null) return refused('yaas.rule.weight_unsaid', params);
    return weight <= limit.maxWeight ? satisfied : refused('yaas.rule.weight_within', { ...params, weight });
  },
};

const mountingFits: EditionRule<EntryFacts> = {
  id: 'mounting_fits',
  cites: citing('medium'),
  severity: 'block',
  reads: ['rules', 'category', 'answers'],
  concerns: (_, category) => (physicalOf(category)?.mounting ?? 'any') !== 'any',
  check({ category, answers: { mounting } }) {
    const wanted = physicalOf(category)?.mounting ?? 'any';
    return wanted === 'any' || mounting === wanted ? satisfied : refused('yaas.rule.mounting_fits', { wanted });
  },
};

/** What hangs on a wall. */
export const physicalRules: readonly EditionRule<EntryFacts>[] = [sizeWithin, weightWithin, mountingFits];
