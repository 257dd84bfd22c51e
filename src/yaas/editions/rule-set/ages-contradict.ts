import type { RuleSet } from '../rule-set.schema.js';
import type { Contradiction } from './contradictions.js';

/** Ages, grades and the groups that cut them. */
export function agesContradict(rules: RuleSet): Contradiction[] {
  const { ages, groups } = rules;
  const found: Contradiction[] = [];
  if (ages.until !== null && ages.from >= ages.until)
    found.push({ message: 'The highest age is not below the lowest.', path: ['ages', 'until'] });
  if (ages.asOf === 'day' && !ages.day)
    found.push({ message: 'Ages as of a fixed day name that day.', path: ['ages', 'day'] });
  if (
    groups.by === 'age' &&
    !cover(
      groups.groups.map((one) => one.ages),
      ageSpan(rules),
    )
  )
    found.push({ message: 'The age groups cover the ages without gap or overlap.', path: ['groups', 'groups'] });
  if (groups.by === 'grade' && !rules.grades)
    found.push({ message: 'Groups by grade need the grades that may enter.', path: ['grades'] });
  if (
    groups.by === 'grade' &&
    rules.grades &&
    !cover(
      groups.groups.map((one) => one.grades),
      rules.grades,
    )
  )
    found.push({ message: 'The grade groups cover the grades without gap or overlap.', path: ['groups', 'groups'] });
  return found;
}

interface Range {
  from: number;
  until: number | null;
}

/** From the youngest to the oldest of the edition and of all categories with a range of their own. */
function ageSpan({ ages, categories }: RuleSet): Range {
  const ranges = [ages, ...categories.flatMap((one) => (one.ages ? [one.ages] : []))];
  const ends = ranges.map(endOf);
  const last = Math.max(...ends);
  return { from: Math.min(...ranges.map(({ from }) => from)), until: last === Infinity ? null : last };
}

function cover(ranges: readonly (Range | null)[], whole: Range): boolean {
  const sorted = ranges.filter((range) => range !== null).toSorted((a, b) => a.from - b.from);
  const joined = sorted.every((range, index) => index === 0 || range.from === sorted[index - 1]!.until);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || sorted.length < ranges.length) return false;
  return joined && first.from === whole.from && endOf(last) === endOf(whole);
}

const endOf = ({ until }: Range): number => until ?? Infinity;
