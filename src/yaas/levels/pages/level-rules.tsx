import { useLocale, useText } from '../../../platform/index.js';
import { inLocale } from '../../editions/localized.js';
import { categoryOf, type RuleSet } from '../../editions/rule-set.schema.js';
import { looserRules } from '../looser-rules.js';
import type { Overrides } from '../overrides.schema.js';

/** Where the competition differs from its edition, a line for each difference. */
export function LevelRules({ rules, overrides }: { rules: RuleSet; overrides: Overrides }) {
  const t = useText();
  const { locale } = useLocale();
  const { categories, ages, pieces, limits = {}, sends } = overrides;
  const nameOf = (code: string) => inLocale(categoryOf(rules, code)?.label ?? { en: code }, locale);
  const list = new Intl.ListFormat(locale);
  const lines = [
    categories && t('yaas.levels.rule.categories', { list: list.format(categories.map(nameOf)) }),
    ages && t('yaas.levels.rule.ages', { from: ages.from, to: ages.until === null ? 'none' : ages.until - 1 }),
    pieces && t('yaas.levels.rule.pieces', { max: pieces.max, per: pieces.per }),
    ...Object.entries(limits).map(([code, max]) => t('yaas.levels.rule.limit', { category: nameOf(code), max })),
    sends && t('yaas.levels.rule.sends', { max: sends.max, per: sends.per }),
    ...looserRules(rules, overrides).map((what) =>
      t('yaas.levels.rule.looser', { what: t(`yaas.levels.looser.${what}`) }),
    ),
  ].filter((line) => line !== undefined);
  if (lines.length === 0) return <>{t('yaas.levels.rule.none')}</>;
  return (
    <ul class="usa-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
