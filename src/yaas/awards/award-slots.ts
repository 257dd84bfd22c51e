import type { Localized } from '../editions/localized.js';
import type { RuleSet } from '../editions/rule-set.schema.js';
import { groupsOf } from '../editions/age.js';
import type { Candidate } from './award-candidates.queries.js';
import type { AwardKind, AwardSlot } from './award-grant.entity.js';

/** An award of the rules in one place where it is given. */
export interface RuledSlot extends AwardSlot {
  label: Localized;
  /** The jury's place that earns it; null for a special award. */
  place: number | null;
  /** In the currency's smallest unit. */
  amount: number;
  currency: string;
}

/** Every award that an edition's rules know, in each category, age group and pool within which it is given. */
export function slotsOf(rules: RuleSet): RuledSlot[] {
  const { ladder, special, peoplesChoice } = rules.awards;
  const everywhere = { category: null, ageGroup: null, pool: null, place: null };
  return [
    ...placesOf(rules).flatMap((where) =>
      ladder
        .filter((prize) => fits(prize, where))
        .map(({ code, label, place, amount, currency }) => ({
          ...named('ladder', code),
          ...where,
          label,
          place,
          amount,
          currency,
        })),
    ),
    ...special.map(({ code, label, amount, currency }) => ({
      ...named('special', code),
      ...everywhere,
      label,
      amount,
      currency,
    })),
    ...(peoplesChoice ? [{ ...named('peoples_choice', 'peoples_choice'), ...everywhere, ...peoplesChoice }] : []),
  ];
}

type Where = Pick<AwardSlot, 'category' | 'ageGroup' | 'pool'>;

function placesOf(rules: RuleSet): Where[] {
  const within = (key: RuleSet['awards']['per'][number], all: readonly { code: string }[]) =>
    rules.awards.per.includes(key) && all.length > 0 ? all.map(({ code }) => code) : [null];
  const ageGroups = within('age_group', groupsOf(rules));
  const pools = within('pool', rules.judging.pools);
  return within('category', rules.categories).flatMap((category) =>
    ageGroups.flatMap((ageGroup) => pools.map((pool) => ({ category, ageGroup, pool }))),
  );
}

const fits = (prize: { category: string | null; group: string | null }, where: Where): boolean =>
  (!prize.category || prize.category === where.category) && (!prize.group || prize.group === where.ageGroup);

const named = (kind: AwardKind, award: string) => ({ kind, award });

/** Whether the work lies within what the award is given within. */
export const isIn = (slot: RuledSlot, { category, ageGroup, pool }: Candidate): boolean =>
  (slot.category === null || slot.category === category) &&
  (slot.ageGroup === null || slot.ageGroup === ageGroup) &&
  (slot.pool === null || slot.pool === pool);
