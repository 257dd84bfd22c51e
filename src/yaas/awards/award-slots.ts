import type { Localized } from '../editions/localized.js';
import type { RuleSet } from '../editions/rule-set.schema.js';
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
          ...slot('ladder', code),
          ...where,
          label,
          place,
          amount,
          currency,
        })),
    ),
    ...special.map(({ code, label, amount, currency }) => ({
      ...slot('special', code),
      ...everywhere,
      label,
      amount,
      currency,
    })),
    ...(peoplesChoice ? [{ ...slot('peoples_choice', 'peoples_choice'), ...everywhere, ...peoplesChoice }] : []),
  ];
}

type Where = Pick<AwardSlot, 'category' | 'ageGroup' | 'pool'>;

function placesOf({ awards: { per }, categories, groups, judging }: RuleSet): Where[] {
  const within = (key: (typeof per)[number], codes: string[]) =>
    per.includes(key) && codes.length > 0 ? codes : [null];
  const category = within(
    'category',
    categories.map(({ code }) => code),
  );
  const ageGroup = within(
    'age_group',
    groups.groups.map(({ code }) => code),
  );
  const pool = within(
    'pool',
    judging.pools.map(({ code }) => code),
  );
  return category.flatMap((one) =>
    ageGroup.flatMap((group) => pool.map((of) => ({ category: one, ageGroup: group, pool: of }))),
  );
}

const fits = (prize: { category: string | null; group: string | null }, where: Where): boolean =>
  (!prize.category || prize.category === where.category) && (!prize.group || prize.group === where.ageGroup);

const slot = (kind: AwardKind, award: string) => ({ kind, award });
