import { localMinuteOf } from '../editions/extended.js';
import type { AgeRange } from '../editions/rule-set/ages.js';
import type { CategoryRules, QuotaRules, RuleSet } from '../editions/rule-set.schema.js';
import { ageDay, lastMinuteBefore } from '../editions/window.js';
import type { LevelKind } from './level-state.js';
import type { Overrides } from './overrides.schema.js';

/** What makes a level's rules its own. The window is that after the last extension; null at the final level. */
export interface LevelTerms {
  kind: LevelKind;
  overrides: Overrides;
  opensAt: Date | null;
  /** The first instant at which it is too late. */
  closesAt: Date | null;
  timeZone: string | null;
}

/**
 * The rule set that entries at a level are checked against. Age counts on the edition's day at every level,
 * so that nobody's group changes on the way up.
 */
export function effectiveRules(rules: RuleSet, level: LevelTerms): RuleSet {
  if (level.kind === 'final') return rules;
  const { overrides } = level;
  return {
    ...rules,
    window: { ...rules.window, ...windowIn(level), lateUntil: null },
    ages: { ...rules.ages, ...overrides.ages, asOf: 'day', day: ageDay(rules) },
    groups: stretched(rules.groups, overrides.ages),
    categories: rules.categories
      .filter(({ code }) => overrides.categories?.includes(code) ?? true)
      .map((category) => categoryIn(category, overrides)),
    quotas: localQuotas(rules.quotas, overrides),
  };
}

/** The final level's rules for a winner that comes from a local one, with what its member itself set. */
export const rulesOfAdvancement = (final: RuleSet, { sends }: Overrides): RuleSet =>
  sends ? { ...final, quotas: [...final.quotas, sendsQuota(sends)] } : final;

/** Whether a quota counts the pieces of one student. */
export const countsOneStudent = ({ per }: QuotaRules): boolean => per.includes('student');

function localQuotas(quotas: readonly QuotaRules[], { pieces }: Overrides): QuotaRules[] {
  if (!pieces) return [...quotas];
  return [...quotas.filter((quota) => quota.level === 'final' || !countsOneStudent(quota)), piecesQuota(pieces)];
}

const usual = {
  label: null,
  counts: 'submitted',
  onExceed: 'student',
  freedByWithdrawal: true,
  categories: [],
} satisfies Partial<QuotaRules>;

const piecesQuota = ({ max, per }: NonNullable<Overrides['pieces']>): QuotaRules => ({
  ...usual,
  code: 'local_pieces',
  per: per === 'category' ? ['student', 'level', 'category'] : ['student', 'level'],
  max,
  at: 'submission',
  level: 'local',
});

const sendsQuota = ({ max, per }: NonNullable<Overrides['sends']>): QuotaRules => ({
  ...usual,
  code: 'local_sends',
  per: per === 'category' ? ['member', 'category'] : ['member'],
  max,
  at: 'advancement',
  level: 'final',
});

const windowIn = ({ opensAt, closesAt, timeZone }: LevelTerms) => ({
  opens: localMinuteOf(opensAt!, timeZone!),
  closes: localMinuteOf(lastMinuteBefore(closesAt!), timeZone!),
  timeZone: timeZone!,
});

/** Written works may have another limit; a category's own ages are narrowed with all others. */
function categoryIn(category: CategoryRules, { ages, limits, looser }: Overrides): CategoryRules {
  const max = limits?.[category.code];
  const work =
    category.work.kind === 'text' && max !== undefined
      ? { ...category.work, limit: { ...category.work.limit, max } }
      : category.work;
  const isNarrowed = ages && category.ages && !looser?.includes('ages');
  return { ...category, work, ages: isNarrowed ? narrowed(category.ages!, ages) : category.ages };
}

const narrowed = (one: AgeRange, other: AgeRange): AgeRange => ({
  from: Math.max(one.from, other.from),
  until: one.until === null || other.until === null ? (one.until ?? other.until) : Math.min(one.until, other.until),
});

/** Younger or older people than the edition takes compete in its first or last group. */
function stretched(groups: RuleSet['groups'], ages: Overrides['ages']): RuleSet['groups'] {
  if (!ages || groups.by !== 'age' || groups.groups.length === 0) return groups;
  const sorted = groups.groups.toSorted((one, other) => (one.ages?.from ?? 0) - (other.ages?.from ?? 0));
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  return {
    ...groups,
    groups: groups.groups.map((group) => {
      if (!group.ages) return group;
      const from = group === first ? Math.min(group.ages.from, ages.from) : group.ages.from;
      return {
        ...group,
        ages: { from, until: group === last ? furthest(group.ages.until, ages.until) : group.ages.until },
      };
    }),
  };
}

const furthest = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : Math.max(one, other);
