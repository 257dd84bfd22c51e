import { useLocale, useText } from '../../platform/index.js';
import { groupsOf } from '../editions/age.js';
import { inLocale } from '../editions/localized.js';
import { categoryOf, type RuleSet } from '../editions/rule-set.schema.js';
import type { RuledSlot } from './award-slots.js';

/** "First place · Poetry · Ages 15–18" */
export function useSlotTitle(rules: RuleSet): (slot: RuledSlot) => string {
  const { locale } = useLocale();
  return ({ label, category, ageGroup, pool }) => {
    const group = groupsOf(rules).find(({ code }) => code === ageGroup)?.label;
    const ofPool = rules.judging.pools.find(({ code }) => code === pool)?.label;
    const ofCategory = category && categoryOf(rules, category)?.label;
    return [label, ofCategory, group, ofPool].flatMap((words) => (words ? [inLocale(words, locale)] : [])).join(' · ');
  };
}

/** "$1,000" */
export function Sum({ amount, currency }: { amount: number; currency: string }) {
  const { locale } = useLocale();
  const t = useText();
  if (amount === 0) return <>{t('yaas.awards.no_sum')}</>;
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: 0 });
  return <>{format.format(amount / 100)}</>;
}
